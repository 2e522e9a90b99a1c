import { breakable } from './break-opportunities';
import type { Inline, Look, Paragraph } from './paper';
import type { Pen } from './pen';

/** Something of a line at its place; `x` from the paragraph's left edge. */
export type Laid =
  | { readonly kind: 'text'; readonly text: string; readonly look: Look; readonly x: number }
  | {
      readonly kind: 'picture';
      readonly bytes: Uint8Array;
      readonly x: number;
      readonly width: number;
      readonly height: number;
    };

export type Line = {
  readonly height: number;
  /** From the line's top to its letters' foot. */
  readonly baseline: number;
  readonly pieces: readonly Laid[];
  /** A new page begins after it. */
  readonly endsPage: boolean;
};

export type PageNumbers = { readonly page: number; readonly pages: number };

type Piece = {
  readonly width: number;
  readonly height: number;
  readonly ascent: number;
  /** It stands on the line of the piece before it. */
  readonly held?: boolean;
  /** Its width with the pieces that it holds. */
  readonly needs?: number;
} & (
  | { readonly kind: 'text'; readonly text: string; readonly look: Look }
  | { readonly kind: 'picture'; readonly bytes: Uint8Array }
);

type Token =
  | Piece
  | { readonly kind: 'tab' }
  | { readonly kind: 'line-break' }
  | { readonly kind: 'page-break' };

const USUAL_TAB = 36;
function isSpace(piece: Piece): boolean {
  return piece.kind === 'text' && /^\s+$/.test(piece.text);
}

/** A paragraph broken into lines of a width. Spaces that end a line take no room. */
export function layLines(
  paragraph: Paragraph,
  width: number,
  pen: Pen,
  numbers: PageNumbers,
): readonly Line[] {
  const tokens = paragraph.inlines.flatMap((inline) => tokensOf(inline, pen, numbers));
  const lines: Line[] = [];
  const room = width - paragraph.left - paragraph.right;
  const wordHeight = pen.height(paragraph.look);
  const blank = { width: 0, height: wordHeight, ascent: pen.ascent(paragraph.look) };
  let placed: { readonly piece: Piece; readonly x: number }[] = [];
  let x = 0;
  let begun = false;

  const startOf = (): number => (lines.length === 0 ? paragraph.first : 0);
  const begin = (): void => {
    if (begun) return;
    begun = true;
    x = startOf();
    if (lines.length > 0 || paragraph.mark === '') return;
    const mark = textPiece(paragraph.mark, paragraph.look, pen);
    placed.push({ piece: mark, x });
    x = Math.max(x + mark.width + pen.width(' ', paragraph.look), 0);
  };
  const close = (last: boolean, endsPage = false): void => {
    begin();
    placed = placed.slice(0, placed.findLastIndex(({ piece }) => !isSpace(piece)) + 1);
    const heights = placed.length === 0 ? [blank] : placed.map(({ piece }) => piece);
    const natural = Math.max(...heights.map((each) => each.height));
    const ascent = Math.max(...heights.map((each) => each.ascent));
    const height = lineHeight(paragraph, natural);
    const spread = spreadOut(placed, paragraph, startOf(), room, last);
    lines.push({
      height,
      baseline: ascent + (paragraph.spacing.rule === 'exactly' ? (height - natural) / 2 : height - natural),
      pieces: spread.map(({ piece, x: at }) => laid(piece, at + paragraph.left)),
      endsPage,
    });
    placed = [];
    begun = false;
  };

  for (const [index, token] of tokens.entries()) {
    begin();
    if (token.kind === 'line-break' || token.kind === 'page-break') {
      close(true, token.kind === 'page-break');
      continue;
    }
    if (token.kind === 'tab') {
      x = afterTab(x, paragraph, tokens.slice(index + 1));
      continue;
    }
    const needed = token.needs ?? token.width;
    if (x + needed > room + 0.01 && placed.length > 0 && !isSpace(token) && token.held !== true) {
      close(false);
      begin();
    }
    if (isSpace(token) && placed.length === 0 && lines.length > 0) continue;
    for (const part of x + token.width > room ? splitToFit(token, room - x, room, pen) : [token]) {
      if (x + part.width > room + 0.01 && placed.length > 0 && !isSpace(part)) {
        close(false);
        begin();
      }
      placed.push({ piece: part, x });
      x += part.width;
    }
  }
  if (placed.length > 0 || lines.length === 0) close(true);
  return lines;
}

