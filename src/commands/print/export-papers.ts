import type { PrintPaper } from '../../domain/agreements/print-sets';
import { Refusal } from '../../domain/refusal';
import { PAPER_GONE, PAPER_TOO_LARGE } from '../../messages/documents/print-text';
import type { Pdf } from '../../ports/pdf-library';
import { exportEach } from '../documents/export-each';
import type { Office } from '../office';
import type { Lacking } from './printable-papers';

export type ExportedPaper = PrintPaper & {
  readonly bytes: number;
  readonly pages: number;
  readonly pdf: Pdf;
};

/** Papers as PDFs, in their order, one export each; those that Google cannot export are told, and the others go on. */
export function exportPapers(
  office: Office,
  papers: readonly PrintPaper[],
): { readonly exported: readonly ExportedPaper[]; readonly failed: readonly Lacking[] } {
  const failed: Lacking[] = [];
  const results = exportEach(
    papers.map(({ fileId }) => fileId),
    office.drive.exportPdf,
  );
  const exported = papers.flatMap((paper, at): ExportedPaper[] => {
    const own = results[at];
    if (own === undefined) return [];
    if (own instanceof Refusal) {
      failed.push({ key: paper.key, message: own.code === 'too-large' ? PAPER_TOO_LARGE : PAPER_GONE });
      return [];
    }
    const pdf = office.pdf.open(own);
    return [{ ...paper, bytes: own.length, pages: pdf.pages, pdf }];
  });
  return { exported, failed };
}
