import { type FileChild, PageBreak, Paragraph } from 'docx';
import { points } from './measures';
import { line } from './text';

const TINY = 2;

/**
 * Pages repeated by a loop, each on a sheet of its own. The break stands before every page but the first, which a section begins:
 * a break there would leave an empty sheet once the template has been through Google Docs.
 */
export function pageLoop(name: string, page: readonly FileChild[]): readonly FileChild[] {
  return [
    line(`{{#${name}}}`, { points: TINY }),
    line('{{#หน้าถัดไป}}', { points: TINY }),
    pageBreak(),
    line('{{/หน้าถัดไป}}', { points: TINY }),
    ...page,
    line(`{{/${name}}}`, { points: TINY }),
    afterTable(),
  ];
}

/** A document must not end with a table. */
export function afterTable(): Paragraph {
  return line('', { points: TINY });
}

/** The paragraph of a break stands on both sheets: it is too small to be seen on either. */
function pageBreak(): Paragraph {
  return new Paragraph({
    run: { size: points(TINY) },
    children: [new PageBreak()],
  });
}
