/** Builds DOM without a framework; text always goes in as text, never as HTML. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;
export type Child = Node | string | undefined;

/** Attributes with `undefined` or `false` are left out; functions become listeners of the event in their name (`onclick`). */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child): child is Node | string => child !== undefined));
  return made;
}

/** A line icon from a path of a 24 × 24 drawing. */
export function icon(path: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const drawn = document.createElementNS(space, 'path');
  drawn.setAttribute('d', path);
  svg.append(drawn);
  return svg;
}

export const iconPaths = {
  sheet: 'M4 5h16v14H4z M4 10h16 M4 14.5h16 M10 5v14',
  drive: 'M3 7a1 1 0 0 1 1-1h5l2 2.5h8a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z',
  mail: 'M3.5 6h17v12h-17z M3.5 6.5l8.5 6.5 8.5-6.5',
  log: 'M5 6h14 M5 12h9 M5 18h12',
  clock: 'M12 3.5a8.5 8.5 0 1 0 .01 0z M12 7.5V12l3 2',
  person: 'M12 4.5a3.7 3.7 0 1 0 .01 0z M4.5 20c.8-4 3.6-6 7.5-6s6.7 2 7.5 6',
  close: 'M6 6l12 12 M18 6L6 18',
  lock: 'M6.5 11h11v8.500h-11z M8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  file: 'M6 3.500h8l4 4v13H6z M14 3.500v4h4',
  caret: 'M7 10l5 5 5-5',
  upload: 'M12 16V5 M7.5 9L12 4.5 16.5 9 M5 19.500h14',
  bin: 'M5 7h14 M9 7V4.500h6V7 M7 7l1 13h8l1-13',
  tour: 'M5 20V5 M5 5.500h11l-2 3.500 2 3.500H5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z M12 9.500a2.5 2.5 0 1 0 .01 0z',
} as const;
