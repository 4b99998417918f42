const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  star: 'M12 3.2l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1-5.4-3-5.4 3 1.1-6.1L3.2 9.6l6.1-.8z',
};

/** A small drawing that assistive technology skips. */
export function icon(name: keyof typeof PATHS): SVGElement {
  const node = (tag: string) => document.createElementNS('http://www.w3.org/2000/svg', tag);
  const svg = node('svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = node('path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
