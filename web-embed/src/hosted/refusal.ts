import { inLanguage } from '../widget/inLanguage.ts';

const TEXTS = {
  answered: 'You have already answered this survey. Thank you!|Olet jo vastannut tähän kyselyyn. Kiitos!|Du har redan svarat på den här enkäten. Tack!',
  invalid: 'This link is no longer valid.|Tämä linkki ei ole enää voimassa.|Den här länken gäller inte längre.',
};

/** Says to somebody who was invited why there is nothing to answer. */
export function refusal(code: string, locale: string): string {
  const { answered, invalid } = inLanguage(TEXTS, locale);
  return code === 'ALREADY_ANSWERED' ? answered : invalid;
}
