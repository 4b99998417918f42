/** Goes about a survey without a pointer: Tab to a control, then the keys it understands. */
export function keys(page) {
  const { keyboard } = page;
  const isAt = (selector) =>
    page.evaluate((wanted) => document.querySelector('luotain-survey')?.shadowRoot.activeElement?.matches(wanted) ?? false, selector);
  const tabTo = async (selector) => {
    for (let presses = 0; !(await isAt(selector)); presses++) {
      if (presses > 80) {
        throw new Error(`Tab does not reach ${selector}`);
      }
      await keyboard.press('Tab');
    }
  };
  const press = async (selector, ...keys) => {
    await tabTo(selector);
    for (const key of keys) {
      await keyboard.press(key);
    }
  };
  const write = async (selector, text) => {
    await tabTo(selector);
    await keyboard.type(text);
  };
  const next = () => press('button.main', 'Enter');
  return { isAt, press, write, next };
}
