import { stoppingFaults } from '../../documents/templates/template-faults';
import { dateOfMoment } from '../../domain/dates/moments';
import { Refusal } from '../../domain/refusal';
import {
  documentFailureText,
  FAULTY_ROW_TEXT,
  FAULTY_TEMPLATE_TEXT,
  missingPaperText,
} from '../../messages/documents/agreement-text';
import type { Change, NewRow } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { makeDocuments } from '../documents/make-documents';
import { requireRoom } from '../documents/require-room';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { kindsField, textsField } from '../request';
import { layKindFolders } from '../year/kind-folders';
import { isSigned } from './agreement-action';
import type { AgreementItem } from './agreement-items';
import { AGREEMENT_WORK, agreementJobs, agreementOfJob, jobKey, partyCells } from './agreement-jobs';
import { progressTeller } from './agreement-progress';
import { AGREEMENT_TABS, agreementRegister, kindNames } from './agreement-sources';
import { faultsOfAgreement } from './blocked-agreements';
import { lackingRecords } from './lacking-records';
import { noteTiming } from './last-timing';
import { isLocked, lockLine, lockPapers } from './lock-paper';
import { settleCopies } from './paper-copies';
import { type PreparedAgreements, type PreparedKind, prepareAgreements } from './prepare-agreements';

export type AgreementRun = {
  /** Agreements of this call's choice that stand in Drive and agree with the register. */
  readonly done: number;
  readonly total: number;
  readonly made: number;
  readonly updated: number;
  readonly skipped: number;
  readonly failed: readonly { readonly key: string; readonly message: string }[];
  /** Call again: the time of one execution was up. */
  readonly more: boolean;
};

export function createAgreements(office: Office, request: unknown): AgreementRun {
  return office.locked(() => {
    const before = readAsOperator(office, AGREEMENT_TABS);
    const kinds = kindsField(request, kindNames(before));
    const keys = textsField(request, 'keys');
    const snapshot = withKindFolders(office, before, kinds);
    const prepared = prepareAgreements(office, snapshot, kinds, keys);
    return runAgreements(office, snapshot, prepared);
  });
}

/** Kinds of the office's own get their folders before anything is made in them. */
export function withKindFolders(office: Office, snapshot: Snapshot, kinds: readonly string[]): Snapshot {
  const { sources } = agreementRegister(snapshot, dateOfMoment(office.now()));
  const wanted = sources.kinds.filter(({ name, folder }) => kinds.includes(name) && folder !== undefined);
  const laid = wanted.length > 0 && layKindFolders(office, snapshot, wanted);
  return laid ? office.register.read(AGREEMENT_TABS) : snapshot;
}

type Placed = { readonly item: AgreementItem; readonly of: PreparedKind };

/** Makes what is missing and brings up to date what differs (called under the lock with a fresh snapshot). */
export function runAgreements(
  office: Office,
  snapshot: Snapshot,
  prepared: PreparedAgreements,
): AgreementRun {
  const sound = prepared.kinds.filter(({ templateFaults }) => stoppingFaults(templateFaults).length === 0);
  refuseWhereNothingIsSound(prepared, sound);
  const all = prepared.kinds.flatMap((of) => of.items.map((item): Placed => ({ item, of })));
  const lacking = all.filter(({ of }) => !sound.includes(of));
  const blocked = all.filter(
    ({ item, of }) => sound.includes(of) && faultsOfAgreement(item, prepared.inputFaults).length > 0,
  );
  const free = all.filter((one) => !lacking.includes(one) && !blocked.includes(one));
  const open = free.filter(({ item }) => item.action !== 'none');
  requireRoom(prepared.room, open.length);
  const left = lackingRecords(
    office,
    snapshot,
    free.map(({ item }) => item),
  );
  const toLock = signedAndOpen(free);
  const log = [...left.log, ...toLock.map(lockLine)];
  if (left.changes.length + log.length > 0) office.register.commit(snapshot, left.changes, log);
  const teller = progressTeller(
    office,
    prepared.kinds.map(({ kind }) => kind),
  );
  const run = makeDocuments(
    office,
    snapshot,
    AGREEMENT_WORK,
    agreementJobs(office, open, prepared),
    teller.tell,
    { changes: newRows(open), files: prepared.kinds.flatMap(({ files }) => files) },
  );
  teller.end(run.done.length, open.length);
  noteTiming(office, snapshot, run);
  lockPapers(office, toLock);
  const copies = run.more ? [] : sound.map((of) => settleCopies(office, of));
  const done = new Set(run.done);
  const missing = free.filter(({ item }) => item.missing !== undefined);
  const idle = free.filter((one) => !open.includes(one) && !missing.includes(one));
  const updated = open.filter(({ item }) => item.action === 'update' && done.has(jobKey(item))).length;
  return {
    done: idle.length + run.done.length,
    total: all.length,
    made: run.done.length - updated,
    updated,
    skipped: prepared.skipped.length + blocked.length + lacking.length,
    failed: [
      ...run.failed.map(({ key, cause }) => ({
        key: agreementOfJob(key),
        message: documentFailureText(cause),
      })),
      ...copies.flatMap(({ failed }) => failed),
      ...missing.map(({ item, of }) => missingLine(item, of)),
      ...blocked.map(({ item }) => ({ key: item.planned.key, message: FAULTY_ROW_TEXT })),
      ...lacking.map(({ item }) => ({ key: item.planned.key, message: FAULTY_TEMPLATE_TEXT })),
    ],
    more: run.more || copies.some(({ more }) => more),
  };
}

function missingLine(
  { planned, missing }: AgreementItem,
  { kind }: PreparedKind,
): AgreementRun['failed'][number] {
  return { key: planned.key, message: missing === undefined ? '' : missingPaperText(missing, kind) };
}

function refuseWhereNothingIsSound({ kinds }: PreparedAgreements, sound: readonly PreparedKind[]): void {
  const [first] = kinds;
  if (first === undefined || sound.length > 0) return;
  const faults = stoppingFaults(first.templateFaults);
  throw new Refusal({ code: 'template-fault', template: first.kind, faults });
}

/** Every agreement that is to be made has its row before its document exists: the register is the queue. */
function newRows(open: readonly Placed[]): readonly Change[] {
  const rows = open
    .filter(({ item }) => item.row === undefined)
    .map(
      ({ item, of }): NewRow<'agreements'> => ({
        รหัสข้อตกลง: item.planned.key,
        ประเภท: of.kind,
        ...partyCells(item),
        สถานะ: 'รอสร้าง',
      }),
    );
  return rows.length > 0 ? [{ kind: 'add', tab: 'agreements', rows }] : [];
}

/** Papers that are signed and not locked yet. */
function signedAndOpen(
  items: readonly Placed[],
): readonly { readonly key: string; readonly fileId: string }[] {
  return items.flatMap(({ item: { row, file, planned } }) =>
    row !== undefined && file !== undefined && isSigned(row) && !isLocked(file)
      ? [{ key: planned.key, fileId: file.id }]
      : [],
  );
}
