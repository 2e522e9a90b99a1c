import { elementName, isStart, tokensOf } from './markup';

/** WordprocessingML as a list of tags and the texts between them, with the texts of each paragraph. */
export type Markup = {
  /** Tags and texts in order; joining them gives the XML back. */
  readonly tokens: string[];
  /** In the order of their ends. */
  readonly paragraphs: readonly ParagraphTexts[];
};

export type ParagraphTexts = {
  /** Positions of its w:t texts in `tokens`. */
  readonly positions: readonly number[];
  /** The table, row and cell or the text box that it stands in, outermost first: `w:tbl 3`, `w:tr 9`, `w:tc 11`. */
  readonly container: readonly string[];
};

const CONTAINERS = ['w:tbl', 'w:tr', 'w:tc', 'w:txbxContent'];

export function readMarkup(xml: string): Markup {
  const tokens = tokensOf(xml);
  const paragraphs: ParagraphTexts[] = [];
  // A text box holds paragraphs inside a paragraph.
  const open: { positions: number[]; container: readonly string[] }[] = [];
  const container: string[] = [];
  let inText = false;
  tokens.forEach((token, position) => {
    if (!token.startsWith('<')) {
      if (inText) open[open.length - 1]?.positions.push(position);
    } else if (isStart(token, 'w:p')) open.push({ positions: [], container: [...container] });
    else if (token === '</w:p>') {
      const ended = open.pop();
      if (ended !== undefined) paragraphs.push(ended);
    } else if (isStart(token, 'w:t')) inText = true;
    else if (token === '</w:t>') inText = false;
    else if (CONTAINERS.some((name) => isStart(token, name)))
      container.push(`${elementName(token)} ${position}`);
    else if (CONTAINERS.some((name) => token === `</${name}>`)) container.pop();
  });
  return { tokens, paragraphs };
}
