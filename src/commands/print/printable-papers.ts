import { otherParty } from '../../documents/agreement/agreement-set';
import type { KindDefinition } from '../../documents/kinds/kind-definition';
import type { AgreementKind } from '../../domain/agreements/agreement';
import type { PrintPaper } from '../../domain/agreements/print-sets';
import { idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import { MAKER_LEFT, NOT_MADE_YET, PAPER_GONE } from '../../messages/documents/print-text';
import type { DriveFile } from '../../ports/drive';
import type { Row } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { agreementsByName } from '../agreements/asked-agreements';

export type Lacking = { readonly key: string; readonly message: string };

/** Papers in the order in which they are printed, and agreements that have none. */
export type PrintablePapers = {
  readonly papers: readonly PrintPaper[];
  readonly lacking: readonly Lacking[];
};

/** Agreements of the year that are asked for: in the order of `keys`, else in that of the tab ข้อตกลง. */
export function chosenRows(
  snapshot: Snapshot,
  year: number,
  kinds: readonly AgreementKind[],
  keys: readonly string[] | undefined,
): readonly Row<'agreements'>[] {
  const rows = snapshot
    .table('agreements')
    .rows.filter(({ key, cells }) => key.startsWith(`${year}-`) && kinds.includes(String(cells.ประเภท)));
  if (keys === undefined) return rows;
  const find = agreementsByName(snapshot);
  const asked = keys.flatMap((key) => {
    const own = find(key).filter((row) => rows.includes(row));
    if (own.length === 0) throw new Refusal({ code: 'not-found', thing: 'agreement', key });
    return own;
  });
  return [...new Set(asked)];
}

/** `kinds`: those that the office makes. `files`: what lies in the folders of agreements. `left`: keys that are printed only by name. */
export function printablePapers(
  rows: readonly Row<'agreements'>[],
  kinds: readonly KindDefinition[],
  files: readonly DriveFile[],
  left: ReadonlySet<string>,
): PrintablePapers {
  const byId = new Map(files.map((file) => [file.id, file]));
  const papers: PrintPaper[] = [];
  const lacking: Lacking[] = [];
  for (const { key, cells } of rows) {
    const definition = kinds.find(({ name }) => name === cells.ประเภท);
    if (definition === undefined) continue;
    if (left.has(key)) {
      lacking.push({ key, message: MAKER_LEFT });
      continue;
    }
    const fileId = idOfLink(String(cells.เอกสาร));
    const file = fileId === undefined ? undefined : byId.get(fileId);
    if (file === undefined) {
      lacking.push({ key, message: fileId === undefined ? NOT_MADE_YET : PAPER_GONE });
      continue;
    }
    papers.push({
      key,
      // As the paper that stands says, not as one that is made today would.
      party: otherParty({
        definition,
        maker: String(cells.ผู้ทำคำรับรอง),
        receiver: String(cells.ผู้รับคำรับรอง),
      }),
      fileId: file.id,
      modifiedTime: file.modifiedTime,
    });
  }
  return { papers, lacking };
}
