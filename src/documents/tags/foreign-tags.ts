import type { TemplateFault } from '../../domain/template-fault';
import { nearestName } from './nearest-name';
import { isFilter } from './tag-filters';
import { normaliseTag, TAG } from './tag-text';

/** Brackets in which other tools, mail merges and people put what is to be filled in. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['{', '}'],
  ['｛', '｝'],
  ['[', ']'],
  ['［', '］'],
  ['<', '>'],
  ['＜', '＞'],
  ['«', '»'],
  ['‹', '›'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
  ['⟨', '⟩'],
  ['⟪', '⟫'],
  ['❴', '❵'],
  ['≪', '≫'],
  ['⟦', '⟧'],
  ['〖', '〗'],
  ['❮', '❯'],
  ['❬', '❭'],
  ['⦃', '⦄'],
  ['﹤', '﹥'],
  ['﹛', '﹜'],
  ['﹝', '﹞'],
  ['⦗', '⦘'],
  ['⁅', '⁆'],
  ['❲', '❳'],
  ['⦅', '⦆'],
  ['｟', '｠'],
];
/** Marks that open and close alike: %ชื่อ%, ##ชื่อ##. */
const SAME = ['%', '#', '@', '$', '|', '~', '*', '％', '＃', '＠', '＄'];
/** Marks that are tags' only where they are doubled. */
const SAME_DOUBLED = ['!', '=', ':', '^', '/'];
const MOST_LETTERS = 60;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A name between as many of a mark as given and no more of it around them; a single mark stands close to its name. */
function between(mark: string, least: number, most: number, loose = false): string {
  const one = escaped(mark);
  const [open, close] = [`(?<!${one})${one}{${least},${most}}`, `${one}{${least},${most}}(?!${one})`];
  const [after, before] = loose ? ['', ''] : [`(?![\\s${one}])`, '(?<!\\s)'];
  return `${open}${after}[^${one}\\n]{1,${MOST_LETTERS}}?${before}${close}`;
}

/** Up to three of a bracket, with the $, %, # or @ that some tools put before or inside it. */
const BRACKETED = new RegExp(
  [
    ...PAIRS.map(([open, close]) => {
      const [from, to] = [escaped(open), escaped(close)];
      return `[$%#@]?${from}{1,4}[%$#@]?[^${from}${to}\\n]{1,${MOST_LETTERS}}?[%$#@]?${to}{1,4}`;
    }),
    ...SAME.map((mark) => between(mark, 1, 3)),
    ...['%', '#', '@', '$'].map((mark) => between(mark, 2, 3, true)),
    ...SAME_DOUBLED.map((mark) => between(mark, 2, 2)),
    // Longer or loose ones are a line to write on: ______ ที่ ______ .
    between('_', 1, 2),
    // A single pair may stand in any sentence.
    `[(（]{2}[^()（）\\n]{1,${MOST_LETTERS}}?[)）]{2}`,
  ].join('|'),
  'g',
);
const NAME = '(?<![\\p{L}\\p{M}\\p{N}_])([\\p{L}\\p{M}\\p{N}_]+)(?![\\p{L}\\p{M}\\p{N}_])';
/** These stand alone in other text; doubled they do not. Braces in pairs are told as tags that are not whole. */
const ALONE_IN_TEXT = ['<', '＜', '‹', '﹤', '〈', '⟨', '❮', '❬'];
const HALVES = [
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])[@$＠＄]{1,2}${NAME}`, 'gu'),
    other: { bracket: '', isBefore: false },
  },
  ...PAIRS.flatMap(([open, close]) => {
    const most = open === '{' ? '' : ALONE_IN_TEXT.includes(open) ? '{2,3}' : '{1,3}';
    const [from, to] = [escaped(open), escaped(close)];
    return [
      {
        pattern: new RegExp(`(?<!${from})${from}${most}(?!${from})\\s*${NAME}`, 'gu'),
        other: { bracket: close, isBefore: false },
      },
      {
        pattern: new RegExp(`${NAME}\\s*(?<!${to})${to}${most}(?!${to})`, 'gu'),
        other: { bracket: open, isBefore: true },
      },
    ];
  }),
];
const ANY_MARK = new RegExp(`[@$＠＄${escaped(PAIRS.flat().join(''))}]`);
const EDGES = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
const TRIPLE = /\{\{\{+[^{}]*\}\}\}+/g;

/**
 * Known names in a paragraph's text that stand in anything that looks like a tag but is none. In doubled brackets a name that
 * is nearly known counts too.
 */
export function foreignTags(text: string, names: readonly string[]): readonly TemplateFault[] {
  const rest = text.replace(TRIPLE, ' ').replace(TAG, ' ');
  const found = [...(text.match(TRIPLE) ?? []), ...(rest.match(BRACKETED) ?? [])];
  const whole = found.flatMap((written): readonly TemplateFault[] => {
    const name = knownName(written, names);
    if (name === '') return [];
    const meant = `${loopMark(written)}${name}`;
    return /^\{[#^/]?[^{%$#@][^{}]*[^{}%$#@]\}$|^\{[^{}]\}$/.test(written)
      ? [{ code: 'single-braces', tag: meant, suggestion: meant }]
      : [{ code: 'foreign-tag', tag: written.trim(), suggestion: meant }];
  });
  return [...whole, ...halfTags(rest.replace(BRACKETED, ' '), names)];
}

/** Known names behind a mark or a bracket that nothing closes, or before one that nothing opens: @ชื่อ, [ชื่อ, ชื่อ]]. */
function halfTags(rest: string, names: readonly string[]): readonly TemplateFault[] {
  if (!ANY_MARK.test(rest)) return [];
  return HALVES.flatMap(({ pattern, other }) =>
    matchesOf(pattern, rest).flatMap(({ index, 0: written, 1: name = '' }): readonly TemplateFault[] => {
      const beyond = other.isBefore ? rest.slice(0, index) : rest.slice(index + written.length);
      const meant = normaliseTag(name);
      if (!names.includes(meant) || (other.bracket !== '' && beyond.includes(other.bracket))) return [];
      return [{ code: 'foreign-tag', tag: written.trim(), suggestion: meant }];
    }),
  );
}

function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let one = pattern.exec(text); one !== null; one = pattern.exec(text)) found.push(one);
  return found;
}

/** What makes a tag the beginning or the end of a loop; no frame of #…# around its name. */
function loopMark(written: string): string {
  const mark = /^[^\p{L}\p{M}\p{N}#^/\s%$@|~*_=!:]+\s*([#^/])/u.exec(written)?.[1] ?? '';
  return mark !== '' && /[#^/][^\p{L}\p{M}\p{N}]*$/u.test(written) ? '' : mark;
}

function knownName(written: string, names: readonly string[]): string {
  const bare = normaliseTag(written.replace(EDGES, '').replace(/_/g, '')).replace(/^[#^/]/, '');
  if (names.includes(bare)) return bare;
  const doubled = /^(.)\1/u.test(written);
  const several = bare.split(/[/,]|และ/);
  if (several.length > 1 && several.every((one) => names.includes(one))) return several[0] ?? '';
  const [asked = '', ...filters] = bare.split('|');
  if (names.includes(asked) && (doubled || filters.every(isFilter))) return bare;
  return doubled && bare.length > 3 ? nearestName(bare, names) : '';
}
