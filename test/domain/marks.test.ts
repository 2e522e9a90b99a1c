import { parseIsoDate } from '../../src/domain/dates/dates';
import type { ReportRoles } from '../../src/domain/rounds/mark-actor';
import { decideMarks, type Mark, type MarkedReport, memoryAfter } from '../../src/domain/rounds/marks';
import {
  NO_MEMORY,
  readTickMemory,
  type TickMemory,
  writeTickMemory,
} from '../../src/domain/rounds/tick-memory';
import { DRAFT, known } from './marked-report';

const ROLES: ReportRoles = {
  submitter: known('P005'),
  checker: known('P004'),
  certifier: known('P002'),
  owners: ['P005', 'P006'],
  checkedBy: undefined,
  separate: true,
};

/** A report whose owner has typed everything and ticked. */
function ticked(changes: Partial<MarkedReport> = {}): MarkedReport {
  return { ...DRAFT, ticked: true, roles: ROLES, ...changes };
}

const ACCEPTED: TickMemory = { ...NO_MEMORY, accepted: 'a1' };

function submitted(changes: Partial<MarkedReport> = {}): MarkedReport {
  return ticked({ submitted: true, memory: ACCEPTED, ...changes });
}

function kinds(report: MarkedReport): readonly Mark['kind'][] {
  return decideMarks(report).map(({ kind }) => kind);
}

/** The report as it stands when its first mark has been answered and the owner ticks again. */
function tickedAgain(report: MarkedReport): MarkedReport {
  const [mark] = decideMarks(report);
  return { ...report, memory: (mark && memoryAfter(mark, report)) ?? report.memory };
}

describe('a tick in ส่งรายงาน', () => {
  it('is accepted when result and narrative stand', () => {
    expect(decideMarks(ticked())).toEqual([{ kind: 'accepted' }]);
    expect(memoryAfter({ kind: 'accepted' }, ticked())).toEqual(ACCEPTED);
  });

  it('is undone with everything that is missing at once', () => {
    const report = ticked({ result: { kind: 'blank' }, narrative: ' ', needsEvidence: true });
    expect(decideMarks(report)).toEqual([
      { kind: 'refused', missing: [{ code: 'result' }, { code: 'narrative' }, { code: 'evidence' }] },
    ]);
  });

  it('is undone where the result cannot be read', () => {
    expect(decideMarks(ticked({ result: { kind: 'unreadable' } }))).toEqual([
      { kind: 'refused', missing: [{ code: 'result-unreadable' }] },
    ]);
  });

  it('needs no evidence for N/A, and is not asked for its level', () => {
    const result = { kind: 'not-applicable' } as const;
    expect(kinds(ticked({ result, needsEvidence: true }))).toEqual(['accepted']);
    expect(kinds(ticked({ result, unproven: { claimed: 4, proven: 3 } }))).toEqual(['accepted']);
  });

  it('takes evidence that stands in the folder', () => {
    expect(kinds(ticked({ needsEvidence: true, evidenceFiles: 1 }))).toEqual(['accepted']);
  });

  it('is questioned once where Sheets has made a day of what was typed', () => {
    const report = ticked({
      result: { kind: 'number', text: '46054' },
      looksLikeDate: parseIsoDate('2026-02-01'),
    });
    expect(decideMarks(report)).toEqual([
      { kind: 'asked', questions: [{ code: 'looks-like-date', value: '46054', date: '2026-02-01' }] },
    ]);
    expect(kinds(tickedAgain(report))).toEqual(['accepted']);
  });

  it('is questioned once where a percentage looks like a fraction, and accepted the second time on the same value', () => {
    const report = ticked({ result: { kind: 'number', text: '0.85' }, looksLikeFraction: true });
    expect(decideMarks(report)).toEqual([
      { kind: 'asked', questions: [{ code: 'looks-like-fraction', value: '0.85' }] },
    ]);
    expect(kinds(tickedAgain(report))).toEqual(['accepted']);
    const other = { ...tickedAgain(report), result: { kind: 'number', text: '0.9' } as const };
    expect(kinds(other)).toEqual(['asked']);
  });

  it('above its evidence is questioned once, or refused where the office wants it so', () => {
    const unproven = { claimed: 4, proven: 3 };
    const report = ticked({ unproven, evidenceFiles: 2 });
    expect(decideMarks(report)).toEqual([{ kind: 'asked', questions: [{ code: 'unproven', ...unproven }] }]);
    expect(kinds(tickedAgain(report))).toEqual(['accepted']);
    expect(kinds({ ...tickedAgain(report), unproven: { claimed: 5, proven: 3 } })).toEqual(['asked']);
    expect(decideMarks({ ...report, refusesUnproven: true })).toEqual([
      { kind: 'refused', missing: [{ code: 'proof', ...unproven }] },
    ]);
  });

  it('is asked both questions at once, and taken when it is ticked again', () => {
    const report = ticked({
      result: { kind: 'number', text: '0.85' },
      looksLikeFraction: true,
      unproven: { claimed: 4, proven: 3 },
    });
    expect(decideMarks(report)).toMatchObject([{ kind: 'asked', questions: [{}, {}] }]);
    expect(kinds(tickedAgain(report))).toEqual(['accepted']);
  });

  it('that stays ticked asks for nothing more', () => {
    expect(decideMarks(submitted())).toEqual([]);
  });

  it('taken off changes no state, and put back submits again', () => {
    const off = submitted({ ticked: false });
    expect(decideMarks(off)).toEqual([{ kind: 'unticked' }]);
    const memory = memoryAfter({ kind: 'unticked' }, off) ?? ACCEPTED;
    expect(memory).toEqual({ ...ACCEPTED, unticked: true });
    const back = submitted({ contentHash: 'b2', memory });
    expect(decideMarks(back)).toEqual([{ kind: 'accepted' }]);
    expect(memoryAfter({ kind: 'accepted' }, back)).toEqual({ ...NO_MEMORY, accepted: 'b2' });
  });

  it('cannot submit again what is certified', () => {
    const certified = submitted({ certified: true, memory: { ...ACCEPTED, unticked: true } });
    expect(decideMarks(certified)).toEqual([{ kind: 'ticked-again' }]);
    expect(memoryAfter({ kind: 'ticked-again' }, certified)).toEqual(ACCEPTED);
    expect(memoryAfter({ kind: 'checked' }, certified)).toBeUndefined();
  });
});

