export type HtmlPiece = {
  readonly piece: string;
  readonly tag: string | undefined;
  readonly attributes: string;
};

/** A tag with its attributes, or the text up to the next one. */
const PIECE = /<!--[\s\S]*?(?:-->|$)|<\/?([a-z][a-z0-9:]*)([^>]*)>|[^<]+|</gi;

/** The tags, comments and texts of a page, in their order. */
export function piecesOf(text: string): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  text.replace(PIECE, (piece: string, tag: string | undefined, attributes: string | undefined) => {
    pieces.push({ piece, tag, attributes: attributes ?? '' });
    return '';
  });
  return pieces;
}

/** The value of an attribute of a tag; undefined where it has none. */
export function attribute(attributes: string, name: string): string | undefined {
  const pattern = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i');
  const [, double, single, bare] = pattern.exec(attributes) ?? [];
  return double ?? single ?? bare;
}
