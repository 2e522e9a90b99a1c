import { wordChildren } from '../docx-package';
import type { XmlElement } from '../xml-tree';
import { first, valueIn } from './word-xml';

/** Bullets and numbers of list items, counted in the order in which they are asked for. */
export type WordLists = { mark(paragraph: XmlElement | undefined): string };

const BULLET = '•';

export function wordLists(root: XmlElement | undefined): WordLists {
  const abstracts = new Map<string, XmlElement>();
  const lists = new Map<string, string>();
  for (const abstract of root ? wordChildren(root, 'abstractNum') : [])
    abstracts.set(abstract.attributes.abstractNumId ?? '', abstract);
  for (const list of root ? wordChildren(root, 'num') : [])
    lists.set(list.attributes.numId ?? '', valueIn(list, 'abstractNumId') ?? '');
  const counts = new Map<string, number[]>();

  return {
    mark(paragraph) {
      const numbering = first(paragraph, 'numPr');
      const id = valueIn(numbering, 'numId');
      if (id === undefined || id === '0') return '';
      const depth = Number(valueIn(numbering, 'ilvl') ?? '0');
      const abstract = abstracts.get(lists.get(id) ?? '');
      const level =
        abstract && wordChildren(abstract, 'lvl').find((each) => each.attributes.ilvl === String(depth));
      if (level === undefined || valueIn(level, 'numFmt') === 'bullet') return BULLET;
      const counted = (counts.get(id) ?? []).slice(0, depth + 1);
      while (counted.length <= depth) counted.push(0);
      counted[depth] = (counted[depth] ?? 0) + 1;
      counts.set(id, counted);
      return (valueIn(level, 'lvlText') ?? '%1.').replace(/%(\d)/g, (_, at: string) =>
        numeral(counted[Number(at) - 1] ?? 1, valueIn(level, 'numFmt')),
      );
    },
  };
}

function numeral(value: number, format: string | undefined): string {
  const text = String(value);
  if (format !== 'thaiNumbers') return text;
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}
