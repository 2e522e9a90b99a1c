import {
  type FileChild,
  Footer,
  type ISectionOptions,
  LineRuleType,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import {
  A4,
  CREST_TOP,
  cm,
  LANDSCAPE_MARGIN,
  LANDSCAPE_WIDTH,
  MARGIN,
  PORTRAIT_WIDTH,
  points,
} from './measures';
import { FONT, run } from './text';

const FOOTER_POINTS = 9;

type Margin = typeof MARGIN;

/** A page that begins with the crest. It has no footer: it is signed as it stands. */
export function crestSection(children: readonly FileChild[]): ISectionOptions {
  return section(
    children,
    { ...MARGIN, top: CREST_TOP },
    PageOrientation.PORTRAIT,
    new Footer({ children: [new Paragraph({})] }),
  );
}

export function portraitSection(children: readonly FileChild[], footerText: string): ISectionOptions {
  return section(children, MARGIN, PageOrientation.PORTRAIT, pageFooter(footerText, PORTRAIT_WIDTH));
}

export function landscapeSection(children: readonly FileChild[], footerText: string): ISectionOptions {
  return section(
    children,
    LANDSCAPE_MARGIN,
    PageOrientation.LANDSCAPE,
    pageFooter(footerText, LANDSCAPE_WIDTH),
  );
}

function section(
  children: readonly FileChild[],
  margin: Margin,
  orientation: (typeof PageOrientation)[keyof typeof PageOrientation],
  footer: Footer,
): ISectionOptions {
  return {
    children: [...children],
    footers: { default: footer },
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: cm(A4.width), height: cm(A4.height), orientation },
        margin: {
          left: cm(margin.left),
          right: cm(margin.right),
          top: cm(margin.top),
          bottom: cm(margin.bottom),
          header: cm(1),
          footer: cm(1),
        },
        pageNumbers: { formatType: NumberFormat.THAI_NUMBERS },
      },
    },
  };
}

/** What the sheet belongs to on the left, its page number on the right, should the sheets come apart. */
function pageFooter(text: string, widthCm: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
        tabStops: [{ type: TabStopType.RIGHT, position: cm(widthCm) }],
        children: [
          run(`${text}\t`, { points: FOOTER_POINTS }),
          run('หน้า ', { points: FOOTER_POINTS }),
          new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: points(FOOTER_POINTS) }),
        ],
      }),
    ],
  });
}
