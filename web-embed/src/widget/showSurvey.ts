import type { Site } from '../model/Site.ts';
import type { participate } from '../blind/participate.ts';
import { isDue } from '../model/isDue.ts';
import { markOf } from '../model/markOf.ts';
import { DONE } from '../model/storageKeys.ts';
import { today } from '../model/today.ts';
import { createFields } from './createFields.ts';
import { guarded } from './guarded.ts';
import { invitationOf } from './invitationOf.ts';
import { keptStore } from './keptStore.ts';
import { load } from './load.ts';
import { presentSurvey } from './presentSurvey.ts';
import { showAnswered } from './showAnswered.ts';
import { showInline } from './showInline.ts';
import { showPopover } from './showPopover.ts';
import { delivery } from './delivery.ts';

interface Blind {
  participate: typeof participate;
}

const taken = new Set<HTMLElement>();

/** Shows a survey in its place, or as the page's popover; nothing happens when it cannot be had. */
export function showSurvey(site: Site, surveyId: string, place?: HTMLElement): void {
  const where = place ?? document.body;
  if (taken.has(where)) {
    return;
  }
  taken.add(where);
  guarded(async () => {
    const presentation = await presentSurvey(site, surveyId);
    if (!presentation?.pages.some(({ questions }) => questions.length)) {
      return;
    }
    const key = DONE + surveyId;
    if (place && !invitationOf(site) && !isDue(keptStore.get(key), presentation, today(), true)) {
      showAnswered(presentation, place);
      return;
    }
    const fields = await createFields(presentation);
    // By such a link too where there is no blind wave: it is for the chunk to refuse.
    const blind = presentation.participation ?? invitationOf(site)?.includes('.');
    const part = blind ? await (await load<Blind>('blind')).participate(site, presentation, fields.told, place, delivery.send) : delivery;
    if (!part) {
      return;
    }
    const answerable = { ...fields, ...part };
    let answered = false;
    const keep = () => { keptStore.set(key, markOf(today(), answered, presentation.wave)); };
    const onAnswered = () => { answered = true; keep(); };
    if (place) {
      showInline(site, presentation, answerable, place, onAnswered);
    } else {
      showPopover(site, presentation, answerable, { onAnswered, onDismissed: keep });
    }
  })();
}
