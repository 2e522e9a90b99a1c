import { decideMarks, type MarkedReport } from '../../src/domain/rounds/marks';
import { ROUND_STATES } from '../../src/domain/rounds/round';
import { NO_MEMORY } from '../../src/domain/rounds/tick-memory';
import type { SealEntry } from '../../src/domain/seal/seal-entry';
import { judgeState } from '../../src/domain/seal/standing-state';
import { DRAFT } from './marked-report';

const SENT: MarkedReport = {
  ...DRAFT,
  ticked: true,
  submitted: true,
  memory: { ...NO_MEMORY, accepted: 'a1' },
};
const CHECKED: MarkedReport = { ...SENT, verdict: 'ผ่าน', checked: true };
const CERTIFIED: MarkedReport = { ...CHECKED, certifyTicked: true, certified: true };

const STATES = {
  ร่าง: DRAFT,
  ส่งแล้ว: SENT,
  แก้ไขหลังส่ง: { ...SENT, contentHash: 'b2', edited: true },
  ผ่าน: CHECKED,
  ส่งคืน: { ...DRAFT, verdict: 'ส่งคืน', returns: 1 },
  รับรองแล้ว: CERTIFIED,
  แก้ไขหลังรับรอง: { ...CERTIFIED, contentHash: 'b2', edited: true },
  'ปิด ยังไม่ส่ง': { ...DRAFT, closed: true },
  'ปิด ส่งแล้ว': { ...SENT, closed: true },
  'ปิด รับรองแล้ว': { ...CERTIFIED, closed: true },
} as const satisfies Readonly<Record<string, MarkedReport>>;

const EVENTS = {
  'nothing happens': {},
  'ticks ส่งรายงาน': { ticked: true },
  'unticks ส่งรายงาน': { ticked: false },
  'types ผ่าน': { verdict: 'ผ่าน' },
  'types ส่งคืน': { verdict: 'ส่งคืน' },
  'takes the verdict off': { verdict: '' },
  'ticks รับรอง': { certifyTicked: true },
  'unticks รับรอง': { certifyTicked: false },
  'changes the text': { contentHash: 'c3' },
} as const satisfies Readonly<Record<string, Partial<MarkedReport>>>;

/** What a report in a state is answered when something happens to it, mark by mark. */
function seen(state: MarkedReport, event: Partial<MarkedReport>): string {
  const marks = decideMarks({ ...state, ...event });
  return marks.map((mark) => ('why' in mark ? `${mark.kind} (${mark.why})` : mark.kind)).join(', ') || '-';
}

/** One line a state, one answer an event, in the order above. */
const TABLE: Readonly<Record<keyof typeof STATES, readonly string[]>> = {
  ร่าง: [
    '-',
    'accepted',
    '-',
    'verdict-undone (not-submitted)',
    'verdict-undone (not-submitted)',
    '-',
    'certification-undone',
    '-',
    '-',
  ],
  ส่งแล้ว: ['-', '-', 'unticked', 'checked', 'returned', '-', 'certification-undone', '-', 'edited'],
  แก้ไขหลังส่ง: ['-', '-', 'unticked', 'checked', 'returned', '-', 'certification-undone', '-', '-'],
  ผ่าน: ['-', '-', 'unticked', '-', 'returned', '-', 'certified', '-', 'edited'],
  ส่งคืน: ['-', 'accepted', '-', 'verdict-undone (not-submitted)', '-', '-', 'certification-undone', '-', '-'],
  รับรองแล้ว: ['-', '-', 'unticked', '-', 'verdict-undone (certified-already)', '-', '-', '-', 'edited'],
  แก้ไขหลังรับรอง: ['-', '-', 'unticked', '-', 'verdict-undone (certified-already)', '-', '-', '-', '-'],
  'ปิด ยังไม่ส่ง': [
    '-',
    'late-tick',
    '-',
    'verdict-undone (closed)',
    'verdict-undone (closed)',
    '-',
    'late-tick',
    '-',
    '-',
  ],
  'ปิด ส่งแล้ว': [
    '-',
    '-',
    '-',
    'verdict-undone (closed)',
    'verdict-undone (closed)',
    '-',
    'late-tick',
    '-',
    '-',
  ],
  'ปิด รับรองแล้ว': ['-', '-', '-', '-', 'verdict-undone (closed)', '-', '-', '-', '-'],
};

