// What the chunks `more` and `logic` take from the widget instead of bringing their own; one export per line, since the build reads this file.
export { element } from '../dom/element.ts';
export { checkOptions } from './check/checkOptions.ts';
export { checkSingleChoice } from './check/checkSingleChoice.ts';
export { checkText } from './check/checkText.ts';
export { choice } from './choice.ts';
export { createOffer } from './createOffer.ts';
export { createOptions } from './createOptions.ts';
export { createOther } from './createOther.ts';
export { createScaleControl } from './createScaleControl.ts';
export { createTextBox } from './createTextBox.ts';
export { drawing } from './drawing.ts';
export { fill } from './fill.ts';
export { inLanguage } from './inLanguage.ts';
export { listsOf } from './listsOf.ts';
export { offerParts } from './offerParts.ts';
export { outcome } from './outcome.ts';
