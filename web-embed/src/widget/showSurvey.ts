import type { Site } from '../model/Site.ts';
import { DONE } from '../model/storageKeys.ts';
import { createFields } from './createFields.ts';
import { guarded } from './guarded.ts';
import { keptStore } from './keptStore.ts';
import { presentSurvey } from './presentSurvey.ts';
import { showInline } from './showInline.ts';
import { showPopover } from './showPopover.ts';

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
    const fields = await createFields(presentation);
    const onDone = () => { keptStore.set(DONE + surveyId, new Date().toISOString().slice(0, 10)); };
    if (place) {
      showInline(site, presentation, fields, place, onDone);
    } else {
      showPopover(site, presentation, fields, onDone);
    }
  })();
}
