import { unzipSync } from 'fflate';
import { heightOf, layBlocks, type Strip } from './lay-blocks';
import type { PageNumbers } from './lay-lines';
import type { Apart, Page, Section } from './paper';
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
    const isFirst = ofPage[index - 1] !== section;
    drawApart(pen, section.page, apartOn(section, isFirst), { page: index + 1, pages: ofPage.length });
  }
  return pen.end();
}

/** How far down a page is filled. */
type Place = { readonly y: number };

function flow(pen: Pen, section: Section, ofPage: Section[], last: Place | undefined): Place {
  const { page } = section;
  const others = frameOf(page, apartOn(section, false), pen);
  const firstFrame = frameOf(page, apartOn(section, true), pen);
  let { top, floor } = others;
  const strips = layBlocks(section.blocks, page.width - page.margin.left - page.margin.right, pen, {
    page: 0,
    pages: 0,
  });
  let y = last?.y ?? top;
  let fresh = false;
  const turn = (): void => {
    pen.newPage(page.width, page.height);
    ({ top, floor } = ofPage.at(-1) === section ? others : firstFrame);
    ofPage.push(section);
    y = top;
    fresh = true;
  };
  const draw = (strip: Strip): void => {
    if (!fresh) y += strip.before;
    strip.draw(pen, page.margin.left, y);
    y += strip.height;
    fresh = false;
  };
  const turnUnder = (heads: readonly Strip[]): void => {
    turn();
    for (const head of heads) draw(head);
  };
  const whole = others.floor - others.top;
  if (last === undefined || section.startsPage) turn();
  for (const [index, strip] of strips.entries()) {
    const cut = cutOf(strip, whole);
    if (cut !== undefined) {
      if (!fresh && floor - y < leastOf(strip, whole)) turnUnder(strip.heads);
      for (const [at, piece] of cut(floor - y, roomUnder(strip, whole)).entries()) {
        if (at > 0) turnUnder(strip.heads);
        draw(piece);
      }
      continue;
    }
    const needed = strip.before + neededWith(strips, index, whole);
    const fits = y + needed <= floor + 0.5 || (needed > whole && y + strip.height <= floor);
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

/** What cuts a row that has no room on a page; undefined for any other strip. */
function cutOf(strip: Strip, page: number): Strip['cut'] {
  return strip.height > roomUnder(strip, page) + 0.5 ? strip.cut : undefined;
}

/** How high the part is that stands on the page where a strip begins: of a row that is cut some lines, or a whole page. */
function leastOf(strip: Strip, page: number): number {
  if (cutOf(strip, page) === undefined) return strip.height;
  const room = roomUnder(strip, page);
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

/** Header and footer of a page. */
function apartOn(section: Section, isFirst: boolean): Apart {
  return isFirst ? (section.first ?? section) : section;
}

type Frame = { readonly top: number; readonly floor: number };

/** Where a page's text begins and ends: within its margins, and clear of header and footer. */
function frameOf(page: Page, apart: Apart, pen: Pen): Frame {
  const { header, footer } = layApart(page, apart, pen, { page: 0, pages: 0 });
  return {
    top: Math.max(page.margin.top, page.header + heightOf(header)),
    floor: page.height - Math.max(page.margin.bottom, page.footer + heightOf(footer)),
  };
}

function layApart(page: Page, { header, footer }: Apart, pen: Pen, numbers: PageNumbers) {
  const width = page.width - page.margin.left - page.margin.right;
  return { header: layBlocks(header, width, pen, numbers), footer: layBlocks(footer, width, pen, numbers) };
}

function drawApart(pen: Pen, page: Page, apart: Apart, numbers: PageNumbers): void {
  const { header, footer } = layApart(page, apart, pen, numbers);
  drawFrom(pen, header, page, page.header);
  drawFrom(pen, footer, page, page.height - page.footer - heightOf(footer));
}

function drawFrom(pen: Pen, strips: readonly Strip[], page: Page, top: number): void {
  let y = top;
  for (const strip of strips) {
    y += strip.before;
    strip.draw(pen, page.margin.left, y);
    y += strip.height;
  }
}
