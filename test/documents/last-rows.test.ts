import { lastRowsTogether } from '../../src/documents/filling/last-rows';

const HEADING = '<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r/></w:p></w:tc></w:tr>';
const PLAIN = row('<w:p><w:r/></w:p>');

function row(paragraph: string): string {
  return `<w:tr><w:tc>${paragraph}</w:tc></w:tr>`;
}

function spanning(paragraph: string): string {
  return `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr>${paragraph}</w:tc></w:tr>`;
}

function table(...rows: readonly string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

describe('the last rows of a table', () => {
  it('stay with each other where its heading is repeated: the two before the last are kept with the next', () => {
    const kept = row('<w:p><w:pPr><w:keepNext/></w:pPr><w:r/></w:p>');
    expect(lastRowsTogether(table(HEADING, PLAIN, PLAIN, PLAIN, PLAIN))).toBe(
      table(HEADING, PLAIN, kept, kept, PLAIN),
    );
    expect(lastRowsTogether(table(HEADING, PLAIN))).toBe(table(HEADING, PLAIN));
    expect(lastRowsTogether(table(PLAIN, PLAIN, PLAIN))).toBe(table(PLAIN, PLAIN, PLAIN));
  });

  it('stay with the sum below them, and a heading of the next part does not', () => {
    const kept = row('<w:p><w:pPr><w:keepNext/></w:pPr><w:r/></w:p>');
    const sum = spanning('<w:p><w:r/></w:p>');
    const heading = spanning('<w:p><w:pPr><w:keepNext/></w:pPr><w:r/></w:p>');
    const rest = [PLAIN, PLAIN, kept, kept, PLAIN];
    expect(lastRowsTogether(table(HEADING, heading, PLAIN, PLAIN, sum, heading, ...rest))).toBe(
      table(HEADING, heading, PLAIN, kept, sum, heading, ...rest),
    );
  });

  it.each([
    [
      '<w:p w:rsidR="1"><w:pPr><w:pStyle w:val="a"/><w:jc w:val="center"/></w:pPr></w:p>',
      '<w:p w:rsidR="1"><w:pPr><w:pStyle w:val="a"/><w:keepNext/><w:jc w:val="center"/></w:pPr></w:p>',
    ],
    ['<w:p><w:pPr><w:keepNext/></w:pPr></w:p>', '<w:p><w:pPr><w:keepNext/></w:pPr></w:p>'],
    ['<w:p/>', '<w:p/>'],
    ['<w:p w:rsidR="1"/>', '<w:p w:rsidR="1"/>'],
    ['<w:p><w:pPr/></w:p>', '<w:p><w:pPr/></w:p>'],
  ])('are marked where the schema has the mark, once: %s', (given, wanted) => {
    expect(lastRowsTogether(table(HEADING, row(given), PLAIN))).toBe(table(HEADING, row(wanted), PLAIN));
  });
});
