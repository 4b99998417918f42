import type { Presentation } from '../model/Presentation.ts';
import type { Site } from '../model/Site.ts';
import type { Answerable } from './Answerable.ts';
import { createHost } from './createHost.ts';
import { createSurvey } from './createSurvey.ts';
import { drawing } from './drawing.ts';
import { element } from '../dom/element.ts';
import { guarded } from './guarded.ts';
import { words } from './words.ts';

const CROSS = 'M6 6l12 12M18 6L6 18';

interface Outcomes {
  /** Called once the answers are safe. */
  onAnswered: () => void;
  /** Called when the visitor closes the card, also after the answers. */
  onDismissed: () => void;
}

/** Shows the survey in a corner of the page, which goes on working; the focus stays where it is. */
export function showPopover(site: Site, presentation: Presentation, fields: Answerable, { onAnswered, onDismissed }: Outcomes): void {
  const said = words(presentation.locale);
  const heading = element('h2', { id: 'luotain-title', class: 'title' }, presentation.title);
  const close = element('button', { type: 'button', class: 'close', 'aria-label': said.close }, drawing(CROSS));
  const survey = createSurvey({ site, presentation, fields, stepwise: true, onAnswered });
  const card = element(
    'div',
    { class: 'card popover', role: 'dialog', 'aria-labelledby': heading.id },
    element('div', { class: 'head' }, heading, close),
    survey,
  );
  const announcement = element('p', { class: 'unseen', role: 'status' });
  const host = createHost('popover', presentation, fields.styles, element('div', {}, announcement, card));
  let before: Element | null = null;

  const dismiss = guarded(() => {
    const hadFocus = document.activeElement === host;
    host.remove();
    document.removeEventListener('keydown', onKey);
    if (hadFocus && before instanceof HTMLElement && before.isConnected) {
      before.focus({ preventScroll: true });
    }
    onDismissed();
  });
  const onKey = guarded((event: KeyboardEvent) => {
    const unfocused = document.activeElement === document.body;
    if (event.key === 'Escape' && !event.isComposing && (unfocused || document.activeElement === host)) {
      dismiss();
    }
  });
  host.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && relatedTarget.getRootNode() === document) {
      before = relatedTarget;
    }
  });
  close.addEventListener('click', dismiss);
  document.addEventListener('keydown', onKey);
  document.body.append(host);
  setTimeout(guarded(() => { announcement.textContent = `${said.opened} ${presentation.title}`; }), 500);
}
