/** Values of the inputs that are chosen and offered. */
export function chosenOf(inputs: HTMLInputElement[]): string[] {
  return inputs.filter((input) => input.checked && !input.parentElement?.hidden).map((input) => input.value);
}
