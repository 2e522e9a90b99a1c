/** Builds DOM; text always goes in as text, never as HTML, and words of the field in it are torn by no line. */
import { wholeParts } from '../../domain/words/field-words';

type Attribute = string | number | boolean | undefined | ((event: Event) => void);
export type Child = Node | string | undefined;

/** Attributes that are `undefined` or `false` are left out; a function becomes a listener of the event in its name (`onclick`). */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...present(PLAIN.has(tag) ? children : children.map(wholeWords)));
  return made;
}

/** What takes text only. */
const PLAIN: ReadonlySet<string> = new Set(['option', 'textarea']);

/** One child as before, so that it stays one part of a row of parts. */
function wholeWords(child: Child): Child {
  if (typeof child !== 'string') return child;
  const parts = wholeParts(child);
  if (!parts.some(({ whole }) => whole)) return child;
  return element('span', {}, ...parts.map(({ text, whole }) => partNode(text, whole)));
}

function partNode(text: string, whole: boolean): Node {
  const letters = document.createTextNode(text);
  return whole ? element('span', { class: 'whole' }, letters) : letters;
}

/** Puts `children` in the place of what stood in `parent`. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...present(children));
}

/** A link to a document in Drive, opened beside the Sheet; plain text without an address. */
export function fileLink(text: string, address: string): HTMLElement {
  return address === ''
    ? element('span', {}, text)
    : element('a', { href: address, target: '_blank', rel: 'noopener' }, text);
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => child !== undefined);
}
