import { otherParty } from '../../documents/agreement/agreement-set';
import { stoppingFaults } from '../../documents/templates/template-faults';
import type { AgreementKind } from '../../domain/agreements/agreement';
import { dateOfSerial } from '../../domain/dates/dates';
import { dateOfMoment } from '../../domain/dates/moments';
import {
  FAULTY_ROW_TEXT,
  missingPaperText,
  NO_CREST_TEXT,
  overDayText,
  SIGNED_TEXT,
  signerStandsText,
  skipText,
  unusableTemplateText,
} from '../../messages/documents/agreement-text';
import { factFieldText, factSideText } from '../../messages/documents/fact-change-text';
import { refusalText } from '../../messages/refusals/refusal-text';
import { templateFaultText } from '../../messages/refusals/template-fault-text';
import type { Snapshot } from '../../register/register-port';
import { TABS } from '../../register/tabs';
import { cellLink } from '../cell-link';
import { FINGERPRINT_PROPERTY } from '../documents/document-action';
import { estimatedSeconds } from '../documents/making-time';
import { lackOfRoom } from '../documents/require-room';
import { seenOfDrive } from '../documents/seen-of-drive';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { kindsField, textsField } from '../request';
import { type AgreementAction, isSigned } from './agreement-action';
import type { AgreementItem } from './agreement-items';
import { AGREEMENT_TABS, kindNames } from './agreement-sources';
import { faultsOfAgreement } from './blocked-agreements';
import { lastTiming } from './last-timing';
import { kindOfKey, type PreparedAgreements, prepareAgreements } from './prepare-agreements';

/** One thing that is wrong before anything is made. `row` 0 = the tab; a template's fault names its tag in `column`. */
export type PlanFault = {
  readonly code: string;
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly message: string;
  /** Whether it keeps every document of the kind from being made. */
  readonly stops: boolean;
  /** Link to the cell of the register, where it stands in one. */
  readonly cell?: string;
};

export type AgreementPlan = {
  readonly wanted: number;
  readonly existing: number;
  readonly toMake: number;
  readonly toUpdate: number;
  readonly skipped: readonly { readonly key: string; readonly why: string }[];
  readonly faults: readonly PlanFault[];
  readonly estimatedSeconds: number;
  readonly quotaLeft: number;
  /** Documents that this batch makes or changes, and the executions that it takes. */
  readonly documents: number;
  readonly executions: number;
  /** The last agreement that today's quota is enough for, where the batch runs over the day; else ''. */
  readonly lastToday: string;
  /** Things worth knowing that stop nothing. */
  readonly notes: readonly string[];
  /** Each agreement of the kind with what will happen to it. */
  readonly agreements: readonly {
    readonly key: string;
    readonly maker: string;
    readonly receiver: string;
    /** Who tells it apart: ผู้อำนวยการ is a party of every one. */
    readonly party: string;
    readonly action: AgreementAction | 'blocked';
    readonly link: string;
    /** What differs from the paper that stands. */
    readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  }[];
};

/** Work that one execution begins. */
const EXECUTION_SECONDS = 270;
/** Documents that one account may create in a day. */
const CONSUMER_QUOTA = 250;
const WORKSPACE_QUOTA = 1500;

export function planAgreements(office: Office, request: unknown): AgreementPlan {
  const snapshot = readAsOperator(office, AGREEMENT_TABS);
  const prepared = prepareAgreements(
    office,
    snapshot,
    kindsField(request, kindNames(snapshot)),
    textsField(request, 'keys'),
  );
  return planOf(office, snapshot, prepared);
}

