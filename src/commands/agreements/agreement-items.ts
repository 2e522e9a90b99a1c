import { agreementFacts } from '../../documents/agreement/agreement-facts';
import {
  agreementSet,
  type PlannedAgreement,
  type SkippedAgreement,
} from '../../documents/agreement/agreement-set';
import { type AgreementContent, agreementContent } from '../../documents/content/agreement-content';
import { type AgreementPaper, agreementTags, type OwnValues } from '../../documents/tags/agreement-tags';
import type { MergeData } from '../../documents/tags/merge-data';
import type { AgreementKind } from '../../domain/agreements/agreement';
import { type AgreementFacts, type FactChange, readFacts } from '../../domain/agreements/agreement-facts';
import { unitOfAgreementKey } from '../../domain/keys';
import { idOfLink } from '../../domain/links';
import type { DriveFile } from '../../ports/drive';
import type { Row } from '../../register/cells';
import { partsOf } from '../../register/decode/row-reader';
import { type AbsentPaper, type MissingPaper, missingPaper } from '../documents/absent-papers';
import { type AgreementAction, agreementAction, isSigned } from './agreement-action';
import type { AgreementRegister } from './agreement-sources';
import { isLocked } from './lock-paper';

export type AgreementItem = {
  readonly planned: PlannedAgreement;
  readonly content: AgreementContent;
  readonly tags: MergeData;
  /** Of everything that the paper says. */
  readonly fingerprint: string;
  /** What the paper would say of the register. */
  readonly facts: AgreementFacts;
  readonly row: Row<'agreements'> | undefined;
  /** The document that the register links, where it still stands in the folder. */
  readonly file: DriveFile | undefined;
  /** The document that the register links is not where it belongs, and somebody is to be told. */
  readonly missing: MissingPaper | undefined;
  readonly action: AgreementAction;
  /** What differs from the paper that stands, as far as that is noted. */
  readonly changes: readonly FactChange[];
  /** ฉบับที่ after the action. */
  readonly version: number;
  /** Number of the next บันทึกแก้ไข. */
  readonly addendum: number;
};

export type ItemSources = {
  readonly register: AgreementRegister;
  readonly rows: readonly Row<'agreements'>[];
  /** Files of the kind's folder. */
  readonly files: readonly DriveFile[];
  /** What became of papers that the register links and the folder lacks, by id. */
  readonly absent: ReadonlyMap<string, AbsentPaper>;
  readonly templateVersion: string;
  sha256(text: string): string;
  /** What columns of the office's own say for an agreement. */
  own(planned: PlannedAgreement): OwnValues;
};

export type AgreementItems = {
  readonly items: readonly AgreementItem[];
  readonly skipped: readonly SkippedAgreement[];
};

/** The agreements of a kind, or those of `keys` (รหัสข้อตกลง or its last part), with what is to be done about each. */
export function agreementItems(
  kind: AgreementKind,
  keys: readonly string[] | undefined,
  from: ItemSources,
): AgreementItems {
  const { planned, skipped } = agreementSet(kind, from.register.sources);
  const wanted = (key: string): boolean =>
    keys === undefined || keys.some((one) => one === key || one === bareKey(key));
  return {
    items: planned.filter((one) => wanted(one.key)).map((one) => itemOf(one, from)),
    skipped: skipped.filter((one) => wanted(one.key)),
  };
}

/** `2570-บค-P012` → `P012`. */
export function bareKey(key: string): string {
  return unitOfAgreementKey(key);
}

export function paperOf({ settings, sources }: AgreementRegister): AgreementPaper {
  return {
    office: {
      name: settings.officeName,
      shortName: settings.officeShortName,
      affiliation: settings.parentOrganisation,
      ministry: settings.ministry,
    },
    fiscalYearBe: sources.fiscalYearBe,
    digits: settings.thaiDigits ? 'thai' : 'western',
    scale: settings.scale,
    wholeWords: settings.wholeWords,
  };
}

function itemOf(planned: PlannedAgreement, from: ItemSources): AgreementItem {
  const content = agreementContent(planned, from.register.contentSources);
  const tags = agreementTags(content, paperOf(from.register), from.own(planned));
  const fingerprint = from.sha256(`${from.templateVersion}\n${JSON.stringify(tags)}`);
  const row = from.rows.find((one) => one.key === planned.key);
  const fileId = idOfLink(String(row?.cells.เอกสาร ?? ''));
  const file = from.files.find((one) => one.id === fileId);
  const facts = agreementFacts(content);
  const kept = readFacts(String(row?.cells.เนื้อหา ?? ''));
  const absent = row && missingPaper(from.absent.get(fileId ?? ''), isSigned(row));
  const decided = agreementAction(row, file, fingerprint, kept, facts, absent !== undefined);
  const isHeld = decided.action === 'update' && file !== undefined && isLocked(file);
  const missing = isHeld ? 'locked' : absent;
  const { action, changes } = isHeld ? { action: 'none' as const, changes: [] } : decided;
  const before = Number(row?.cells.ฉบับที่) || 0;
  const version = action === 'version' ? before + 1 : Math.max(1, before);
  const addenda = partsOf(String(row?.cells.บันทึกแก้ไข ?? '')).length;
  return {
    planned,
    content,
    tags,
    fingerprint,
    facts,
    row,
    file,
    missing,
    action,
    changes,
    version,
    addendum: addenda + 1,
  };
}
