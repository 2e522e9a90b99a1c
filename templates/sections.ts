import { type FileChild, Footer, type ISectionOptions, PageOrientation, Paragraph, SectionType } from 'docx';
import { A4, CREST_TOP, cm, LANDSCAPE_MARGIN, MARGIN } from './measures';
import { line } from './text';

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
  return section(children, MARGIN, PageOrientation.PORTRAIT, sheetFooter(footerText));
}

export function landscapeSection(children: readonly FileChild[], footerText: string): ISectionOptions {
  return section(children, LANDSCAPE_MARGIN, PageOrientation.LANDSCAPE, sheetFooter(footerText));
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
      },
    },
  };
}

/** What the sheet belongs to, should the sheets come apart. No page number: Google Docs would print it in Western digits. */
function sheetFooter(text: string): Footer {
  return new Footer({ children: [line(text, { points: FOOTER_POINTS })] });
}
