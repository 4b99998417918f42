/** A line drawing of 24 by 24 that assistive technology skips. */
export function drawing(path: string, name = ''): SVGElement {
  const node = (tag: string) => document.createElementNS('http://www.w3.org/2000/svg', tag);
  const svg = node('svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon ${name}`);
  const line = node('path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
