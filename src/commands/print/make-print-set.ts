import { safeFileName } from '../../documents/agreement/document-name';
import { AGREEMENT_KINDS, ALL_KINDS, type KindChoice } from '../../domain/agreements/agreement';
import { type PrintSet, printParts, printSets } from '../../domain/agreements/print-sets';
import { dateOfMoment } from '../../domain/dates/moments';
import { partedAgreementKey } from '../../domain/keys';
import { Refusal } from '../../domain/refusal';
import { PAPER_GONE, printFileName, printSetTitle } from '../../messages/documents/print-text';
import type { Row } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { folderEntry } from '../../register/system-names';
import { isSigned } from '../agreements/agreement-action';
import { paperOf } from '../agreements/agreement-items';
import {
  AGREEMENT_TABS,
  type AgreementRegister,
  agreementRegister,
  kindNames,
} from '../agreements/agreement-sources';
import { rowsOfLeavers } from '../agreements/rows-of-leavers';
import { type OfficeTemplates, officeTemplates } from '../documents/office-template';
import { requireRoom } from '../documents/require-room';
import { missingSetting } from '../missing-setting';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { fieldOf, integerField, kindsField, textsField } from '../request';
import { addedFolder } from '../year/added-folder';
import { exportPapers } from './export-papers';
import { COVER, type CoveredPart, printCovers } from './print-covers';
import { chosenRows, type Lacking, printablePapers } from './printable-papers';
import { type JoinedPart, type PrintFile, standingFiles, storeParts } from './printed-files';
import { dropLeftLines, tidyPrints } from './tidy-prints';
import { forgetUnfinished, noteUnfinished, type PrintChoice, unfinishedPrint } from './unfinished-print';
import { noteUnprintable, unprintable } from './unprintable';

export type PrintRun = {
  /** PDFs of at most 25 agreements, each with a cover; those that stood already are among them. */
  readonly files: readonly PrintFile[];
  /** Agreements that are in none of them, and why. */
  readonly lacking: readonly Lacking[];
  /** Call again: the time of one execution was up. */
  readonly more: boolean;
};

/** What a print set is called leaves room for which of several it is. */
const MOST_TITLE_BYTES = 150;
/** Sets that are exported, covered, joined and stored together: so many papers are held in memory at once. */
const SETS_AT_ONCE = 6;
/** What that takes. */
const BATCH_MS = 75_000;
/** Both sides of an agreement. */
const PARTIES = 2;
const MOST_COPIES = 10;

/** `{kind, keys?, copies?}` → the agreements as PDFs for the day of signing; what stands already and says the same is not made again. */
export function makePrintSet(office: Office, request: unknown): PrintRun {
  return office.locked(() => {
    const snapshot = readAsOperator(office, AGREEMENT_TABS);
    const kinds = kindsField(request, kindNames(snapshot));
    const keys = textsField(request, 'keys');
    const register = agreementRegister(snapshot, dateOfMoment(office.now()));
    const asked = fieldOf(request, 'copies');
    const perParty =
      asked === undefined || asked === null
        ? Math.min(MOST_COPIES, Math.max(1, Math.round(register.settings.copiesPerParty) || 1))
        : integerField(request, 'copies', { from: 1, to: MOST_COPIES });
    const choice = { kinds, keys, perParty };
    noteUnfinished(office, choice);
    const run = printAgreements(office, snapshot, register, choice);
    if (!run.more) forgetUnfinished(office);
    return run;
  });
}

/** Goes on with what a killed run, or one whose time was up, left (under the lock; called by the sweep). */
export function continuePrintSet(office: Office): void {
  const snapshot = office.register.read(AGREEMENT_TABS);
  const choice = unfinishedPrint(office);
  if (choice === undefined) {
    dropLeftLines(office, snapshot);
    return;
  }
  const register = agreementRegister(snapshot, dateOfMoment(office.now()));
  if (!printAgreements(office, snapshot, register, choice).more) forgetUnfinished(office);
}

function printAgreements(
  office: Office,
  snapshot: Snapshot,
  register: AgreementRegister,
  { kinds, keys, perParty }: PrintChoice,
): PrintRun {
  const year = register.settings.fiscalYearBe;
  if (year === undefined) throw missingSetting('ปีงบประมาณ');
  const rows = chosenRows(snapshot, year, kinds, keys);
  const folderId = addedFolder(office, snapshot, 'ชุดพิมพ์');
  const kindFolders = kinds.map((kind) => snapshot.system(folderEntry(kind))).filter((id) => id !== '');
  const templates = officeTemplates(office, snapshot, [], [...kindFolders, folderId], [COVER]);
  const { papers, lacking } = printablePapers(
    rows,
    register.sources.kinds,
    kindFolders.flatMap((id) => templates.filesIn(id)),
    new Set(keys === undefined ? rowsOfLeavers(rows, register).flatMap(unsignedKey) : []),
  );
  if (papers.length === 0) {
    const gone = lacking.flatMap(({ key, message }) => (message === PAPER_GONE ? [key] : []));
    if (gone.length > 0) throw new Refusal({ code: 'not-found', thing: 'paper-gone', key: gone.join(', ') });
    const key = kinds.length === 1 ? (kinds[0] ?? '') : '';
    throw new Refusal({ code: 'not-found', thing: 'papers', key });
  }
  const choice: KindChoice = kinds.length >= AGREEMENT_KINDS.length ? ALL_KINDS : (kinds[0] ?? ALL_KINDS);
  const partOf = (kind: string) => register.sources.kinds.find(({ name }) => name === kind)?.keyPart ?? kind;
  const sets =
    keys === undefined
      ? kinds.flatMap((kind) =>
          printSets(
            partedAgreementKey(year, partOf(kind), String(perParty)),
            printSetTitle(kind, false),
            papers.filter(({ key }) => key.startsWith(partedAgreementKey(year, partOf(kind), ''))),
          ),
        )
      : printSets(
          `${year}-${office.sha256(`${perParty}\n${papers.map(({ key }) => key).join('\n')}`).slice(0, 8)}`,
          printSetTitle(choice, true),
          papers,
        );
  const run = printSetsOnce(office, snapshot, sets, {
    register,
    templates,
    folderId,
    copies: perParty * PARTIES,
  });
  return { ...run, lacking: [...lacking, ...run.lacking] };
}

