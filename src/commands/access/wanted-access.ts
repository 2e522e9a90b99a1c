import { AGREEMENT_KINDS } from '../../domain/agreements/agreement';
import { isEmailAddress } from '../../domain/doctor/email-address';
import { idOfLink } from '../../domain/links';
import type { Audience } from '../../domain/people/audience';
import { isOperator, type Person } from '../../domain/people/person';
import type { Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import type { Settings } from '../../domain/settings';
import { ARCHIVES_FOLDER } from '../../messages/documents/folder-names';
import type { Share } from '../../ports/drive';
import type { Snapshot } from '../../register/register-port';
import { accessEntry, folderEntry, pastFolderEntry, SYSTEM } from '../../register/system-names';
import { reopeningOf } from '../closing/reopening';
import type { Office } from '../office';
import { OWN_KINDS_FOLDER } from '../year/kind-folders';

type Role = Share['role'];

/** Who must have which role on one file of the office's. `entry` is its name in ระบบ. */
export type WantedAccess = {
  readonly entry: string;
  readonly fileId: string;
  /** undefined: no share of the file's own; who may read the folder above still does. */
  readonly roleOf: (person: Person) => Role | undefined;
  /** What the roles hang on besides บุคลากร: ระบบ remembers it with them. */
  readonly state?: string;
  /** Whom one share lets in instead of each person: then `roleOf` counts for operators, and for all where Google refuses it. */
  readonly audience?: Audience;
  /** Whom one share has let in before: it is taken back. */
  readonly formerAudience?: string;
  /** Who may read the folder above may not look into this one (false: may again); absent where that is never changed. */
  readonly limited?: boolean;
};

/** Everyone in บุคลากร may edit the Sheet. */
export function registerAccess(office: Office): WantedAccess {
  const fileId = office.register.spreadsheetId;
  return { entry: accessEntry(SYSTEM.workbookId), fileId, roleOf: () => 'writer' };
}

/** Operators make files in the root folder; everyone else reads there. */
export function rootAccess(rootId: string): WantedAccess {
  const roleOf = (person: Person) => (isOperator(person) ? 'writer' : 'reader');
  return { entry: accessEntry(SYSTEM.rootFolder), fileId: rootId, roleOf };
}

/** Everyone in บุคลากร puts evidence into the folders of a round: each by a share, or all by one. */
export function roundAccess(
  { system }: Pick<Snapshot, 'system'>,
  roundId: string,
  fileId: string,
  audience: Audience | undefined,
): WantedAccess {
  const access: WantedAccess = { ...formerly(system, roundId), fileId, roleOf: () => 'writer' };
  return audience === undefined ? access : { ...access, audience, state: `${TOGETHER} ${audience.address}` };
}

/** What a mark in ระบบ says before the address of a group or domain. */
const TOGETHER = 'ให้';

function formerly(
  system: Snapshot['system'],
  roundId: string,
): Pick<WantedAccess, 'entry' | 'formerAudience'> {
  const entry = accessEntry(roundId);
  const former = new RegExp(` ${TOGETHER} (\\S+)$`).exec(system(entry))?.[1];
  return former === undefined ? { entry } : { entry, formerAudience: former };
}

/** What lies in a closed round's folder is read by everyone and written by operators alone. */
function closedRoundAccess({ system }: Snapshot, roundId: string, fileId: string): WantedAccess {
  const roleOf = (person: Person) => (isOperator(person) ? 'writer' : undefined);
  return { ...formerly(system, roundId), fileId, roleOf, state: 'ปิด' };
}

/** The folder of a report that was opened again: its owners put evidence into it until it is closed. */
function reopenedAccess({ id, owners, closedAt }: Report, fileId: string): WantedAccess {
  const open = closedAt === undefined;
  const roleOf = (person: Person) => (open && owners.includes(person.id) ? 'writer' : undefined);
  return { entry: accessEntry(id), fileId, roleOf, state: open ? owners.join(' ') : 'ปิด' };
}

/**
 * A folder that not everybody in the office may look into: operators work in it, the director reads agreements. Where the office
 * wants everybody to read them, they do by the folder above.
 */
function privateAccess(kind: string, fileId: string, open: boolean): WantedAccess {
  const directorReads = kind !== IMPORTS && kind !== ARCHIVES_FOLDER;
  const roleOf = (person: Person): Role | undefined => {
    if (isOperator(person)) return 'writer';
    if (open) return 'reader';
    return directorReads && person.role === 'ผู้อำนวยการ' ? 'reader' : undefined;
  };
  return {
    entry: accessEntry(folderEntry(kind)),
    fileId,
    roleOf,
    state: open ? 'เปิด' : 'จำกัด',
    limited: !open,
  };
}

const IMPORTS = 'นำเข้า';
/** Folders of a year that only operators and the director look into. */
export const PRIVATE_FOLDERS: readonly string[] = [...AGREEMENT_KINDS, OWN_KINDS_FOLDER, 'ชุดพิมพ์'];

/** Folders of agreements, of imported files and of past registers. */
export function privateFolders(
  folderOf: (entry: string) => string,
  { agreementsAreOpen }: Pick<Settings, 'agreementsAreOpen'>,
): readonly WantedAccess[] {
  return [
    ...PRIVATE_FOLDERS.map((kind) => privateAccess(kind, folderOf(folderEntry(kind)), agreementsAreOpen)),
    ...[IMPORTS, ARCHIVES_FOLDER].map((kind) => privateAccess(kind, folderOf(folderEntry(kind)), false)),
  ].filter(({ fileId }) => fileId !== '');
}

/** Years that have passed whose agreements are kept closed. */
const PAST_YEARS = 10;

function pastPrivateFolders(
  { system }: Snapshot,
  { agreementsAreOpen }: Pick<Settings, 'agreementsAreOpen'>,
): readonly WantedAccess[] {
  const year = Number(system(SYSTEM.year));
  return Array.from({ length: PAST_YEARS }, (_, before) => year - 1 - before).flatMap((past) =>
    PRIVATE_FOLDERS.flatMap((kind) => {
      const fileId = system(pastFolderEntry(kind, past));
      return fileId === '' ? [] : [privateAccess(`${kind}/${past}`, fileId, agreementsAreOpen)];
    }),
  );
}

/** The Sheet, the root folder, private folders, those of rounds that are or were open, and those of reports that were opened again. */
export function wantedAccess(
  office: Office,
  snapshot: Snapshot,
  sources: {
    readonly rounds: readonly Round[];
    readonly reports: readonly Report[];
    readonly settings: Pick<Settings, 'agreementsAreOpen' | 'roundAudience'>;
  },
): readonly WantedAccess[] {
  const rootId = snapshot.system(SYSTEM.rootFolder);
  return [
    registerAccess(office),
    ...(rootId === '' ? [] : [rootAccess(rootId)]),
    ...privateFolders(snapshot.system, sources.settings),
    ...pastPrivateFolders(snapshot, sources.settings),
    ...sources.rounds.flatMap((round) => {
      const folderId = idOfLink(round.folder);
      if (folderId === undefined) return [];
      if (round.state === 'เปิด')
        return [roundAccess(snapshot, round.id, folderId, sources.settings.roundAudience)];
      if (round.state !== 'ปิด' && round.state !== 'ผนึกแล้ว') return [];
      const reopened = sources.reports.filter(
        ({ id, roundId }) => roundId === round.id && reopeningOf(snapshot.system, id) !== undefined,
      );
      return [
        closedRoundAccess(snapshot, round.id, folderId),
        ...reopened.flatMap((report) => {
          const id = idOfLink(report.folder);
          return id === undefined ? [] : [reopenedAccess(report, id)];
        }),
      ];
    }),
  ];
}

/**
 * Roles by e-mail in lower case. Operators first: they are the editors of every protected range. Who has moved away has
 * none.
 */
export function rolesByEmail({ roleOf }: WantedAccess, people: readonly Person[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const inOrder = [...people].sort((left, right) => Number(isOperator(right)) - Number(isOperator(left)));
  for (const person of inOrder) {
    const email = person.email.trim().toLowerCase();
    if (person.standing === 'ย้ายออก' || person.unsure === true || !isEmailAddress(email)) continue;
    const role = roleOf(person);
    if (role !== undefined && roles.get(email) !== 'writer') roles.set(email, role);
  }
  return roles;
}

/** Fingerprint of all that roles hang on, and of who asks: what Google refuses one account it may grant another. */
export function staffMark(office: Office, people: readonly Person[]): string {
  const lines = people.map(({ email, role, standing }) => `${email} ${role} ${standing}`);
  return office.sha256([office.caller, ...lines].join('\n')).slice(0, 16);
}
