import type { Presentation } from '../model/Presentation.ts';
import type { Site } from '../model/Site.ts';
import { postGraphql } from './postGraphql.ts';

/** Fields of one name but different types are renamed, since GraphQL merges what a union's members select. */
export const QUERY = `mutation Present($input: SurveyPresentInput!) {
  surveyPresent(input: $input) {
    presentation {
      token surveyId locale rightToLeft repeat { kind days } wave identityMode title thankYou thankYouLogic
      pages {
        id title titleLogic visibleIf skips { when toPage }
        questions {
          id visibleIf text textLogic help helpLogic required requiredIf validationMessage validationMessageLogic
          type {
            __typename
            ... on PresentedNps { lowLabel highLabel }
            ... on PresentedCsat { lowLabel highLabel }
            ... on PresentedCes { lowLabel highLabel }
            ... on PresentedRating { max style lowLabel highLabel }
            ... on PresentedSingleChoice { display options { ...option } }
            ... on PresentedMultipleChoice { fewest: min most: max options { ...option } }
            ... on PresentedMatrix {
              rows { id label labelLogic visibleIf }
              cell {
                __typename
                ... on PresentedMatrixSingle { options { ...option } }
                ... on PresentedMatrixMultiple { options { ...option } }
                ... on PresentedMatrixRating { max }
              }
            }
            ... on PresentedRanking { options { ...option } }
            ... on PresentedText { maxLength multiline }
            ... on PresentedEmail { maxLength }
            ... on PresentedNumber { smallest: min largest: max decimals unit }
            ... on PresentedSlider { from: min to: max step lowLabel highLabel }
            ... on PresentedDate { earliest: min latest: max }
            ... on PresentedConsent { mustAccept }
            ... on PresentedEmotion { shownAs: display maxIntensity options { id label emotion } }
            ... on PresentedStory { maxLength maxFeelings feelings { id label } }
          }
        }
      }
    }
  }
}
fragment option on PresentedOption { id label labelLogic visibleIf freeText exclusive }`.replace(/\s+/g, ' ');

interface Data {
  surveyPresent: { presentation: Presentation | null } | null;
}

/** The survey in the language of the page (of the visitor, on the hosted page); nothing when it cannot be had now. */
export async function presentSurvey(site: Site, surveyId: string): Promise<Presentation | undefined> {
  const locale = (site.channel === 'WIDGET' && document.documentElement.lang) || navigator.language;
  const outcome = await postGraphql<Data>(site, QUERY, { input: { surveyId, locale, channel: site.channel } });
  return outcome.kind === 'data' ? (outcome.data.surveyPresent?.presentation ?? undefined) : undefined;
}
