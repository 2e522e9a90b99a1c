import { dateOfMoment } from '../../domain/dates/moments';
import { fileLink, idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import { scanName } from '../../messages/documents/signing-text';
import { LOG_EVENT } from '../../messages/log-event';
import type { Row } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { AGREEMENT_TABS, agreementRegister } from '../agreements/agreement-sources';
import { agreementByName } from '../agreements/asked-agreements';
import { KEY_PROPERTY } from '../documents/document-job';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { base64Field, fieldOf, invalidField, textField } from '../request';
import { kindFolder } from '../year/kind-folders';
import { scanFault } from './scan-fault';

/** What google.script.run carries with room to spare. */
const MOST_MB = 20;
const BYTES_PER_MB = 1024 * 1024;

/** How scans begin, by their type. */
const BEGINNINGS: readonly {
  readonly type: string;
  readonly ending: string;
  readonly bytes: readonly number[];
}[] = [
  { type: 'application/pdf', ending: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', ending: 'jpg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', ending: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
];

/**
 * `{key, link}` or `{key, fileName, base64}` → the scan of a signed agreement, linked or put into its folder, and looked at: it is
 * there, no other agreement's, and can be opened. The same bytes again are the same file.
 */
export function attachScan(office: Office, request: unknown): { readonly link: string } {
  return office.locked(() => {
    const snapshot = readAsOperator(office, AGREEMENT_TABS);
    const key = textField(request, 'key');
    const { rows } = snapshot.table('agreements');
    const row = agreementByName(snapshot)(key);
    if (row.cells.เอกสาร === '') throw new Refusal({ code: 'not-found', thing: 'paper', key: row.key });
    const given = fieldOf(request, 'link');
    const id =
      given === undefined || given === null ? uploaded(office, snapshot, row.key, request) : linked(request);
    refuseFault(office, id, row, rows);
    const link = fileLink(id);
    const before = String(row.cells.ไฟล์สแกน);
    if (before !== link) {
      const cells = { ไฟล์สแกน: link };
      const log = { event: LOG_EVENT.scanAttached, subject: row.key, before, after: link };
      office.register.commit(snapshot, [{ kind: 'set', tab: 'agreements', key: row.key, cells }], [log]);
    }
    return { link };
  });
}

function linked(request: unknown): string {
  const link = textField(request, 'link');
  const id = idOfLink(link);
  if (id === undefined) throw invalidField('link', link, { kind: 'drive-link' });
  return id;
}

/** `rows`: a file that belongs to another agreement is no scan of this one. */
function refuseFault(
  office: Office,
  id: string,
  row: Row<'agreements'>,
  rows: readonly Row<'agreements'>[],
): void {
  const others = rows.filter((one) => one !== row && idOfLink(String(one.cells.ไฟล์สแกน)) === id);
  const why = scanFault(
    office.drive.files([id])[0],
    others.map(({ key }) => key),
  );
  if (why !== '') throw new Refusal({ code: 'scan-unusable', key: row.key, why });
}

function uploaded(office: Office, snapshot: Snapshot, key: string, request: unknown): string {
  const name = textField(request, 'fileName');
  const base64 = base64Field(request, 'base64');
  if ((base64.length / 4) * 3 > MOST_MB * BYTES_PER_MB)
    throw new Refusal({ code: 'too-large', name, limit: { kind: 'upload', megabytes: MOST_MB, folder: '' } });
  const bytes = office.bytesOfBase64(base64);
  const kind = BEGINNINGS.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (kind === undefined) throw invalidField('fileName', name, { kind: 'scan' });
  const ofKind = snapshot.table('agreements').rows.find((row) => row.key === key)?.cells.ประเภท ?? '';
  const { sources } = agreementRegister(snapshot, dateOfMoment(office.now()));
  const definition = sources.kinds.find(({ name }) => name === ofKind);
  const parentId = definition === undefined ? '' : kindFolder(office, snapshot, definition);
  if (parentId === '') throw new Refusal({ code: 'not-found', thing: 'agreement', key });
  const mark = `สแกน/${key}`;
  const sha256 = office.sha256(bytes);
  const same = office.drive
    .listChildren(parentId)
    .find((file) => file.properties[KEY_PROPERTY] === mark && file.sha256 === sha256);
  if (same !== undefined) return same.id;
  const [id] = office.drive.generateIds(1);
  if (id === undefined) throw new Refusal({ code: 'google-unavailable' }, 'Drive gave no id for a scan');
  const properties = { [KEY_PROPERTY]: mark };
  const file = { id, name: scanName(key, kind.ending), parentId, mimeType: kind.type, bytes, properties };
  office.drive.createBinaries([file]);
  return id;
}
