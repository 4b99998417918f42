/** A part of the page that is built once and then follows the data. */
export interface Part<T> {
  element: HTMLElement;
  update: (data: T) => void;
}
