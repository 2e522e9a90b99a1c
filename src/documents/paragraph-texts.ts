/** WordprocessingML as a list of tags and the texts between them, with the texts of each paragraph. */
export type Markup = {
  /** Tags and texts in order; joining them gives the XML back. */
  readonly tokens: string[];
  /** For each paragraph, in the order of their ends: the positions of its w:t texts in `tokens`. */
  readonly paragraphs: readonly (readonly number[])[];
};

const TOKEN = /<[^>]*>|[^<]+/g;

export function readMarkup(xml: string): Markup {
  const tokens: string[] = xml.match(TOKEN) ?? [];
  const paragraphs: number[][] = [];
  // A text box holds paragraphs inside a paragraph.
  const open: number[][] = [];
  let inText = false;
  tokens.forEach((token, position) => {
    if (!token.startsWith('<')) {
      if (inText) open[open.length - 1]?.push(position);
    } else if (isStart(token, 'w:p')) open.push([]);
    else if (token === '</w:p>') {
      const ended = open.pop();
      if (ended !== undefined) paragraphs.push(ended);
    } else if (isStart(token, 'w:t')) inText = true;
    else if (token === '</w:t>') inText = false;
  });
  return { tokens, paragraphs };
}

function isStart(token: string, name: string): boolean {
  return (token === `<${name}>` || token.startsWith(`<${name} `)) && !token.endsWith('/>');
}