function planOf(office: Office, snapshot: Snapshot, prepared: PreparedAgreements): AgreementPlan {
  const items = prepared.kinds.flatMap((of) => of.items);
  const blocked = new Set(items.filter((item) => faultsOfAgreement(item, prepared.inputFaults).length > 0));
  const free = items.filter((item) => !blocked.has(item));
  const open = free.filter(({ action }) => action !== 'none');
  const toUpdate = open.filter(({ action }) => action === 'update').length;
  const seconds = estimatedSeconds(open.length, seenOfDrive(office), lastTiming(office), office.now());
  const left = quotaLeft(office, snapshot);
  return {
    wanted: items.length,
    existing: items.filter((item) => item.file !== undefined).length,
    toMake: open.length - toUpdate,
    toUpdate,
    skipped: [
      ...prepared.skipped.map(({ key, why }) => ({ key, why: skipText(why, kindOfKey(prepared, key)) })),
      ...[...blocked].map((item) => ({ key: item.planned.key, why: FAULTY_ROW_TEXT })),
      ...prepared.kinds.flatMap(({ kind, items: ofKind }) =>
        ofKind.flatMap((item) => missingWhy(item, kind)),
      ),
      ...free.flatMap(signedWhy),
    ],
    faults: [...faultsOf(office, snapshot, prepared), ...roomFaults(prepared, open.length)],
    estimatedSeconds: seconds,
    quotaLeft: left,
    documents: open.length,
    executions: Math.ceil(seconds / EXECUTION_SECONDS),
    lastToday: open.length > left ? (open[left - 1]?.planned.key ?? '') : '',
    notes: [
      ...(prepared.lacksCrest === undefined ? [] : [NO_CREST_TEXT[prepared.lacksCrest]]),
      ...prepared.unusable.map(unusableTemplateText),
      ...(open.length > left ? [overDayText(left, open.length - left)] : []),
    ],
    agreements: items.map((item) => ({
      key: item.planned.key,
      maker: item.planned.maker.name,
      receiver: item.planned.receiver.name,
      party: otherParty(item.planned).name,
      action: blocked.has(item) ? 'blocked' : item.action,
      link: item.file?.webViewLink ?? '',
      changes: item.changes.map((change) => ({
        field: factFieldText(change),
        before: factSideText(change, change.before),
        after: factSideText(change, change.after),
      })),
    })),
  };
}

/** A paper that is not where it belongs is told, and not made a second time. */
function missingWhy({ missing, planned }: AgreementItem, kind: AgreementKind): AgreementPlan['skipped'] {
  return missing === undefined ? [] : [{ key: planned.key, why: missingPaperText(missing, kind) }];
}

/** What is signed stands: who would sign today, or what was not noted when it was made, is told. */
function signedWhy(item: AgreementItem): AgreementPlan['skipped'] {
  const { row, file, action, planned } = item;
  if (row === undefined || file === undefined || action !== 'none' || !isSigned(row)) return [];
  const sides = [
    [String(row.cells.ผู้ทำคำรับรอง), planned.maker.name],
    [String(row.cells.ผู้รับคำรับรอง), planned.receiver.name],
  ] as const;
  const other = sides.find(([signed, now]) => signed !== '' && signed !== now);
  if (other !== undefined) return [{ key: planned.key, why: signerStandsText(...other) }];
  const noted = String(row.cells.เนื้อหา) !== '';
  const differs = !noted && file.properties[FINGERPRINT_PROPERTY] !== item.fingerprint;
  return differs ? [{ key: planned.key, why: SIGNED_TEXT }] : [];
}

function faultsOf(
  office: Office,
  snapshot: Snapshot,
  { kinds, register, inputFaults }: PreparedAgreements,
): readonly PlanFault[] {
  const ofTemplate = kinds.flatMap(({ kind, templateFaults }) =>
    templateFaults.map((fault) => ({
      code: fault.code,
      tab: kind,
      row: 0,
      column: fault.tag,
      message: templateFaultText(fault),
      stops: stoppingFaults([fault]).length > 0,
    })),
  );
  const ofSettings = register.missingSettings.map((name) => ({
    code: 'missing-setting',
    tab: TABS.settings.title,
    row: 0,
    column: name,
    message: `ไม่มีรายการ ${name} ในแท็บตั้งค่า`,
    stops: false,
  }));
  const ofCells = inputFaults.map(({ code, tab, row, column, message }) => ({
    code,
    tab: TABS[tab].title,
    row,
    column,
    message,
    stops: false,
    cell: cellLink(office, snapshot, { tab, row, column }),
  }));
  return [...ofTemplate, ...ofSettings, ...ofCells];
}

/** Storage that is too small for the batch is told before a first document is made. */
function roomFaults({ room }: PreparedAgreements, documents: number): readonly PlanFault[] {
  const lacking = lackOfRoom(room, documents);
  if (lacking === undefined) return [];
  const message = refusalText(lacking.reason);
  return [
    {
      code: lacking.code,
      tab: 'Google Drive',
      row: 0,
      column: '',
      message,
      stops: lackOfRoom(room, 1) !== undefined,
    },
  ];
}

/** Google does not tell the quota of new documents: today's agreements are counted against the account's limit. */
function quotaLeft(office: Office, snapshot: Snapshot): number {
  const today = dateOfMoment(office.now());
  const made = snapshot
    .table('agreements')
    .rows.filter(
      ({ cells }) => typeof cells.สร้างเมื่อ === 'number' && dateOfSerial(cells.สร้างเมื่อ) === today,
    ).length;
  const quota = office.caller.toLowerCase().endsWith('@gmail.com') ? CONSUMER_QUOTA : WORKSPACE_QUOTA;
  return Math.max(0, quota - made);
}
