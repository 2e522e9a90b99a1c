import {
  AlignmentType,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { points } from './measures';

/** Sarabun stands for TH Sarabun, which Google Docs lacks; its glyphs are larger, so 12 points look like 16. */
export const FONT = { ascii: 'Sarabun', hAnsi: 'Sarabun', cs: 'Sarabun', eastAsia: 'Sarabun' };
export const BODY_POINTS = 12;
/** The page that is signed. Where long names would push the signatures off it, it is filled in BODY_POINTS instead. */
export const FIRST_PAGE_POINTS = 14;

type Look = { readonly points?: number; readonly bold?: boolean };

/** A tab in the text becomes a tab element: a bare tab character is not one everywhere. */
export function run(text: string, look: Look = {}): TextRun {
  const options: IRunOptions = {
    children: text.split('\t').flatMap((part, position) => (position === 0 ? [part] : [new Tab(), part])),
    font: FONT,
    size: points(look.points ?? BODY_POINTS),
    ...(look.bold === true ? { bold: true } : {}),
  };
  return new TextRun(options);
}

type Layout = Look & {
  readonly align?: 'left' | 'center' | 'right' | 'thai';
  /** Twips. */
  readonly before?: number;
  readonly after?: number;
  readonly firstLine?: number;
  readonly indent?: number;
  readonly hanging?: number;
  readonly keepNext?: boolean;
  readonly tabs?: IParagraphOptions['tabStops'];
};

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  thai: AlignmentType.THAI_DISTRIBUTE,
};

/** Single spacing without gaps, the default of every paragraph. */
export const SPACING = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO };

/** One paragraph; a text takes the paragraph's look, runs bring their own. */
export function line(content: string | readonly ParagraphChild[], layout: Layout = {}): Paragraph {
  const spacing = {
    ...(layout.before === undefined ? {} : { before: layout.before }),
    ...(layout.after === undefined ? {} : { after: layout.after }),
  };
  const indent = {
    ...(layout.indent === undefined ? {} : { left: layout.indent }),
    ...(layout.firstLine === undefined ? {} : { firstLine: layout.firstLine }),
    ...(layout.hanging === undefined ? {} : { hanging: layout.hanging }),
  };
  return new Paragraph({
    children: typeof content === 'string' ? [run(content, layout)] : content,
    // An empty paragraph is as high as its mark, which has a size of its own.
    ...(content === '' ? { run: { size: points(layout.points ?? BODY_POINTS) } } : {}),
    ...(layout.align === undefined ? {} : { alignment: ALIGNMENTS[layout.align] }),
    ...(Object.keys(spacing).length === 0 ? {} : { spacing }),
    ...(Object.keys(indent).length === 0 ? {} : { indent }),
    ...(layout.keepNext === true ? { keepNext: true } : {}),
    ...(layout.tabs === undefined ? {} : { tabStops: layout.tabs }),
  });
}
