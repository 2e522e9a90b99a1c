import {
  type EvidenceFile,
  evidenceFaults,
  isEvidence,
  isReplaced,
  type KnownFile,
  originalOf,
} from '../../src/domain/evidence/evidence-file';
import { levelOfName, readLevelProofs, unprovenLevel } from '../../src/domain/evidence/evidence-levels';
import {
  isPastEvidenceOver,
  pastEvidence,
  pastEvidenceEntries,
} from '../../src/domain/evidence/past-evidence';

const LIMITS = { types: ['pdf', 'jpg'], maxMb: 25 };

function file(changes: Partial<EvidenceFile> = {}): EvidenceFile {
  return {
    id: 'f1',
    reportId: '2570-06-1.1',
    name: 'รายงาน.pdf',
    mimeType: 'application/pdf',
    size: 1200,
    sha256: 'aa',
    addedBy: 'owner@office.example',
    addedAt: 0,
    modifiedAt: 0,
    level: undefined,
    place: 'in-folder',
    ...changes,
  };
}

function codesOf(changes: Partial<EvidenceFile>): readonly string[] {
  return evidenceFaults(file(changes), LIMITS, undefined).map(({ code }) => code);
}

describe('an evidence file', () => {
  it.each<[string, Partial<EvidenceFile>, readonly string[]]>([
    ['as it should be', {}, []],
    ['of another spelling of its type', { name: 'ภาพ.JPEG' }, []],
    ['that is empty', { size: 0 }, ['empty']],
    ['of a type that the office does not take', { name: 'แผ่น.exe' }, ['forbidden-type']],
    [
      'without an ending, of a type that Drive knows',
      { name: 'รายงาน ก.ค. 2570', mimeType: 'application/pdf' },
      [],
    ],
    [
      'without an ending and of no type',
      { name: 'รายงาน', mimeType: 'application/octet-stream' },
      ['forbidden-type'],
    ],
    ['with blanks around its name', { name: ' ภาพ.jpg ', mimeType: 'application/octet-stream' }, []],
    [
      'with an ending of digits and letters',
      { name: 'คลิป.mp4', mimeType: 'application/pdf' },
      ['forbidden-type'],
    ],
    ['with a dot before its ending', { name: 'รายงาน.final.pdf', mimeType: 'application/octet-stream' }, []],
    ['of the largest size', { size: 25 * 1024 * 1024 }, []],
    ['above the largest size', { size: 25 * 1024 * 1024 + 1 }, ['too-large']],
    ['in the trash', { place: 'trashed', size: 0 }, ['trashed']],
    ['that has left the folder', { place: 'gone' }, ['unreadable']],
    ['of Google’s own', { mimeType: 'application/vnd.google-apps.document', sha256: '' }, ['google-file']],
    ['that is a shortcut', { mimeType: 'application/vnd.google-apps.shortcut', sha256: '' }, ['google-file']],
  ])('%s', (_, changes, codes) => {
    expect(codesOf(changes)).toEqual(codes);
    expect(isEvidence(evidenceFaults(file(changes), LIMITS, undefined))).toBe(codes.length === 0);
  });

  it('that another report has too is named, and is evidence all the same', () => {
    const of = { sha256: 'aa', fileId: 'f0', reportId: '2569-12-1.1', name: 'เดิม.pdf' };
    const faults = evidenceFaults(file(), LIMITS, of);
    expect(faults).toEqual([{ code: 'duplicate', of }]);
    expect(isEvidence(faults)).toBe(true);
    expect(evidenceFaults(file({ size: 0 }), LIMITS, of)).toEqual([{ code: 'empty' }]);
  });

  it('whose content was put in after the report was taken is named, and is evidence all the same', () => {
    const faults = evidenceFaults(file(), LIMITS, undefined, true);
    expect(faults).toEqual([{ code: 'replaced' }]);
    expect(isEvidence(faults)).toBe(true);
  });

  it('may be of any type and size where the office sets none', () => {
    const any = { types: [], maxMb: 0 };
    expect(evidenceFaults(file({ name: 'แผ่น.exe', size: 9e9 }), any, undefined)).toEqual([]);
  });

  it('is no copy of itself, nor of what has no checksum', () => {
    const other = { fileId: 'f0', reportId: '2570-06-1.2', name: 'อื่น.pdf' };
    expect(
      originalOf(file({ sha256: 'aabb' }), [{ ...other, sha256: 'aabb', fileId: 'f1' }]),
    ).toBeUndefined();
    expect(originalOf(file({ sha256: 'aabb' }), [{ ...other, sha256: '' }])).toBeUndefined();
    expect(originalOf(file({ sha256: '' }), [{ ...other, sha256: '' }])).toBeUndefined();
    expect(originalOf(file({ sha256: 'aabb' }), [{ ...other, sha256: 'bb' }])).toBeUndefined();
    expect(originalOf(file({ sha256: 'aabb' }), [{ ...other, sha256: 'aa' }])).toMatchObject(other);
  });
});

