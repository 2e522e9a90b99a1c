import { idOfLink } from '../../domain/links';
import { sameEmail } from '../../domain/people/person';
import { Refusal } from '../../domain/refusal';
import { isCalculated, type Report } from '../../domain/rounds/report';
import { decodePeople } from '../../register/decode/person';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import { isOperatorAccount, refuseCopy, requireStaff } from '../authority';
import type { Office } from '../office';
import { base64Field, fieldOf, integerField, invalidField, textField } from '../request';
import { linkedFolder } from '../year/standing-folders';
import { LEVEL_PROPERTY } from './list-evidence';

/** What google.script.run and one request of Apps Script carry with room to spare. */
const MOST_MB = 20;
const BYTES_PER_MB = 1024 * 1024;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['zip', 'application/zip'],
  ['csv', 'text/csv'],
  ['txt', 'text/plain'],
]);

/**
 * `{reportId, fileName, base64, level?}` → puts one file into the report's folder, with the level that it proves in a public
 * property. Writes into Drive only, with the caller's own account: its row in หลักฐาน comes with the next tick or sweep. For
 * the report's owners and operators.
 */
export function uploadEvidence(office: Office, request: unknown): { readonly fileId: string } {
  const snapshot = office.register.read(['people', 'rounds', 'reports']);
  const operator = isOperatorAccount(office, snapshot);
  if (!operator) requireStaff(office, snapshot);
  refuseCopy(office, snapshot);
  const reportId = textField(request, 'reportId');
  const { reports } = decodeReports(snapshot.table('reports'));
  const report = reports.find(({ id }) => id === reportId);
  const me = decodePeople(snapshot.table('people')).people.find(({ email }) =>
    sameEmail(email, office.caller),
  );
  const owns = me !== undefined && report?.owners.includes(me.id) === true;
  if (!operator && !owns) throw new Refusal({ code: 'not-owner' });
  if (report === undefined) throw new Refusal({ code: 'not-found', thing: 'report', key: reportId });
  if (isCalculated(report)) throw invalidField('reportId', reportId, { kind: 'scored-report' });
  const round = decodeRounds(snapshot.table('rounds')).rounds.find(({ id }) => id === report.roundId);
  if (!isOpen(report, round?.state)) throw new Refusal({ code: 'round-closed', roundId: report.roundId });
  const folderId = idOfLink(report.folder);
  if (folderId === undefined) throw new Refusal({ code: 'not-found', thing: 'folder', key: reportId });
  const name = textField(request, 'fileName');
  const level = levelField(request);
  const base64 = base64Field(request, 'base64');
  refuseTooLarge(base64, name, report.folder);
  linkedFolder(office, folderId, reportId);
  const [fileId = ''] = office.drive.generateIds(1);
  office.drive.createBinaries([
    {
      id: fileId,
      name,
      parentId: folderId,
      mimeType: TYPES.get(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '') ?? 'application/octet-stream',
      bytes: office.bytesOfBase64(base64),
      ...(level === undefined ? {} : { properties: { [LEVEL_PROPERTY]: String(level) } }),
    },
  ]);
  return { fileId };
}

function isOpen({ closedAt }: Report, state: string | undefined): boolean {
  return closedAt === undefined && (state === 'เปิด' || state === 'ปิด');
}

function levelField(request: unknown): number | undefined {
  const value = fieldOf(request, 'level');
  if (value === undefined || value === null || value === '') return undefined;
  return integerField(request, 'level', { from: 0, to: 5 });
}

/** Four characters of base64 are three bytes. */
function refuseTooLarge(base64: string, name: string, folder: string): void {
  if ((base64.length / 4) * 3 <= MOST_MB * BYTES_PER_MB) return;
  throw new Refusal({ code: 'too-large', name, limit: { kind: 'upload', megabytes: MOST_MB, folder } });
}
