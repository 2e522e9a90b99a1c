import { openZip, type Zip } from './filling/docx-libraries';
import { attribute, elementName, tokensOf, unescaped } from './filling/markup';

const TWIPS_PER_CM = 1440 / 2.54;
const JUSTIFY: ReadonlyMap<string, string> = new Map([
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
  ['both', 'justify'],
  ['distribute', 'justify'],
  ['thaiDistribute', 'justify'],
]);

type Run = { bold: boolean; italic: boolean; underlined: boolean; halfPoints: number };
type Paragraph = {
  html: string;
  align: string;
  indentCm: number;
  firstLineCm: number;
  startsPage: boolean;
  run: Run;
};

/** Body of a web page that shows a .docx: its sections as sheets, page breaks, tables, pictures as their names. */
export function docxHtml(docx: Uint8Array): string {
  const zip = openZip(docx);
  const sheets = new Sheets(footersOf(zip));
  for (const token of tokensOf(zip.file('word/document.xml')?.asText() ?? '')) sheets.take(token);
  return sheets.html();
}

/** Nothing of a text can become markup. */
export function escapedHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Reads a document's markup token by token; only numbers and known words of it reach the page's own markup. */
class Sheets {
  private readonly finished: string[] = [];
  private sheet = '';
  private readonly paragraphs: Paragraph[] = [];
  private readonly plainTables: boolean[] = [];
  private cell = { span: 1, shaded: false, started: false };
  private run: Run = NO_LOOK;
  private readable = false;
  private landscape = false;
  private footer = '';
  private ignored = 0;

  constructor(private readonly footers: ReadonlyMap<string, string>) {}

  html(): string {
    this.endSection();
    return this.finished.join('');
  }

  take(token: string): void {
    const name = elementName(token);
    if (name === '') {
      if (this.readable && this.ignored === 0) this.write(escapedHtml(unescaped(token)));
      return;
    }
    const closing = token.startsWith('</');
    const single = token.endsWith('/>');
    if (name === 'mc:Fallback' && !single) this.ignored += closing ? -1 : 1;
    if (this.ignored > 0) return;
    if (closing) this.close(name);
    else this.open(name, token, single);
  }

  private open(name: string, token: string, single: boolean): void {
    const value = attribute(token, 'w:val') ?? '';
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    const isOn = value !== '0' && value !== 'false' && value !== 'none';
    switch (name) {
      case 'w:p':
        this.startCell();
        if (!single) this.paragraphs.push({ ...NO_PARAGRAPH });
        break;
      case 'w:r':
        this.run = { ...NO_LOOK };
        break;
      case 'w:b':
        this.run = { ...this.run, bold: isOn };
        break;
      case 'w:i':
        this.run = { ...this.run, italic: isOn };
        break;
      case 'w:u':
        this.run = { ...this.run, underlined: isOn };
        break;
      case 'w:sz':
        this.run = { ...this.run, halfPoints: Number(value) || 0 };
        break;
      case 'w:t':
        this.readable = !single;
        break;
      case 'w:tab':
        if (attribute(token, 'w:pos') === undefined) this.write('&emsp;');
        break;
      case 'w:br':
      case 'w:cr':
        this.write(attribute(token, 'w:type') === 'page' ? `</p>${PAGE_BREAK}<p>` : '<br>');
        break;
      case 'w:pageBreakBefore':
        if (paragraph !== undefined) paragraph.startsPage = isOn;
        break;
      case 'w:jc':
        if (paragraph !== undefined) paragraph.align = JUSTIFY.get(value) ?? '';
        break;
      case 'w:ind':
        if (paragraph !== undefined) {
          paragraph.indentCm = cmOf(attribute(token, 'w:left') ?? attribute(token, 'w:start'));
          paragraph.firstLineCm = cmOf(attribute(token, 'w:firstLine')) - cmOf(attribute(token, 'w:hanging'));
        }
        break;
      case 'wp:docPr':
        this.write(`<span class="picture">${escapedHtml(unescaped(attribute(token, 'name') ?? ''))}</span>`);
        break;
      case 'w:tbl':
        this.startCell();
        this.plainTables.push(false);
        this.add('<table>');
        break;
      case 'w:top':
        if (this.plainTables.length > 0 && value === 'none')
          this.plainTables[this.plainTables.length - 1] = true;
        break;
      case 'w:tr':
        this.add(this.plainTables[this.plainTables.length - 1] === true ? '<tr class="plain">' : '<tr>');
        break;
      case 'w:tc':
        this.cell = { span: 1, shaded: false, started: false };
        break;
      case 'w:gridSpan':
        this.cell.span = Math.max(1, Math.min(99, Math.floor(Number(value) || 1)));
        break;
      case 'w:shd':
        this.cell.shaded = /^(?!ffffff|auto)[0-9a-f]{6}$/i.test(attribute(token, 'w:fill') ?? '');
        break;
      case 'w:pgSz':
        this.landscape = Number(attribute(token, 'w:w')) > Number(attribute(token, 'w:h'));
        break;
      case 'w:footerReference':
        this.footer = this.footers.get(attribute(token, 'r:id') ?? '') ?? '';
        break;
      default:
        break;
    }
  }