describe('the evidence of past years', () => {
  const sha = (letter: string) => letter.repeat(64);

  it('is known again by its checksum for three years, however many files there were', () => {
    const files = Array.from({ length: 1_001 }, (_, index) => ({
      reportId: `2570-06-1.${index}`,
      sha256: index === 1_000 ? sha('b') : sha('a'),
    }));
    const entries = pastEvidenceEntries('2570-06', [...files, { reportId: '2570-06-2', sha256: '' }]);
    expect(Object.keys(entries)).toEqual(['หลักฐานเดิม/2570-06', 'หลักฐานเดิม/2570-06-2']);
    expect(Object.keys(entries).map((name) => isPastEvidenceOver(name, 2573))).toEqual([false, false]);
    expect(Object.keys(entries).map((name) => isPastEvidenceOver(name, 2574))).toEqual([true, true]);
    const past = pastEvidence([...Object.entries(entries), ['โฟลเดอร์หลัก', 'x']]);
    expect(past.length).toBe(1_001);
    expect(originalOf(file({ sha256: sha('b') }), past)?.reportId).toBe('2570-06-1.1000');
    expect(originalOf(file({ sha256: sha('c') }), past)).toBeUndefined();
  });

  it('are lines of sixteen digits and a code under the name of the round, and nothing else is', () => {
    const digits = '0123456789abcdef';
    const entries = pastEvidenceEntries('2570-06', [
      { reportId: '2570-06-1.1', sha256: digits },
      { reportId: '2570-06-1.2', sha256: 'too short' },
    ]);
    expect(entries).toEqual({ 'หลักฐานเดิม/2570-06': `${digits} 1.1` });
    expect(pastEvidence([['หลักฐานเดิม/2570-06', `${digits} 1.1\nx 1.2\n`]])).toEqual([
      { sha256: digits, fileId: '', name: '', reportId: '2570-06-1.1' },
    ]);
    for (const name of ['เดิม/2570-06', 'ผนึก/2570-06', ''])
      expect([pastEvidence([[name, `${digits} 1.1`]]), isPastEvidenceOver(name, 2599)]).toEqual([[], false]);
  });
});

describe('a file whose content is another than when its report was taken', () => {
  const replaced = (modifiedAt: number, known: KnownFile, submittedAt: number | undefined) =>
    isReplaced(file({ sha256: 'bb', modifiedAt }), known, submittedAt);

  it('is noticed by its checksum, and remembered until the report is sent again', () => {
    expect(replaced(20, { sha256: 'aa', replaced: false }, 10)).toBe(true);
    expect(replaced(20, { sha256: 'bb', replaced: true }, 10)).toBe(true);
    expect(replaced(20, { sha256: 'bb', replaced: true }, 30)).toBe(false);
    expect(replaced(20, { sha256: 'bb', replaced: true }, 20)).toBe(false);
  });

  it('is none where it was renamed alone, where nothing was taken yet or where nobody had seen it', () => {
    expect(replaced(20, { sha256: 'bb', replaced: false }, 10)).toBe(false);
    expect(replaced(20, { sha256: '', replaced: false }, 10)).toBe(false);
    expect(replaced(20, { sha256: 'aa', replaced: false }, undefined)).toBe(false);
    expect(isReplaced(file({ modifiedAt: 20 }), undefined, 10)).toBe(false);
  });
});

describe('the level of a file', () => {
  it.each([
    ['ระดับ4 รายงาน.pdf', 4],
    ['ระดับ ๔ รายงาน.pdf', 4],
    ['ระดับ\u200b5.pdf', 5],
    ['ระดับที่ 3_ภาพ.jpg', 3],
    [' ระดับ_4 ภาพ.jpg', 4],
    ['(ระดับ-๔) ภาพ.jpg', 4],
    ['ระดับ 12 เดือน.pdf', undefined],
    ['ระดับ4.5.pdf', undefined],
    ['รายงานระดับ4.pdf', undefined],
    ['ระดับความสำเร็จ.pdf', undefined],
  ])('%s is %s', (name, level) => {
    expect(levelOfName(name)).toBe(level);
  });
});

describe('หลักฐานตามระดับ', () => {
  it('has one part a level, parted by ; or line breaks, with or without ระดับ, in either digits', () => {
    const proofs = [
      [1, 'คำสั่ง'],
      [2, 'แผน'],
      [4, 'รายงาน: สรุป'],
    ];
    expect([...readLevelProofs('1: คำสั่ง; 2: แผน; 4: รายงาน: สรุป')]).toEqual(proofs);
    expect([...readLevelProofs('ระดับ ๑: คำสั่ง\nระดับ2: แผน\r\nระดับ 4 รายงาน: สรุป')]).toEqual(proofs);
    expect([...readLevelProofs('ไม่ระบุ')]).toEqual([]);
    expect([...readLevelProofs('ครบ 4 แห่ง; 5.คำสั่ง')]).toEqual([[5, 'คำสั่ง']]);
  });

  it('questions a claim above the highest level that a file proves, and only where a level asks for proof', () => {
    const proofs = readLevelProofs('3: ก; 4: ข; 5: ค');
    expect(unprovenLevel(4, proofs, [3])).toEqual({ claimed: 4, proven: 3 });
    expect(unprovenLevel(4, proofs, [3, 4])).toBeUndefined();
    expect(unprovenLevel(2, proofs, [])).toBeUndefined();
    expect(unprovenLevel(5, proofs, [])).toEqual({ claimed: 5, proven: 0 });
    expect(unprovenLevel(5, new Map(), [])).toBeUndefined();
  });
});
