import styles from './widget.css';

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|yi|ps|sd|ug|dv|ckb)\b/i;

/** A `<luotain-survey>` that shields the content from the page's styles, and the page from its. */
export function createHost(placement: 'popover' | 'inline', locale: string, moreStyles: string, content: HTMLElement): HTMLElement {
  const host = document.createElement('luotain-survey');
  host.setAttribute('placement', placement);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styles, moreStyles].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  content.lang = locale;
  content.dir = RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
  root.append(content);
  return host;
}
