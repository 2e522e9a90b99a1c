import { createSheets as createSheetsPart, type SheetsPart } from '../../local/sheets/create-sheets';
import { createHttp, type FetchRequest } from '../../src/google/http';
import { createSheets } from '../../src/google/sheets';
import type { SheetsRequest } from '../../src/ports/sheets';
import type { Change } from '../../src/register/change';
import { newTabRequests } from '../../src/register/layout/tab-layout';
import { createRegister } from '../../src/register/register';
import type { Register, Snapshot } from '../../src/register/register-port';
import { sheetIdAtCreation } from '../../src/register/sheet-ids';
import type { TabName } from '../../src/register/tabs';
import { answerOf, type Reply } from '../google/fake-fetch';

export const OWNER = 'owner@office.example';
export const OPERATOR = 'host@office.example';
export const STAFF = 'staff@office.example';
const RIGHTS: Readonly<Record<string, 'owner' | 'writer'>> = {
  [OWNER]: 'owner',
  [OPERATOR]: 'writer',
  [STAFF]: 'writer',
};
const BOOK = 'the-workbook';
/** Laying out all seventeen would cost most of a test's time. */
const LAID: readonly TabName[] = [
  'people',
  'indicators',
  'rounds',
  'reports',
  'holidays',
  'log',
  'system',
  'pending',
];
const START = Date.UTC(2026, 9, 1, 1);
const CALL_MS = 400;

/** An answer in place of Google's own: nothing is done. */
type Interference = (request: FetchRequest) => 'lost before' | 'lost after' | Reply | undefined;

export type OfficeSheet = {
  readonly register: Register;
  readonly part: SheetsPart;
  /** Addresses called so far, without the host. */
  readonly calls: string[];
  /** What was sent with each of them. */
  readonly bodies: Readonly<Record<string, unknown>>[];
  readonly faults: string[];
  wait(ms: number): void;
  /** Runs once, right before the next batchUpdate reaches Google. */
  beforeNextCommit(act: () => void): void;
  /** Runs once, right before the workbook's structure is read next. */
  beforeNextLook(act: () => void): void;
  interfere(how: Interference): void;
  /** Requests of batchUpdate by that person, past the register. */
  asPerson(email: string, requests: readonly unknown[]): Reply;
  read(...tabs: TabName[]): Snapshot;
  commit(changes: readonly Change[]): void;
  /** Displayed texts of a range. */
  shown(range: string): readonly (readonly string[])[];
};

/** A register over the local workspace's Sheets: the tabs that tests speak of are laid out. */
export function officeSheet(caller = OWNER, tabs: readonly TabName[] = LAID): OfficeSheet {
  const part = createSheetsPart({
    journal: {
      append: () => undefined,
      sync: () => undefined,
      putBlob: () => '',
      getBlob: () => new Uint8Array(),
    },
    rights: (_, email) => RIGHTS[email] ?? 'none',
    unknown: { includes: (email) => email.startsWith('nobody'), isNamed: () => true },
  });
  let now = START;
  let pending: (() => void) | undefined;
  let reading: (() => void) | undefined;
  let interference: Interference = () => undefined;
  const calls: string[] = [];
  const bodies: Readonly<Record<string, unknown>>[] = [];
  const faults: string[] = [];
  part.create(BOOK, 'ทะเบียน', { email: OWNER, now });

  const ask = (email: string, method: string, address: string, body?: string): Reply => {
    const url = new URL(address);
    const answer = part.handle(
      {
        method: method.toUpperCase() as 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers: { 'content-type': 'application/json' },
        body: new TextEncoder().encode(body ?? ''),
      },
      { email, now },
    );
    return { status: answer.status, body: new TextDecoder().decode(answer.body) };
  };

  const send = (request: FetchRequest): Reply => {
    bodies.push(JSON.parse(String(request.payload ?? '{}')));
    calls.push(decodeURIComponent(request.url).replace(/^https:\/\/[^/]+/, ''));
    now += CALL_MS;
    if (request.url.includes(':batchUpdate')) {
      const act = pending;
      pending = undefined;
      act?.();
    }
    if (request.url.includes('fields=properties')) {
      const act = reading;
      reading = undefined;
      act?.();
    }
    const lost = interference(request);
    if (lost === 'lost before') throw new Error('Address unavailable');
    if (typeof lost === 'object') return lost;
    const reply = ask(caller, request.method, request.url, String(request.payload ?? ''));
    if (lost === 'lost after') throw new Error('Address unavailable');
    return reply;
  };

  const http = createHttp({
    fetchAll: (requests) => requests.map((request) => answerOf(send(request))),
    authorised: () => true,
    token: () => caller,
    sleep: (ms) => {
      now += ms;
    },
    now: () => now,
    random: () => 0.5,
    giveUpAt: Number.POSITIVE_INFINITY,
  });
  const register = createRegister({
    spreadsheetId: BOOK,
    sheets: createSheets(http),
    caller,
    now: () => now,
    sleep: (ms) => {
      now += ms;
    },
    logFault: (what, cause) => faults.push(`${what}: ${String(cause)}`),
  });
  const address = (rest: string): string => `https://sheets.googleapis.com/v4/spreadsheets/${BOOK}${rest}`;
  const asPerson = (email: string, requests: readonly unknown[]): Reply =>
    ask(email, 'post', address(':batchUpdate'), JSON.stringify({ requests }));
  const laid = tabs.flatMap((tab) => newTabRequests(tab, sheetIdAtCreation(tab)).map(anywhere));
  const reply = asPerson(OWNER, laid);
  if (reply.status !== 200) throw new Error(String(reply.body));

  return {
    register,
    part,
    calls,
    bodies,
    faults,
    wait(ms) {
      now += ms;
    },
    beforeNextCommit(act) {
      pending = act;
    },
    beforeNextLook(act) {
      reading = act;
    },
    interfere(how) {
      interference = how;
    },
    asPerson,
    read: (...tabs) => register.read(tabs),
    commit(changes) {
      const tabs = changes.flatMap((change) => (change.kind === 'requests' ? [] : [change.tab]));
      register.commit(register.read([...new Set(tabs)]), changes);
    },
    shown(range) {
      const { status, body } = ask(OWNER, 'get', address(`/values/${encodeURIComponent(range)}`));
      if (status !== 200) throw new Error(String(body));
      const { values = [] } = JSON.parse(String(body)) as {
        readonly values?: readonly (readonly string[])[];
      };
      return values;
    },
  };
}

/** A tab's place counts the tabs before it, which these tests do without. */
function anywhere(request: SheetsRequest): SheetsRequest {
  return JSON.parse(
    JSON.stringify(request, (name, value: unknown) => (name === 'index' ? undefined : value)),
  );
}

/** People of three lines: P001 the host, P002 and P003 staff. */
export const PEOPLE_ROWS = [
  { รหัส: 'P001', 'ชื่อ-สกุล': 'นางเจ้าภาพ', อีเมล: OPERATOR, บทบาท: 'เจ้าภาพหลัก', สถานะ: 'ปฏิบัติงาน' },
  { รหัส: 'P002', 'ชื่อ-สกุล': 'นายสอง', อีเมล: STAFF, บทบาท: 'บุคลากร', สถานะ: 'ปฏิบัติงาน' },
  { รหัส: 'P003', 'ชื่อ-สกุล': 'นายสาม', อีเมล: 'third@office.example', บทบาท: 'บุคลากร', สถานะ: 'ปฏิบัติงาน' },
] as const;