describe('a verdict', () => {
  it('ผ่าน is taken once', () => {
    expect(decideMarks(submitted({ verdict: 'ผ่าน' }))).toEqual([{ kind: 'checked' }]);
    expect(decideMarks(submitted({ verdict: 'ผ่าน', checked: true }))).toEqual([]);
  });

  it('ส่งคืน goes back with the proof that is missing, and a new tick starts afresh', () => {
    const report = submitted({ verdict: 'ส่งคืน', checked: true, needsEvidence: true });
    expect(decideMarks(report)).toEqual([{ kind: 'returned', missing: [{ code: 'evidence' }] }]);
    expect(memoryAfter({ kind: 'returned', missing: [] }, report)).toEqual(NO_MEMORY);
    expect(decideMarks(ticked({ ticked: false, verdict: 'ส่งคืน', returns: 1 }))).toEqual([]);
    expect(decideMarks(ticked({ verdict: 'ส่งคืน', returns: 1 }))).toEqual([{ kind: 'accepted' }]);
  });

  it('ส่งคืน sends back alone what was edited, unticked or certified in the same look', () => {
    const report = submitted({ verdict: 'ส่งคืน', contentHash: 'b2', ticked: false, certifyTicked: true });
    expect(decideMarks(report)).toEqual([{ kind: 'returned', missing: [] }]);
  });

  it('ส่งคืน names the level that lacks proof, and nothing of N/A', () => {
    const unproven = { claimed: 4, proven: 3 };
    const missing = (changes: Partial<MarkedReport>) =>
      decideMarks(submitted({ verdict: 'ส่งคืน', unproven, ...changes }));
    expect(missing({})).toEqual([{ kind: 'returned', missing: [{ code: 'proof', ...unproven }] }]);
    expect(missing({ result: { kind: 'not-applicable' } })).toEqual([{ kind: 'returned', missing: [] }]);
  });

  it('before a submission is undone with a note, whatever it says', () => {
    const early = (verdict: 'ผ่าน' | 'ส่งคืน', returns = 0) =>
      decideMarks(ticked({ ticked: false, verdict, returns }));
    expect(early('ผ่าน')).toEqual([{ kind: 'verdict-undone', back: '', why: 'not-submitted' }]);
    expect(early('ส่งคืน')).toEqual([{ kind: 'verdict-undone', back: '', why: 'not-submitted' }]);
    expect(early('ผ่าน', 1)).toEqual([{ kind: 'verdict-undone', back: 'ส่งคืน', why: 'not-submitted' }]);
  });

  it('that came together with the tick is not taken for what was submitted only now', () => {
    expect(decideMarks(ticked({ verdict: 'ผ่าน', returns: 1, certifyTicked: true }))).toEqual([
      { kind: 'accepted' },
      { kind: 'verdict-undone', back: '', why: 'not-submitted' },
      { kind: 'certification-undone', missing: [{ code: 'not-checked' }] },
    ]);
  });

  it('that came together with a tick is told whether the report was sent before', () => {
    const undone = (why: string) => [{ kind: 'accepted' }, { kind: 'verdict-undone', back: '', why }];
    expect(decideMarks(ticked({ verdict: 'ส่งคืน' }))).toEqual(undone('not-submitted'));
    const again = submitted({ verdict: 'ผ่าน', memory: { ...ACCEPTED, unticked: true } });
    expect(decideMarks(again)).toEqual(undone('submitted-again'));
  });

  it('ส่งคืน of what is certified is refused: ผ่าน stands again', () => {
    const certified = submitted({ verdict: 'ส่งคืน', checked: true, certified: true });
    expect(decideMarks(certified)).toEqual([
      { kind: 'verdict-undone', back: 'ผ่าน', why: 'certified-already' },
    ]);
    expect(decideMarks({ ...certified, verdict: 'ผ่าน' })).toEqual([]);
  });

  it('of an owner is undone, unless the office is too small for another', () => {
    const own = submitted({ verdict: 'ผ่าน', roles: { ...ROLES, checker: known('P006') } });
    expect(decideMarks(own)).toEqual([{ kind: 'verdict-undone', back: '', why: 'other-checker' }]);
    expect(kinds({ ...own, roles: { ...own.roles, separate: false } })).toEqual(['checked']);
    expect(kinds({ ...own, verdict: 'ส่งคืน' })).toEqual(['verdict-undone']);
    expect(decideMarks({ ...own, verdict: 'ส่งคืน', checked: true })).toEqual([
      { kind: 'verdict-undone', back: 'ผ่าน', why: 'other-checker' },
    ]);
  });

  it('of somebody whom Google does not name stands if anybody else than an owner may write it', () => {
    const unknown = (allowed: readonly string[]): ReportRoles => ({
      ...ROLES,
      checker: { kind: 'unknown', allowed },
    });
    expect(kinds(submitted({ verdict: 'ผ่าน', roles: unknown(['P005', 'P004']) }))).toEqual(['checked']);
    expect(kinds(submitted({ verdict: 'ผ่าน', roles: unknown(['P005']) }))).toEqual(['verdict-undone']);
  });
});