describe('a report', () => {
  test.each(Object.entries(STATES))('%s answers whatever happens to it', (name, state) => {
    const answers = Object.values(EVENTS).map((event) => seen(state, event));
    expect(answers).toEqual(TABLE[name as keyof typeof STATES]);
  });

  it('that was passed keeps its verdict in a closed round, whatever is typed over it', () => {
    const typed = decideMarks({ ...STATES['ปิด รับรองแล้ว'], verdict: 'ส่งคืน' });
    expect(typed).toEqual([{ kind: 'verdict-undone', back: 'ผ่าน', why: 'closed' }]);
  });
});

const FIRST: SealEntry = {
  roundId: '2570-06',
  sequence: 1,
  order: 1,
  fileId: 'file-1',
  sha256: 'sha-1',
};
const OPEN = { roundId: '2570-06', closedAt: undefined };
const CLOSED = { roundId: '2570-06', closedAt: 1 };

const ROUNDS = {
  'never opened': { rows: [], chain: [], hasFingerprint: false },
  open: { rows: [OPEN], chain: [], hasFingerprint: false },
  'never opened, another round is': {
    rows: [{ roundId: '2570-09', closedAt: undefined }],
    chain: [],
    hasFingerprint: false,
  },
  'closed, and nothing tells of a seal': { rows: [CLOSED], chain: [], hasFingerprint: false },
  'closed, not sealed yet': { rows: [CLOSED], chain: [{ ...FIRST, sha256: '' }], hasFingerprint: false },
  sealed: { rows: [CLOSED], chain: [FIRST], hasFingerprint: true },
  'sealed, one report reopened': { rows: [OPEN, CLOSED], chain: [FIRST], hasFingerprint: true },
  archived: { rows: [], chain: [FIRST], hasFingerprint: true },
  'sealed, its place taken out of ระบบ': { rows: [CLOSED], chain: [], hasFingerprint: true },
  'archived, its place taken out of ระบบ': { rows: [], chain: [], hasFingerprint: true },
} as const;

/** What is done about each word that somebody types: ROUND_STATES (ยังไม่เปิด, กำลังเปิด, เปิด, ปิด, ผนึกแล้ว), then one that is no state, or none. */
const TYPED: Readonly<Record<keyof typeof ROUNDS, readonly string[]>> = {
  'never opened': [
    'stands',
    'back to ยังไม่เปิด',
    'open',
    'back to ยังไม่เปิด',
    'back to ยังไม่เปิด',
    'back to ยังไม่เปิด',
  ],
  open: ['back to กำลังเปิด', 'stands', 'stands', 'close', 'back to เปิด', 'back to กำลังเปิด'],
  'never opened, another round is': [
    'stands',
    'back to ยังไม่เปิด',
    'open',
    'back to ยังไม่เปิด',
    'back to ยังไม่เปิด',
    'back to ยังไม่เปิด',
  ],
  'closed, and nothing tells of a seal': [
    'back to กำลังเปิด',
    'stands',
    'stands',
    'close',
    'stands',
    'back to กำลังเปิด',
  ],
  'closed, not sealed yet': ['back to ปิด', 'back to ปิด', 'back to ปิด', 'stands', 'back to ปิด', 'back to ปิด'],
  sealed: [...everyWord('back to ผนึกแล้ว'), 'stands', 'back to ผนึกแล้ว'],
  'sealed, one report reopened': [
    'back to ปิด',
    'back to ปิด',
    'back to ปิด',
    'stands',
    'back to ปิด',
    'back to ปิด',
  ],
  archived: [...everyWord('back to ผนึกแล้ว'), 'stands', 'back to ผนึกแล้ว'],
  'sealed, its place taken out of ระบบ': [...everyWord('back to ผนึกแล้ว'), 'stands', 'back to ผนึกแล้ว'],
  'archived, its place taken out of ระบบ': [...everyWord('back to ผนึกแล้ว'), 'stands', 'back to ผนึกแล้ว'],
};

/** The same for ยังไม่เปิด, กำลังเปิด, เปิด and ปิด. */
function everyWord(answer: string): readonly string[] {
  return [answer, answer, answer, answer];
}

describe('a round', () => {
  test.each(Object.entries(ROUNDS))(
    '%s carries out a typed state or puts it back',
    (name, { rows, chain, hasFingerprint }) => {
      const answers = [...ROUND_STATES, undefined].map((typed) => {
        const judged = judgeState({ id: '2570-06', typed, hasFingerprint }, rows, chain);
        return judged.kind === 'put-back' ? `back to ${judged.state}` : judged.kind;
      });
      expect(answers).toEqual(TYPED[name as keyof typeof ROUNDS]);
    },
  );
});
