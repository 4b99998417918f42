import { LuotainResults } from './LuotainResults.ts';

if (!customElements.get('luotain-results')) {
  customElements.define('luotain-results', LuotainResults);
}
