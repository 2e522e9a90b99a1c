/** docx measures in twips (1/1440 inch), pictures in pixels of 1/96 inch, fonts in half points. */

const TWIPS_PER_CM = 1440 / 2.54;
const PIXELS_PER_CM = 96 / 2.54;

export function cm(length: number): number {
  return Math.round(length * TWIPS_PER_CM);
}

export function cmInPixels(length: number): number {
  return length * PIXELS_PER_CM;
}

export function points(size: number): number {
  return size * 2;
}

/** A4 in cm; official margins: left 3, right 2, top 2.5, bottom 2. */
export const A4 = { width: 21, height: 29.7 };
export const MARGIN = { left: 3, right: 2, top: 2.5, bottom: 2 };
/** The crest's top edge stands 1.5 cm below the page's, so a page that begins with it has this top margin. */
export const CREST_TOP = 1.5;
export const CREST_HEIGHT = 3;

export const PORTRAIT_WIDTH = A4.width - MARGIN.left - MARGIN.right;
/** Landscape keeps the binding edge: the portrait's left margin is the landscape's top when the sheet is turned. */
export const LANDSCAPE_MARGIN = { left: 2, right: 2, top: 2.5, bottom: 2 };
export const LANDSCAPE_WIDTH = A4.height - LANDSCAPE_MARGIN.left - LANDSCAPE_MARGIN.right;
