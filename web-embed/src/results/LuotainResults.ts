import { createBoard } from './createBoard.ts';
import { createManner } from './createManner.ts';
import { followResults } from './followResults.ts';
import styles from './results.css';

/**
 * `<luotain-results survey="…" token="lt_st_…" endpoint="https://…">`: the live results of one survey, read with a share token. The
 * endpoint is where this script came from unless it is given. The language is that of the page, or of the nearest `lang`.
 */
export class LuotainResults extends HTMLElement {
  static readonly observedAttributes = ['survey', 'token', 'endpoint'];

  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#restart();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  attributeChangedCallback(): void {
    if (this.#stop) {
      this.#restart();
    }
  }

  #restart(): void {
    this.#stop?.();
    const surveyId = this.getAttribute('survey');
    const token = this.getAttribute('token');
    const endpoint = this.getAttribute('endpoint') ?? new URL(import.meta.url).origin;
    const locale = this.closest('[lang]')?.getAttribute('lang') ?? 'en';
    const board = createBoard(createManner(locale));
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(board.element);
    if (surveyId && token) {
      this.#stop = followResults({ endpoint, token, surveyId, onResults: board.update, onState: board.setState });
    } else {
      this.#stop = () => undefined;
      board.setState('ended');
    }
  }
}
