import { type FileChild, PageBreak, Paragraph } from 'docx';
import { line } from './text';

/**
 * Pages repeated by a loop, each on a sheet of its own. The break stands before every page but the first, which a section begins:
 * a break there would leave an empty sheet once the template has been through Google Docs.
 */
export function pageLoop(name: string, page: readonly FileChild[]): readonly FileChild[] {
  return [
    line(`{{#${name}}}`, { points: 2 }),
    line('{{#หน้าถัดไป}}', { points: 2 }),
    new Paragraph({ children: [new PageBreak()] }),
    line('{{/หน้าถัดไป}}', { points: 2 }),
    ...page,
    line(`{{/${name}}}`, { points: 2 }),
  ];
}