describe('รับรอง', () => {
  it('needs a submission that was checked, and names what it lacks', () => {
    expect(decideMarks(submitted({ certifyTicked: true }))).toEqual([
      { kind: 'certification-undone', missing: [{ code: 'not-checked' }] },
    ]);
    expect(decideMarks(ticked({ ticked: false, certifyTicked: true }))).toEqual([
      { kind: 'certification-undone', missing: [{ code: 'not-submitted' }, { code: 'not-checked' }] },
    ]);
    expect(decideMarks(submitted({ verdict: 'ผ่าน', checked: true, certifyTicked: true }))).toEqual([
      { kind: 'certified' },
    ]);
    expect(kinds(submitted({ verdict: 'ผ่าน', certifyTicked: true }))).toEqual(['checked', 'certified']);
  });

  it('is undone for an owner and for who checked, also in one look with the verdict', () => {
    const by = (certifier: string, more: Partial<ReportRoles> = {}, checked = true) =>
      decideMarks(
        submitted({
          verdict: 'ผ่าน',
          checked,
          certifyTicked: true,
          roles: { ...ROLES, certifier: known(certifier), ...more },
        }),
      );
    const undone = { kind: 'certification-undone', missing: [{ code: 'other-certifier' }] };
    expect(by('P005')).toEqual([undone]);
    expect(by('P002', { checkedBy: 'P002' })).toEqual([undone]);
    expect(by('P004', {}, false)).toEqual([{ kind: 'checked' }, undone]);
    expect(by('P002', { checkedBy: 'P002', separate: false })).toEqual([{ kind: 'certified' }]);
  });

  it('is told what comes first, not all that would be wrong later', () => {
    const byOwner = { ...ROLES, checker: known('P005'), certifier: known('P005') };
    const missing = (report: MarkedReport) => decideMarks({ ...report, certifyTicked: true, roles: byOwner });
    expect(missing(ticked({ ticked: false }))).toEqual([
      { kind: 'certification-undone', missing: [{ code: 'not-submitted' }, { code: 'not-checked' }] },
    ]);
    expect(missing(submitted())).toEqual([
      { kind: 'certification-undone', missing: [{ code: 'not-checked' }] },
    ]);
  });

  it('is undone for who stands as the checker where Google does not name who checks now', () => {
    const checker = { kind: 'unknown', allowed: ['P002', 'P004'] } as const;
    const roles = { ...ROLES, checker, checkedBy: 'P002', certifier: known('P002') };
    expect(decideMarks(submitted({ verdict: 'ผ่าน', certifyTicked: true, roles }))).toEqual([
      { kind: 'checked' },
      { kind: 'certification-undone', missing: [{ code: 'other-certifier' }] },
    ]);
  });

  it('of a report whose verdict was undone lacks the check', () => {
    const report = submitted({
      verdict: 'ผ่าน',
      certifyTicked: true,
      roles: { ...ROLES, checker: known('P005') },
    });
    expect(decideMarks(report)).toEqual([
      { kind: 'verdict-undone', back: '', why: 'other-checker' },
      { kind: 'certification-undone', missing: [{ code: 'not-checked' }] },
    ]);
  });
});

