import type { KindOutput } from '../../domain/agreements/office-kind';
import { fileLink, idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import { PAPER_GONE, PAPER_TOO_LARGE } from '../../messages/documents/print-text';
import type { DriveFile, NewBinary } from '../../ports/drive';
import { DOCX_TYPE, PDF_TYPE } from '../../ports/file-types';
import type { Change } from '../../register/change';
import { exportEach } from '../documents/export-each';
import type { Office } from '../office';
import type { PreparedKind } from './prepare-agreements';

/** Copies that are exported and stored together, and what that takes. */
const WAVE = 10;
const WAVE_MS = 30_000;

const FORMATS: Readonly<
  Record<Exclude<KindOutput, 'Google Docs'>, { readonly ending: string; readonly type: string }>
> = {
  PDF: { ending: 'pdf', type: PDF_TYPE },
  '.docx': {
    ending: 'docx',
    type: DOCX_TYPE,
  },
};

/** A copy that Google does not export, and why. */
export type FailedCopy = { readonly key: string; readonly message: string };

type Wanted = { readonly key: string; readonly file: DriveFile; readonly state: string };

/**
 * Beside each Google Doc of a kind that is given out as PDF or .docx stands a copy of its present state, linked in PDF; the one before
 * it is trashed. `more` where the time was up before all stood: call again.
 */
export function settleCopies(
  office: Office,
  { kind, definition, folderId }: PreparedKind,
): { readonly more: boolean; readonly failed: readonly FailedCopy[] } {
  const { output = 'Google Docs' } = definition;
  if (output === 'Google Docs' || folderId === '') return { more: false, failed: [] };
  const snapshot = office.register.read(['agreements']);
  const files = office.drive.listChildren(folderId);
  const byId = new Map(files.map((file) => [file.id, file]));
  const rows = snapshot.table('agreements').rows.filter(({ cells }) => cells.ประเภท === kind);
  const wanted = rows.flatMap(({ key, cells }): Wanted[] => {
    const file = byId.get(idOfLink(String(cells.เอกสาร)) ?? '');
    return file === undefined ? [] : [{ key, file, state: `${file.id} ${file.modifiedTime} ${output}` }];
  });
  const copyOf = ({ key, state }: Wanted) =>
    files.find(({ properties }) => properties.copyOf === key && properties.state === state);
  const open = wanted.filter((one) => copyOf(one) === undefined);
  const links = new Map(
    wanted.flatMap((one) => (copyOf(one) === undefined ? [] : [[one.key, copyOf(one)?.id ?? '']])),
  );
  const failed: FailedCopy[] = [];
  let left = open;
  while (left.length > 0 && office.mayStartWork(WAVE_MS)) {
    const wave = left.slice(0, WAVE);
    const stored = storeCopies(office, wave, output, folderId);
    for (const [key, id] of stored.links) links.set(key, id);
    failed.push(...stored.failed);
    left = left.slice(WAVE);
  }
  const made = new Set(open.filter(({ key }) => links.has(key)).map(({ key }) => key));
  const outdated = files.filter(({ properties }) => made.has(properties.copyOf ?? ''));
  office.drive.trash(outdated.map(({ id }) => id));
  const changes = rows.flatMap(({ key, cells }): Change[] => {
    const id = links.get(key);
    if (id === undefined || cells.PDF === fileLink(id)) return [];
    return [{ kind: 'set', tab: 'agreements', key, cells: { PDF: fileLink(id) } }];
  });
  if (changes.length > 0) office.register.commit(snapshot, changes);
  return { more: left.length > 0, failed };
}

function storeCopies(
  office: Office,
  wave: readonly Wanted[],
  output: Exclude<KindOutput, 'Google Docs'>,
  folderId: string,
): { readonly links: readonly (readonly [string, string])[]; readonly failed: readonly FailedCopy[] } {
  const { ending, type } = FORMATS[output];
  const exported = exportEach(
    wave.map(({ file }) => file.id),
    output === 'PDF' ? office.drive.exportPdf : office.drive.exportDocx,
  );
  const failed: FailedCopy[] = [];
  const whole = wave.flatMap((one, at) => {
    const bytes = exported[at];
    if (bytes instanceof Refusal)
      failed.push({ key: one.key, message: bytes.code === 'too-large' ? PAPER_TOO_LARGE : PAPER_GONE });
    return bytes === undefined || bytes instanceof Refusal ? [] : [{ ...one, bytes }];
  });
  if (whole.length === 0) return { links: [], failed };
  const made = office.drive.generateIds(whole.length);
  office.drive.createBinaries(
    whole.map(
      ({ key, file, state, bytes }, at): NewBinary => ({
        id: made[at] ?? '',
        name: `${file.name}.${ending}`,
        parentId: folderId,
        mimeType: type,
        bytes,
        properties: { copyOf: key, state },
      }),
    ),
  );
  return { links: whole.map(({ key }, at) => [key, made[at] ?? ''] as const), failed };
}
