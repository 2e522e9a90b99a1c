import { decideMarks, type MarkedReport, readTickMemory, writeTickMemory } from '../../src/domain/marks';

const NOW = 46_500.5;

/** A report whose owner has typed everything and ticked. */
function ticked(changes: Partial<MarkedReport> = {}): MarkedReport {
  return {
    reportId: '2570-06-1.1',
    result: { kind: 'number', text: '92.35' },
    narrative: 'ติดตามครบ 44 แห่ง',
    contentHash: 'a1',
    ticked: true,
    submittedAt: 0,
    verdict: '',
    checkedAt: 0,
    certifyTicked: false,
    certifiedAt: 0,
    editedAt: 0,
    memory: { accepted: '', questioned: '', unticked: false },
    needsEvidence: false,
    evidenceFiles: 0,
    looksLikeFraction: false,
    ...changes,
  };
}

function submitted(changes: Partial<MarkedReport> = {}): MarkedReport {
  return ticked({
    submittedAt: 46_400,
    memory: { accepted: 'a1', questioned: '', unticked: false },
    ...changes,
  });
}

describe('a tick in ส่งรายงาน', () => {
  it('is accepted when result and narrative stand', () => {
    expect(decideMarks(ticked(), NOW)).toMatchObject({
      events: ['accepted'],
      submit: 'set',
      memory: { accepted: 'a1', questioned: '', unticked: false },
      missing: [],
    });
  });

  it('is undone with everything that is missing at once', () => {
    const decision = decideMarks(
      ticked({ result: { kind: 'blank' }, narrative: ' ', needsEvidence: true }),
      NOW,
    );
    expect(decision).toMatchObject({
      events: ['refused'],
      untick: true,
      missing: ['result', 'narrative', 'evidence'],
    });
    expect(decision?.submit).toBeUndefined();
  });

  it('needs no evidence for N/A', () => {
    expect(
      decideMarks(ticked({ result: { kind: 'not-applicable' }, needsEvidence: true }), NOW)?.events,
    ).toEqual(['accepted']);
  });

  it('takes evidence that stands in the folder', () => {
    expect(decideMarks(ticked({ needsEvidence: true, evidenceFiles: 1 }), NOW)?.events).toEqual(['accepted']);
  });

  it('is questioned once where a percentage looks like a fraction, and accepted the second time on the same value', () => {
    const first = decideMarks(
      ticked({ result: { kind: 'number', text: '0.85' }, looksLikeFraction: true }),
      NOW,
    );
    expect(first).toMatchObject({ events: ['refused'], untick: true, missing: ['looks-like-fraction'] });
    const memory = first?.memory ?? { accepted: '', questioned: '', unticked: false };
    const again = { result: { kind: 'number', text: '0.85' } as const, looksLikeFraction: true, memory };
    expect(decideMarks(ticked(again), NOW)?.events).toEqual(['accepted']);
    const other = { ...again, result: { kind: 'number', text: '0.9' } as const };
    expect(decideMarks(ticked(other), NOW)?.events).toEqual(['refused']);
  });

  it('that stays ticked asks for nothing more', () => {
    expect(decideMarks(submitted(), NOW)).toBeUndefined();
  });

  it('taken off changes no state, and put back submits again', () => {
    const off = decideMarks(submitted({ ticked: false }), NOW);
    expect(off).toEqual({ events: [], memory: { accepted: 'a1', questioned: '', unticked: true } });
    const back = decideMarks(
      submitted({ contentHash: 'b2', memory: { accepted: 'a1', questioned: '', unticked: true } }),
      NOW,
    );
    expect(back).toMatchObject({
      events: ['accepted'],
      submit: 'set',
      editedAt: 0,
      memory: { accepted: 'b2' },
    });
  });

  it('cannot submit again what is certified', () => {
    const certified = submitted({
      certifiedAt: 46_450,
      memory: { accepted: 'a1', questioned: '', unticked: true },
    });
    expect(decideMarks(certified, NOW)?.submit).toBeUndefined();
  });
});

describe('a return of a report that is certified', () => {
  it('is refused: the verdict that was certified stands again, and a note says why', () => {
    const certified = submitted({ verdict: 'ส่งคืน', checkedAt: 46_450, certifiedAt: 46_460 });
    expect(decideMarks(certified, NOW)).toEqual({
      events: ['return-refused'],
      restoreVerdict: true,
      verdictMissing: ['certified-already'],
    });
    expect(decideMarks({ ...certified, verdict: 'ผ่าน' }, NOW)).toBeUndefined();
  });
});

describe('after acceptance', () => {
  it('an edit is marked once, and the mark goes when the content is back', () => {
    expect(decideMarks(submitted({ contentHash: 'b2' }), NOW)).toEqual({ events: ['edited'], editedAt: NOW });
    expect(decideMarks(submitted({ contentHash: 'b2', editedAt: 46_420 }), NOW)).toBeUndefined();
    expect(decideMarks(submitted({ editedAt: 46_420 }), NOW)).toEqual({ events: [], editedAt: 0 });
  });

  it('ส่งคืน clears submission, check and tick, and a new tick starts afresh', () => {
    const returned = decideMarks(submitted({ verdict: 'ส่งคืน', checkedAt: 46_410 }), NOW);
    expect(returned).toMatchObject({ events: ['returned'], submit: 'clear', untick: true, checkedAt: 0 });
    const again = decideMarks(ticked({ verdict: 'ส่งคืน' }), NOW);
    expect(again).toMatchObject({ events: ['accepted'], clearVerdict: true });
  });

  it('ผ่าน is timed, once', () => {
    expect(decideMarks(submitted({ verdict: 'ผ่าน' }), NOW)).toEqual({ events: ['checked'], checkedAt: NOW });
    expect(decideMarks(submitted({ verdict: 'ผ่าน', checkedAt: 46_410 }), NOW)).toBeUndefined();
  });

  it('รับรอง needs a submission that was checked, and names what it lacks', () => {
    expect(decideMarks(submitted({ certifyTicked: true }), NOW)).toMatchObject({
      events: ['certification-refused'],
      untickCertify: true,
      certifyMissing: ['not-checked'],
    });
    expect(decideMarks(ticked({ ticked: false, certifyTicked: true }), NOW)?.certifyMissing).toEqual([
      'not-submitted',
      'not-checked',
    ]);
    expect(
      decideMarks(submitted({ verdict: 'ผ่าน', checkedAt: 46_410, certifyTicked: true }), NOW),
    ).toMatchObject({
      events: ['certified'],
      certify: true,
    });
  });
});

describe('what a report remembers of its ticks', () => {
  it.each([
    { accepted: '', questioned: '', unticked: false },
    { accepted: 'a1b2', questioned: '', unticked: true },
    { accepted: '', questioned: '0.85', unticked: true },
    { accepted: 'a1b2', questioned: '0.85', unticked: false },
  ])('reads back as it was written: %j', (memory) => {
    expect(readTickMemory(writeTickMemory(memory))).toEqual(memory);
  });

  it('never stands in ลายนิ้วมือ, which is blank until a report is accepted and whole after the tick is taken off', () => {
    const refused = decideMarks(ticked({ narrative: '' }), NOW)?.memory;
    expect(refused && writeTickMemory(refused)).toEqual({ fingerprint: '', remembered: '' });
    const off = decideMarks(submitted({ ticked: false }), NOW)?.memory;
    expect(off && writeTickMemory(off)).toEqual({ fingerprint: 'a1', remembered: '↺' });
  });
});