describe('in a closed round', () => {
  it('every tick and verdict is undone, and what the office marked before stands', () => {
    expect(decideMarks(ticked({ closed: true, certifyTicked: true, verdict: 'ผ่าน' }))).toEqual([
      { kind: 'late-tick', header: 'ส่งรายงาน' },
      { kind: 'verdict-undone', back: '', why: 'closed' },
      { kind: 'late-tick', header: 'รับรอง' },
    ]);
    expect(decideMarks(submitted({ closed: true, checked: true, verdict: 'ส่งคืน' }))).toEqual([
      { kind: 'verdict-undone', back: 'ผ่าน', why: 'closed' },
    ]);
    expect(decideMarks(submitted({ closed: true, contentHash: 'b2' }))).toEqual([]);
    const returned = { closed: true, ticked: false, returns: 1 };
    expect(decideMarks(ticked({ ...returned, verdict: 'ส่งคืน' }))).toEqual([]);
    expect(decideMarks(ticked({ ...returned, verdict: 'ผ่าน' }))).toEqual([
      { kind: 'verdict-undone', back: 'ส่งคืน', why: 'closed' },
    ]);
    expect(decideMarks(submitted({ ...returned, verdict: 'ส่งคืน' }))).toEqual([
      { kind: 'verdict-undone', back: '', why: 'closed' },
    ]);
    const certified = {
      closed: true,
      checked: true,
      certified: true,
      certifyTicked: true,
      verdict: 'ผ่าน',
    } as const;
    expect(decideMarks(submitted(certified))).toEqual([]);
  });
});

describe('after acceptance', () => {
  it('an edit is marked once, and the mark goes when the content is back', () => {
    expect(decideMarks(submitted({ contentHash: 'b2' }))).toEqual([{ kind: 'edited' }]);
    expect(decideMarks(submitted({ contentHash: 'b2', edited: true }))).toEqual([]);
    expect(decideMarks(submitted({ edited: true }))).toEqual([{ kind: 'edit-undone' }]);
  });
});

describe('what a report remembers of its ticks', () => {
  it.each([
    NO_MEMORY,
    { accepted: 'a1b2', questioned: [], unticked: true },
    { accepted: '', questioned: ['0.85'], unticked: true },
    { accepted: 'a1b2', questioned: ['0.85', '4>3'], unticked: false },
  ])('reads back as it was written: %j', (memory) => {
    expect(readTickMemory(writeTickMemory(memory))).toEqual(memory);
  });

  it('never stands in ลายนิ้วมือ, which is blank until a report is accepted and whole after the tick is taken off', () => {
    const refused = memoryAfter({ kind: 'refused', missing: [] }, ticked({ narrative: '' }));
    expect(refused && writeTickMemory(refused)).toEqual({ fingerprint: '', remembered: '' });
    const off = memoryAfter({ kind: 'unticked' }, submitted({ ticked: false }));
    expect(off && writeTickMemory(off)).toEqual({ fingerprint: 'a1', remembered: '↺' });
  });
});
