import { stoppingFaults } from '../../documents/template-faults';
import { dateOfSerial } from '../../domain/dates';
import { dateOfMoment } from '../../domain/moments';
import { FAULTY_ROW_TEXT, NO_CREST_TEXT, SIGNED_TEXT, skipText } from '../../messages/agreement-text';
import { templateFaultText } from '../../messages/template-fault-text';
import type { Snapshot } from '../../register/register-port';
import { TABS } from '../../register/tabs';
import { FINGERPRINT_PROPERTY } from '../documents/document-action';
import { WAVE } from '../documents/make-documents';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { kindField, textsField } from '../request';
import type { AgreementItem } from './agreement-items';
import { AGREEMENT_TABS } from './agreement-sources';
import { faultsOfAgreement } from './blocked-agreements';
import { type PreparedAgreements, prepareAgreements } from './prepare-agreements';

/** One thing that is wrong before anything is made. `row` 0 = the tab; a template's fault names its tag in `column`. */
export type PlanFault = {
  readonly code: string;
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly message: string;
  /** Whether it keeps every document of the kind from being made. */
  readonly stops: boolean;
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
  /** Things worth knowing that stop nothing. */
  readonly notes: readonly string[];
  /** Each agreement of the kind with what will happen to it. */
  readonly agreements: readonly {
    readonly key: string;
    readonly maker: string;
    readonly receiver: string;
    readonly action: 'make' | 'update' | 'version' | 'none' | 'blocked';
    readonly link: string;
  }[];
};

/** Virtual seconds of one wave of uploads with its commit, and of what comes before the first. */
const WAVE_SECONDS = 9;
const START_SECONDS = 6;
/** Documents that one account may create in a day. */
const CONSUMER_QUOTA = 250;
const WORKSPACE_QUOTA = 1500;

export function planAgreements(office: Office, request: unknown): AgreementPlan {
  const snapshot = readAsOperator(office, AGREEMENT_TABS);
  const prepared = prepareAgreements(office, snapshot, kindField(request), textsField(request, 'keys'));
  return planOf(office, snapshot, prepared);
}

function planOf(office: Office, snapshot: Snapshot, prepared: PreparedAgreements): AgreementPlan {
  const { items, skipped } = prepared;
  const blocked = new Set(items.filter((item) => faultsOfAgreement(item, prepared.inputFaults).length > 0));
  const free = items.filter((item) => !blocked.has(item));
  const toMake = free.filter((item) => item.action === 'make' || item.action === 'version').length;
  const toUpdate = free.filter((item) => item.action === 'update').length;
  const waves = Math.ceil((toMake + toUpdate) / WAVE);
  return {
    wanted: items.length,
    existing: items.filter((item) => item.file !== undefined).length,
    toMake,
    toUpdate,
    skipped: [
      ...skipped.map(({ key, why }) => ({ key, why: skipText(why) })),
      ...[...blocked].map((item) => ({ key: item.planned.key, why: FAULTY_ROW_TEXT })),
      ...items.filter(isSignedAndDiffers).map((item) => ({ key: item.planned.key, why: SIGNED_TEXT })),
    ],
    faults: faultsOf(prepared),
    estimatedSeconds: waves === 0 ? 0 : START_SECONDS + waves * WAVE_SECONDS,
    quotaLeft: quotaLeft(office, snapshot),
    notes: prepared.template.crest === undefined ? [NO_CREST_TEXT] : [],
    agreements: items.map((item) => ({
      key: item.planned.key,
      maker: item.planned.maker.name,
      receiver: item.planned.receiver.name,
      action: blocked.has(item) ? 'blocked' : item.action,
      link: item.file?.webViewLink ?? '',
    })),
  };
}

function isSignedAndDiffers(item: AgreementItem): boolean {
  if (item.action !== 'none' || item.file === undefined) return false;
  return item.file.properties[FINGERPRINT_PROPERTY] !== item.fingerprint;
}

function faultsOf({ kind, register, inputFaults, templateFaults }: PreparedAgreements): readonly PlanFault[] {
  const ofTemplate = templateFaults.map((fault) => ({
    code: fault.code,
    tab: kind,
    row: 0,
    column: fault.tag,
    message: templateFaultText(fault),
    stops: stoppingFaults([fault]).length > 0,
  }));
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
  }));
  return [...ofTemplate, ...ofSettings, ...ofCells];
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
