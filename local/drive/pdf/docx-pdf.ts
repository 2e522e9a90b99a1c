import { unzipSync } from 'fflate';
import { heightOf, layBlocks, type Strip } from './lay-blocks';
import type { Page, Section } from './paper';
import { createPen, type Pen } from './pen';
import { readSections } from './read-sections';

/**
 * A Doc as PDF with real text: paragraphs, tables, pictures, sections with their paper, headers and footers. `docx` is what the
 * Doc holds. `writtenAt`: ms since the epoch.
 */
export async function docxToPdf(docx: Uint8Array, title: string, writtenAt: number): Promise<Uint8Array> {
  const sections = readSections(unzipSync(docx));
  const pen = createPen(title, writtenAt);
  const ofPage: Section[] = [];
  let bottom: Place | undefined;
  for (const section of sections) bottom = flow(pen, section, ofPage, bottom);
  if (pen.pages() === 0) pen.newPage(595.3, 841.9);
  for (const [index, section] of ofPage.entries()) {
    pen.goTo(index);
    drawApart(pen, section, { page: index + 1, pages: ofPage.length });
  }
  return pen.end();
}

/** How far down a page is filled. */
type Place = { readonly y: number };

function flow(pen: Pen, section: Section, ofPage: Section[], last: Place | undefined): Place {
  const { page } = section;
  const floor = page.height - page.margin.bottom;
  const strips = layBlocks(section.blocks, page.width - page.margin.left - page.margin.right, pen, {
    page: 0,
    pages: 0,
  });
  let y = last?.y ?? page.margin.top;
  let fresh = false;
  const turn = (): void => {
    pen.newPage(page.width, page.height);
    ofPage.push(section);
    y = page.margin.top;
    fresh = true;
  };
  const draw = (strip: Strip): void => {
    if (!fresh) y += strip.before;
    strip.draw(pen, page.margin.left, y);
    y += strip.height;
    fresh = false;
  };
  if (last === undefined || section.startsPage) turn();
  const turnUnder = (heads: readonly Strip[]): void => {
    turn();
    for (const head of heads) draw(head);
  };
  for (const [index, strip] of strips.entries()) {
    const room = roomUnder(strip, floor - page.margin.top);
    if (strip.cut !== undefined && strip.height > room + 0.5) {
      if (!fresh && floor - y < leastOf(strip, floor - page.margin.top)) turnUnder(strip.heads);
      for (const [at, piece] of strip.cut(floor - y, room).entries()) {
        if (at > 0) turnUnder(strip.heads);
        draw(piece);
      }
      continue;
    }
    const needed = strip.before + neededWith(strips, index, floor - page.margin.top);
    const fits = y + needed <= floor + 0.5 || (needed > floor - page.margin.top && y + strip.height <= floor);
    if (!fresh && (strip.startsPage || !fits)) turnUnder(strip.heads);
    draw(strip);
    if (strip.endsPage) turn();
  }
  return { y };
}

/** What a page leaves under the heads of a row's table. */
function roomUnder({ heads }: Strip, page: number): number {
  return page - heightOf(heads);
}

/** How high the part is that stands on the page where a strip begins: of a row that is cut some lines, or a whole page. */
function leastOf(strip: Strip, page: number): number {
  const room = roomUnder(strip, page);
  if (strip.cut === undefined || strip.height <= room + 0.5) return strip.height;
  return strip.whole === true ? room : room / 4;
}

/** A strip's height with those that must stand on its page. */
function neededWith(strips: readonly Strip[], from: number, page: number): number {
  let needed = 0;
  for (let index = from; index < strips.length; index += 1) {
    const strip = strips[index];
    if (strip === undefined) break;
    needed += leastOf(strip, page) + (index > from ? strip.before : 0);
    if (!strip.keepNext) break;
  }
  return needed;
}

/** Header and footer of one page. */
function drawApart(
  pen: Pen,
  section: Section,
  numbers: { readonly page: number; readonly pages: number },
): void {
  const { page } = section;
  const width = page.width - page.margin.left - page.margin.right;
  const header = layBlocks(section.header, width, pen, numbers);
  const footer = layBlocks(section.footer, width, pen, numbers);
  const height = footer.reduce((sum, strip) => sum + strip.before + strip.height, 0);
  drawFrom(pen, header, page, page.header);
  drawFrom(pen, footer, page, page.height - page.footer - height);
}

function drawFrom(pen: Pen, strips: readonly Strip[], page: Page, top: number): void {
  let y = top;
  for (const strip of strips) {
    y += strip.before;
    strip.draw(pen, page.margin.left, y);
    y += strip.height;
  }
}
