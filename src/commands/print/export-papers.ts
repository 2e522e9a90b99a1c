import type { PrintPaper } from '../../domain/agreements/print-sets';
import { Refusal } from '../../domain/refusal';
import { PAPER_GONE, PAPER_TOO_LARGE } from '../../messages/documents/print-text';
import type { Pdf } from '../../ports/pdf-library';
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
  const bytes = bytesOf(office, papers, failed);
  const exported = papers.flatMap((paper, at): ExportedPaper[] => {
    const own = bytes[at];
    if (own === undefined) return [];
    const pdf = office.pdf.open(own);
    return [{ ...paper, bytes: own.length, pages: pdf.pages, pdf }];
  });
  return { exported, failed };
}

/** All at once; where Google refuses the whole for the sake of one, one by one. */
function bytesOf(
  office: Office,
  papers: readonly PrintPaper[],
  failed: Lacking[],
): readonly (Uint8Array | undefined)[] {
  try {
    return office.drive.exportPdf(papers.map(({ fileId }) => fileId));
  } catch (cause) {
    if (whyOf(cause) === undefined) throw cause;
  }
  return papers.map(({ key, fileId }) => {
    try {
      return office.drive.exportPdf([fileId])[0];
    } catch (cause) {
      const message = whyOf(cause);
      if (message === undefined) throw cause;
      failed.push({ key, message });
      return undefined;
    }
  });
}

function whyOf(cause: unknown): string | undefined {
  if (!(cause instanceof Refusal)) return undefined;
  if (cause.code === 'too-large') return PAPER_TOO_LARGE;
  return cause.code === 'not-found' || cause.code === 'no-right' ? PAPER_GONE : undefined;
}
