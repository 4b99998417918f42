import type { Presentation } from '../model/Presentation.ts';
import { element } from '../dom/element.ts';
import styles from './widget.css';

type Language = Pick<Presentation, 'locale' | 'rightToLeft'>;

/** A `<luotain-survey>` that shields the content from the page's styles, and the page from its. */
export function createHost(placement: 'popover' | 'inline', { locale, rightToLeft }: Language, moreStyles: string, content: HTMLElement): HTMLElement {
  const host = element('luotain-survey' as 'div', { placement });
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styles, moreStyles].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  content.lang = locale;
  content.dir = rightToLeft ? 'rtl' : 'ltr';
  root.append(content);
  return host;
}
