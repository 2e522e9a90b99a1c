import { type FileChild, LineRuleType, Paragraph } from 'docx';
import { points } from './measures';
import { line } from './text';

const TINY = 2;

/**
 * Pages repeated by a loop, each on a sheet of its own. Every page but the first, which a section begins, opens with a paragraph
 * that starts a sheet: a break before the first, or one that has no more room on a full sheet, would leave an empty one.
 */
export function pageLoop(name: string, page: readonly FileChild[]): readonly FileChild[] {
  return [
    line(`{{#${name}}}`, { points: TINY }),
    line('{{#หน้าถัดไป}}', { points: TINY }),
    startsSheet(),
    line('{{/หน้าถัดไป}}', { points: TINY }),
    ...page,
    line(`{{/${name}}}`, { points: TINY }),
    afterTable(),
  ];
}

/** A document must not end with a table. */
export function afterTable(): Paragraph {
  return hairline(false);
}

function startsSheet(): Paragraph {
  return hairline(true);
}

/** One point high, so that it finds room on a sheet that a table fills to the last line. */
function hairline(pageBreakBefore: boolean): Paragraph {
  return new Paragraph({
    run: { size: points(1) },
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    pageBreakBefore,
  });
}