function unsignedKey(row: Row<'agreements'>): readonly string[] {
  return isSigned(row) ? [] : [row.key];
}

type PrintGround = {
  readonly register: AgreementRegister;
  readonly templates: OfficeTemplates;
  readonly folderId: string;
  readonly copies: number;
};

function printSetsOnce(
  office: Office,
  snapshot: Snapshot,
  sets: readonly PrintSet[],
  ground: PrintGround,
): PrintRun {
  const standing = ground.templates.filesIn(ground.folderId);
  const prints = sets.map((set) => {
    const fingerprint = fingerprintOf(office, set, ground);
    const known = unprintable(office, fingerprint);
    const files = standingFiles(set, fingerprint, standing, new Set(known.map(({ key }) => key)));
    return { set, fingerprint, files, known };
  });
  const open = prints.filter(({ files }) => files === undefined);
  const made = new Map<PrintSet, readonly PrintFile[]>();
  const lacking: Lacking[] = prints.flatMap(({ files, known }) => (files === undefined ? [] : known));
  let more = false;
  requireRoom(ground.templates.room, open.length);
  for (let at = 0; at < open.length && !more; at += SETS_AT_ONCE) {
    const batch = open.slice(at, at + SETS_AT_ONCE);
    const stored = office.mayStartWork(BATCH_MS) ? printBatch(office, snapshot, batch, ground) : undefined;
    if (stored === undefined) more = true;
    else {
      lacking.push(...stored.lacking);
      for (const { set } of batch) made.set(set, stored.filesOf(set));
    }
  }
  const files = prints.flatMap(({ set, files: found }) => found ?? made.get(set) ?? []);
  if (!more) {
    const now = open.length === 0 ? standing : office.drive.listChildren(ground.folderId);
    tidyPrints(office, snapshot, sets, files, now);
  }
  return { files, lacking, more };
}

/** Everything that a set's files are made from. */
function fingerprintOf(office: Office, set: PrintSet, { templates, copies, register }: PrintGround): string {
  const papers = set.papers.map(({ key, party, fileId, modifiedTime }) => [key, party, fileId, modifiedTime]);
  const said = [templates.of(COVER).version, copies, set.title, set.position, set.count, papers];
  return office.sha256(JSON.stringify([said, paperOf(register)])).slice(0, 32);
}

type OpenPrint = { readonly set: PrintSet; readonly fingerprint: string };

/** undefined where the time was up before anything was stored. */
function printBatch(
  office: Office,
  snapshot: Snapshot,
  prints: readonly OpenPrint[],
  { register, templates, folderId, copies }: PrintGround,
):
  | { readonly filesOf: (set: PrintSet) => readonly PrintFile[]; readonly lacking: readonly Lacking[] }
  | undefined {
  const { exported, failed } = exportPapers(
    office,
    prints.flatMap(({ set }) => set.papers),
  );
  const parts = prints.flatMap(({ set, fingerprint }) => {
    const own = new Set(set.papers.map(({ key }) => key));
    return printParts(exported.filter(({ key }) => own.has(key))).map(
      (part): CoveredPart => ({ set, part, fingerprint }),
    );
  });
  const covers = printCovers(office, snapshot, parts, {
    folderId,
    template: templates.of(COVER),
    paper: paperOf(register),
    copies,
  });
  if (covers === undefined) return undefined;
  const joined = parts.map(({ set, part, fingerprint }, at): JoinedPart => {
    const cover = covers[at];
    const ofSet = parts.filter((one) => one.set === set);
    return {
      set,
      fingerprint,
      name: printFileName({
        ...set,
        title: safeFileName(set.title, MOST_TITLE_BYTES),
        part: ofSet.findIndex((one) => one.part === part) + 1,
        parts: ofSet.length,
      }),
      from: part.from,
      keys: part.papers.map(({ key }) => key),
      bytes: office.pdf.join([
        ...(cover === undefined ? [] : [{ pdf: cover, copies: 1 }]),
        ...part.papers.map(({ pdf }) => ({ pdf, copies })),
      ]),
    };
  });
  for (const { set, fingerprint } of prints) {
    const own = new Set(set.papers.map(({ key }) => key));
    noteUnprintable(
      office,
      fingerprint,
      failed.filter(({ key }) => own.has(key)),
    );
  }
  const stored = storeParts(office, snapshot, folderId, joined);
  return {
    filesOf: (set) => stored.filter((_, at) => joined[at]?.set === set),
    lacking: failed,
  };
}
