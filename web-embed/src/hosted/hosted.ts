import type { showErase } from '../erase/showErase.ts';
import { REFUSED } from '../model/refused.ts';
import { refusal } from './refusal.ts';
import { takeInvitation } from './takeInvitation.ts';

const { src = '', dataset = {} } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;
const { siteKey } = dataset;

if (location.hash === '#erase' && siteKey) {
  const loading = import(new URL(ERASE_FILE, src).href) as Promise<{ showErase: typeof showErase }>;
  // Before the loader looks for places, since this was registered first.
  addEventListener('DOMContentLoaded', () => {
    const main = document.querySelector('main');
    main?.replaceChildren();
    loading
      .then((erase) => {
        if (main) {
          erase.showErase(main, { origin: location.origin, siteKey }, location.pathname.replace(/.*\//, ''));
        }
      })
      .catch(() => undefined);
  }, { capture: true });
} else {
  takeInvitation();
}
addEventListener('hashchange', () => { location.reload(); });

const text = document.createElement('p');
text.role = 'status';
text.tabIndex = -1;
addEventListener(REFUSED, (event) => {
  document.querySelector('main')?.prepend(text);
  text.textContent = refusal((event as CustomEvent<string>).detail, document.documentElement.lang);
  if (document.activeElement === document.body) {
    text.focus();
  }
});