  private close(name: string): void {
    switch (name) {
      case 'w:t':
        this.readable = false;
        break;
      case 'w:p':
        this.endParagraph();
        break;
      case 'w:tc':
        this.startCell();
        this.add('</td>');
        break;
      case 'w:tr':
        this.add('</tr>');
        break;
      case 'w:tbl':
        this.plainTables.pop();
        this.add('</table>');
        break;
      case 'w:sectPr':
        this.sectionEnds = true;
        break;
      default:
        break;
    }
  }

  private sectionEnds = false;

  private endParagraph(): void {
    const ended = this.paragraphs.pop();
    if (ended === undefined) return;
    // The first paragraph of a section starts a sheet anyhow; one within a table never does.
    if (ended.startsPage && this.sheet !== '' && this.plainTables.length === 0) this.add(PAGE_BREAK);
    const style = [
      ended.align === '' ? '' : `text-align:${ended.align}`,
      ended.indentCm === 0 ? '' : `margin-left:${ended.indentCm.toFixed(2)}cm`,
      ended.firstLineCm === 0 ? '' : `text-indent:${ended.firstLineCm.toFixed(2)}cm`,
    ].filter((part) => part !== '');
    const html = `<p${style.length === 0 ? '' : ` style="${style.join(';')}"`}>${ended.html || '&nbsp;'}</p>`;
    this.add(ended.html === '' ? '' : html);
    if (this.sectionEnds) {
      this.sectionEnds = false;
      this.endSection();
    }
  }

  private endSection(): void {
    if (this.sheet === '') return;
    const foot = this.footer === '' ? '' : `<footer>${this.footer}</footer>`;
    this.finished.push(
      `<section class="${this.landscape ? 'sheet landscape' : 'sheet'}">${this.sheet}${foot}</section>`,
    );
    this.sheet = '';
    this.footer = '';
  }

  private startCell(): void {
    if (this.plainTables.length === 0 || this.cell.started) return;
    this.cell.started = true;
    const span = this.cell.span > 1 ? ` colspan="${this.cell.span}"` : '';
    this.sheet += `<td${span}${this.cell.shaded ? ' class="shaded"' : ''}>`;
  }

  private write(html: string): void {
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    if (paragraph === undefined) return;
    const { bold, italic, underlined, halfPoints } = this.run;
    const style = [
      bold ? 'font-weight:bold' : '',
      italic ? 'font-style:italic' : '',
      underlined ? 'text-decoration:underline' : '',
      halfPoints > 0 && halfPoints < 200 ? `font-size:${halfPoints / 2}pt` : '',
    ].filter((part) => part !== '');
    paragraph.html += style.length === 0 ? html : `<span style="${style.join(';')}">${html}</span>`;
  }

  private add(html: string): void {
    const outer = this.paragraphs[this.paragraphs.length - 1];
    if (outer === undefined) this.sheet += html;
    else outer.html += html;
  }
}

const NO_LOOK: Run = { bold: false, italic: false, underlined: false, halfPoints: 0 };
const NO_PARAGRAPH: Paragraph = {
  html: '',
  align: '',
  indentCm: 0,
  firstLineCm: 0,
  startsPage: false,
  run: NO_LOOK,
};
const PAGE_BREAK = '<hr class="page-break">';

function cmOf(twips: string | undefined): number {
  return (Number(twips) || 0) / TWIPS_PER_CM;
}

/** Footers' texts by relation id. */
function footersOf(zip: Zip): ReadonlyMap<string, string> {
  const relations = zip.file('word/_rels/document.xml.rels')?.asText() ?? '';
  return new Map(
    (relations.match(/<Relationship [^>]*>/g) ?? []).map((relation) => {
      const target = attribute(relation, 'Target') ?? '';
      const part = /^footer\d*\.xml$/.test(target) ? zip.file(`word/${target}`)?.asText() : undefined;
      const texts = (part ?? '').match(/<w:t(?: [^>]*)?>[^<]*/g) ?? [];
      const text = texts.map((one) => escapedHtml(unescaped(one.replace(/^<[^>]*>/, '')))).join('');
      return [attribute(relation, 'Id') ?? '', text] as const;
    }),
  );
}