function tokensOf(inline: Inline, pen: Pen, numbers: PageNumbers): readonly Token[] {
  switch (inline.kind) {
    case 'text':
      return breakable(inline.text).flatMap((piece) => spacedPieces(piece, inline.look, pen));
    case 'page-number':
      return [textPiece(String(numbers.page), inline.look, pen)];
    case 'page-count':
      return [textPiece(String(numbers.pages), inline.look, pen)];
    case 'picture':
      return [
        {
          kind: 'picture',
          bytes: inline.bytes,
          width: inline.width,
          height: inline.height,
          ascent: inline.height,
        },
      ];
    case 'tab':
    case 'line-break':
    case 'page-break':
      return [{ kind: inline.kind }];
  }
}

/** What a line's end does not part, with its spaces apart: they grow where the line is spread. */
function spacedPieces(text: string, look: Look, pen: Pen): readonly Piece[] {
  const needs = pen.width(text.trimEnd(), look);
  return text
    .split(/(\s+)/)
    .filter((part) => part !== '')
    .map((part, at) => ({ ...textPiece(part, look, pen), ...(at === 0 ? { needs } : { held: true }) }));
}

function textPiece(text: string, look: Look, pen: Pen): Piece {
  return {
    kind: 'text',
    text,
    look,
    width: pen.width(text, look),
    height: pen.height(look),
    ascent: pen.ascent(look),
  };
}

/** A word wider than the line is cut between letters that are seen as one. */
function splitToFit(piece: Piece, left: number, room: number, pen: Pen): readonly Piece[] {
  if (piece.kind !== 'text' || piece.width <= room) return [piece];
  const parts: Piece[] = [];
  let text = '';
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(piece.text)) {
    const limit = parts.length === 0 ? Math.max(left, piece.look.points) : room;
    if (text !== '' && pen.width(text + segment, piece.look) > limit) {
      parts.push(textPiece(text, piece.look, pen));
      text = '';
    }
    text += segment;
  }
  return [...parts, textPiece(text, piece.look, pen)];
}

function lineHeight({ spacing }: Paragraph, natural: number): number {
  if (spacing.rule === 'exactly') return spacing.value;
  return spacing.rule === 'at-least' ? Math.max(spacing.value, natural) : natural * spacing.value;
}

/** Where the text after a tab begins; right and centred stops look at the text up to the next tab. */
function afterTab(x: number, { tabs, left }: Paragraph, following: readonly Token[]): number {
  const stop = tabs.find(({ at }) => at - left > x + 0.5);
  if (stop === undefined) return (Math.floor((x + left + 0.5) / USUAL_TAB) + 1) * USUAL_TAB - left;
  const at = stop.at - left;
  if (stop.align === 'left') return at;
  const end = following.findIndex(
    ({ kind }) => kind === 'tab' || kind === 'line-break' || kind === 'page-break',
  );
  const text = end < 0 ? following : following.slice(0, end);
  const width = text.reduce((total, token) => total + ('width' in token ? token.width : 0), 0);
  return Math.max(x, at - (stop.align === 'right' ? width : width / 2));
}

type Placed = readonly { readonly piece: Piece; readonly x: number }[];

/** Moves a line's pieces by its alignment; a spread line that is not the last grows at its spaces. */
function spreadOut(placed: Placed, { align }: Paragraph, start: number, room: number, last: boolean): Placed {
  const end = placed.reduce((most, { piece, x }) => Math.max(most, x + piece.width), start);
  const rest = Math.max(0, room - end);
  if (align === 'left' || (align === 'spread' && last)) return placed;
  if (align === 'right') return placed.map(({ piece, x }) => ({ piece, x: x + rest }));
  if (align === 'center') return placed.map(({ piece, x }) => ({ piece, x: x + rest / 2 }));
  const gaps = placed.filter(({ piece }) => isSpace(piece)).length;
  if (gaps === 0 || rest > room / 4) return placed;
  let passed = 0;
  return placed.map(({ piece, x }) => {
    const moved = x + (rest * passed) / gaps;
    if (isSpace(piece)) passed += 1;
    return { piece, x: moved };
  });
}

function laid(piece: Piece, x: number): Laid {
  return piece.kind === 'text'
    ? { kind: 'text', text: piece.text, look: piece.look, x }
    : { kind: 'picture', bytes: piece.bytes, x, width: piece.width, height: piece.height };
}
