import type { KindOutput } from '../../domain/agreements/office-kind';
import { fileLink, idOfLink } from '../../domain/links';
import type { DriveFile, NewBinary } from '../../ports/drive';
import type { Change } from '../../register/change';
import type { Office } from '../office';
import type { PreparedKind } from './prepare-agreements';

/** Copies that are exported and stored together, and what that takes. */
const WAVE = 10;
const WAVE_MS = 30_000;

const FORMATS: Readonly<
  Record<Exclude<KindOutput, 'Google Docs'>, { readonly ending: string; readonly type: string }>
> = {
  PDF: { ending: 'pdf', type: 'application/pdf' },
  '.docx': {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
};

type Wanted = { readonly key: string; readonly file: DriveFile; readonly state: string };

/**
 * Beside each Google Doc of a kind that is given out as PDF or .docx stands a copy of its present state, linked in PDF; the one before
 * it is trashed. True where the time was up before all stood: call again.
 */
export function settleCopies(office: Office, { kind, definition, folderId }: PreparedKind): boolean {
  const { output = 'Google Docs' } = definition;
  if (output === 'Google Docs' || folderId === '') return false;
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
  let left = open;
  while (left.length > 0 && office.mayStartWork(WAVE_MS)) {
    const wave = left.slice(0, WAVE);
    for (const [key, id] of storeCopies(office, wave, output, folderId)) links.set(key, id);
    left = left.slice(WAVE);
  }
  const made = new Set(open.filter((one) => !left.includes(one)).map(({ key }) => key));
  const outdated = files.filter(({ properties }) => made.has(properties.copyOf ?? ''));
  office.drive.trash(outdated.map(({ id }) => id));
  const changes = rows.flatMap(({ key, cells }): Change[] => {
    const id = links.get(key);
    if (id === undefined || cells.PDF === fileLink(id)) return [];
    return [{ kind: 'set', tab: 'agreements', key, cells: { PDF: fileLink(id) } }];
  });
  if (changes.length > 0) office.register.commit(snapshot, changes);
  return left.length > 0;
}

function storeCopies(
  office: Office,
  wave: readonly Wanted[],
  output: Exclude<KindOutput, 'Google Docs'>,
  folderId: string,
): readonly (readonly [string, string])[] {
  const { ending, type } = FORMATS[output];
  const ids = wave.map(({ file }) => file.id);
  const exported = output === 'PDF' ? office.drive.exportPdf(ids) : office.drive.exportDocx(ids);
  const made = office.drive.generateIds(wave.length);
  office.drive.createBinaries(
    wave.map(
      ({ key, file, state }, at): NewBinary => ({
        id: made[at] ?? '',
        name: `${file.name}.${ending}`,
        parentId: folderId,
        mimeType: type,
        bytes: exported[at] ?? new Uint8Array(),
        properties: { copyOf: key, state },
      }),
    ),
  );
  return wave.map(({ key }, at) => [key, made[at] ?? ''] as const);
}
