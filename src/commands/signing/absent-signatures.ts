import { idOfLink } from '../../domain/links';
import { missingPaperText } from '../../messages/documents/agreement-text';
import { STEP_TEXT } from '../../messages/office/step-text';
import { keyList } from '../../messages/refusals/key-list';
import type { DriveFile } from '../../ports/drive';
import type { Snapshot } from '../../register/register-port';
import { folderEntry, SYSTEM } from '../../register/system-names';
import { isSigned } from '../agreements/agreement-action';
import { standingPapers } from '../documents/absent-papers';
import type { FailedStep } from '../failed-step';
import type { Office } from '../office';

/** Folders that hold what was signed this year, by their kind: to be listed with the others that the morning's look asks for. */
export function signedFolders(snapshot: Snapshot): ReadonlyMap<string, string> {
  return new Map(
    signedPapers(snapshot)
      .map(({ kind }) => [kind, snapshot.system(folderEntry(kind))] as const)
      .filter(([, id]) => id !== ''),
  );
}

/** Signed papers that are gone: in the trash a file stays thirty days, and nothing else looks for it. */
export function absentSignatures(
  office: Office,
  snapshot: Snapshot,
  listed: ReadonlyMap<string, readonly DriveFile[]>,
): readonly FailedStep[] {
  const papers = signedPapers(snapshot);
  return [...signedFolders(snapshot)].flatMap(([kind, folderId]) => {
    const own = papers.filter((paper) => paper.kind === kind);
    const standing = (listed.get(folderId) ?? []).filter(({ trashed }) => !trashed);
    const linked = own.map(({ fileId }) => ({ id: fileId, isSigned: true }));
    const { absent } = standingPapers(office, folderId, standing, linked);
    const gone = own.filter(({ fileId }) => absent.has(fileId));
    if (gone.length === 0) return [];
    const told = `${keyList(gone.map(({ key }) => key))}: ${missingPaperText('signed-gone', kind)}`;
    return [{ step: STEP_TEXT.folders, message: told }];
  });
}

type SignedPaper = { readonly key: string; readonly kind: string; readonly fileId: string };

function signedPapers(snapshot: Snapshot): readonly SignedPaper[] {
  const year = snapshot.system(SYSTEM.year);
  return snapshot.table('agreements').rows.flatMap((row) => {
    const fileId = idOfLink(String(row.cells.เอกสาร)) ?? '';
    const isOurs = row.key.startsWith(`${year}-`) && fileId !== '' && isSigned(row);
    return isOurs ? [{ key: row.key, kind: String(row.cells.ประเภท), fileId }] : [];
  });
}
