import { wordChildren } from '../docx-package';
import type { XmlElement } from '../xml-tree';

/** Reading WordprocessingML: first children, values and measures. */

export function first(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && wordChildren(parent, name)[0];
}

export function valueIn(parent: XmlElement | undefined, name: string): string | undefined {
  return first(parent, name)?.attributes.val;
}

/** A switch that stands without a value is on. */
export function isOn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = first(parent, name);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes.val ?? 'true');
}

function number(text: string | undefined): number | undefined {
  const read = Number(text);
  return text === undefined || text === '' || !Number.isFinite(read) ? undefined : read;
}

/** Twips (1/20 point) of an attribute. */
export function twips(element: XmlElement | undefined, attribute: string): number | undefined {
  const read = number(element?.attributes[attribute]);
  return read === undefined ? undefined : read / 20;
}

export function halfPoints(parent: XmlElement | undefined, name: string): number | undefined {
  const read = number(valueIn(parent, name));
  return read === undefined ? undefined : read / 2;
}

/** English Metric Units, 12,700 a point. */
export function emus(text: string | undefined): number {
  return (number(text) ?? 0) / 12_700;
}

export function colourOf(text: string | undefined): string | null {
  return text !== undefined && /^[0-9a-f]{6}$/i.test(text) ? `#${text}` : null;
}

/** The first element of this local name anywhere below. */
export function below(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : below(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
