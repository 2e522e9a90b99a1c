import { fillDocument, prepareTemplate } from '../../documents/filling/fill-document';
import type { AgreementPaper } from '../../documents/tags/agreement-tags';
import { printCoverTags } from '../../documents/tags/print-cover-tags';
import { stoppingFaults } from '../../documents/templates/template-faults';
import type { PrintPart, PrintSet } from '../../domain/agreements/print-sets';
import { Refusal } from '../../domain/refusal';
import { printCoverName } from '../../messages/documents/print-text';
import type { Pdf } from '../../ports/pdf-library';
import type { Snapshot } from '../../register/register-port';
import type { DocumentJob } from '../documents/document-job';
import { makeDocuments } from '../documents/make-documents';
import type { OfficeTemplate } from '../documents/office-template';
import { checkTemplates } from '../documents/template-check';
import type { Office } from '../office';
import type { ExportedPaper } from './export-papers';

export const COVER = 'ใบปะหน้า';

/** A part of a set with what tells its cover from all others. */
export type CoveredPart = {
  readonly set: PrintSet;
  readonly part: PrintPart<ExportedPaper>;
  readonly fingerprint: string;
};

type CoverGround = {
  readonly folderId: string;
  readonly template: OfficeTemplate;
  readonly paper: AgreementPaper;
  readonly copies: number;
};

/** A cover for each part, as PDF, in their order; undefined where the time was up. The documents behind them are trashed later. */
export function printCovers(
  office: Office,
  snapshot: Snapshot,
  parts: readonly CoveredPart[],
  { folderId, template, paper, copies }: CoverGround,
): readonly Pdf[] | undefined {
  const [found = []] = checkTemplates(office, [{ name: COVER, docx: template.docx }]);
  const faults = stoppingFaults(found);
  if (faults.length > 0) throw new Refusal({ code: 'template-fault', template: COVER, faults });
  const ready = prepareTemplate(template.docx, { digits: paper.digits, crest: template.crest });
  const made = new Map<string, string>();
  const jobs = parts.map(({ set, part, fingerprint }): DocumentJob => {
    const key = coverKey(set, part.from, fingerprint);
    return {
      key,
      folderId,
      name: printCoverName(set, part.from),
      properties: {},
      build: () => fillDocument(ready, printCoverTags(set, part.from, part.papers, copies, paper)),
      recorded: ({ id }) => {
        made.set(key, id);
        return { changes: [], log: [] };
      },
      failed: () => [],
    };
  });
  const run = makeDocuments(office, snapshot, COVER, jobs, () => undefined);
  const [failure] = run.failed;
  if (failure !== undefined)
    throw new Refusal({ code: 'google-unavailable' }, `the cover ${failure.key}: ${failure.cause}`);
  if (run.more) return undefined;
  const ids = jobs.map(({ key }) => made.get(key) ?? '');
  return office.drive.exportPdf(ids).map((bytes) => office.pdf.open(bytes));
}

/** Begins the keys of all covers. */
export const COVER_PREFIX = `${COVER}/`;

function coverKey({ key }: PrintSet, from: number, fingerprint: string): string {
  return `${COVER_PREFIX}${key}/${from}/${fingerprint.slice(0, 12)}`;
}
