import { spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { JournalEntry } from '../../local/core';
import { fileJournal } from '../../local/journal-file';
import { lineOf } from '../../local/journal-lines';
import { memoryJournal } from '../../local/journal-memory';

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'raprong-journal-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function readBack(folder: string): { state: unknown; payloads: unknown[]; position: number } {
  const journal = fileJournal(folder);
  let state: unknown;
  const payloads: unknown[] = [];
  journal.replay(
    (checkpoint) => {
      state = checkpoint;
    },
    (entry) => payloads.push(entry.payload),
  );
  journal.close();
  return { state, payloads, position: journal.position };
}

function entry(payload: unknown): JournalEntry {
  return { part: 'test', payload };
}

describe('the journal', () => {
  test('gives back every entry in order, Thai text and line breaks included', () => {
    const folder = newFolder();
    const journal = fileJournal(folder);
    const texts = ['คำรับรอง\nสองบรรทัด', '=SUM(A1)', '\u2028', ''];
    for (const text of texts) journal.append(entry({ text }));
    journal.close();
    expect(readBack(folder).payloads).toEqual(texts.map((text) => ({ text })));
  });

  test('drops a last line that a kill tore, wherever it was torn, and goes on after it', () => {
    const folder = newFolder();
    const journal = fileJournal(folder);
    journal.append(entry('first'));
    journal.append(entry('second ๒'));
    journal.close();
    const log = join(folder, 'journal-0.log');
    const whole = readFileSync(log);
    const firstLine = whole.indexOf(10) + 1;
    for (let length = firstLine; length < whole.length; length += 1) {
      writeFileSync(log, whole.subarray(0, length));
      const again = fileJournal(folder);
      again.append(entry('third'));
      again.close();
      expect(readBack(folder).payloads).toEqual(['first', 'third']);
    }
  });

  test('keeps what stands before a damaged line, sets the rest aside and says so', () => {
    const folder = newFolder();
    const journal = fileJournal(folder);
    for (const each of ['a', 'b', 'c']) journal.append(entry(each));
    journal.close();
    const log = join(folder, 'journal-0.log');
    writeFileSync(log, readFileSync(log, 'utf8').replace('"b"', '"x"'));
    const damaged = readFileSync(log);
    const told: string[] = [];
    const again = fileJournal(folder, 'process', { tell: (sentence) => told.push(sentence) });
    expect(told).toEqual([expect.stringMatching(/^บรรทัดที่ 2 ของ .*journal-0\.log เสียหาย: .* \(2 รายการ\)/)]);
    expect(readFileSync(join(folder, 'damaged-1', 'journal-0.log'))).toEqual(damaged);
    again.append(entry('d'));
    again.close();
    expect(readBack(folder).payloads).toEqual(['a', 'd']);
  });

  test('leaves out younger logs too where an older one is damaged', () => {
    const folder = newFolder();
    const journal = fileJournal(folder);
    for (const number of [1, 2, 3, 4]) {
      journal.append(entry(number));
      if (number === 2) journal.checkpoint(() => ({ upTo: number }));
    }
    journal.checkpoint(() => ({ upTo: 4 }));
    journal.append(entry(5));
    journal.close();
    truncateSync(join(folder, 'checkpoint-2.bin'), 40);
    const log = join(folder, 'journal-1.log');
    writeFileSync(log, readFileSync(log, 'utf8').replace('3', '7'));
    const told: string[] = [];
    fileJournal(folder, 'process', { tell: (sentence) => told.push(sentence) }).close();
    expect(told).toHaveLength(1);
    expect(readBack(folder)).toEqual({ state: { upTo: 2 }, payloads: [], position: 2 });
    expect(readdirSync(join(folder, 'damaged-1')).sort()).toEqual([
      'checkpoint-2.bin',
      'journal-1.log',
      'journal-2.log',
    ]);
  });

  test('says so where no checkpoint reads', () => {
    const folder = newFolder();
    const journal = fileJournal(folder);
    journal.append(entry(1));
    journal.checkpoint(() => 1);
    journal.checkpoint(() => 2);
    journal.close();
    for (const number of [1, 2]) truncateSync(join(folder, `checkpoint-${number}.bin`), 9);
    expect(() => fileJournal(folder)).toThrow(/จุดบันทึกเสียหายทุกจุด/);
  });

  test('is cut back to its last sound byte where a line finds no room, wherever the disk was full', () => {
    const length = Buffer.byteLength(lineOf(entry('second')));
    for (let room = 0; room < length; room += 7) {
      const folder = newFolder();
      let left = Number.POSITIVE_INFINITY;
      const write = (file: number, bytes: Uint8Array, from: number): number => {
        if (left === 0) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        const written = writeSync(file, bytes, from, Math.min(left, bytes.length - from));
        left -= written;
        return written;
      };
      const journal = fileJournal(folder, 'process', { write });
      journal.append(entry('first'));
      left = room;
      expect(() => journal.append(entry('second'))).toThrow(/พื้นที่ดิสก์เต็ม/);
      expect(() => journal.putBlob(Uint8Array.of(1, 2, 3))).toThrow(/พื้นที่ดิสก์เต็ม/);
      expect(() => journal.checkpoint(() => 'state')).toThrow(/พื้นที่ดิสก์เต็ม/);
      left = Number.POSITIVE_INFINITY;
      journal.append(entry('third'));
      journal.close();
      expect(readBack(folder).payloads).toEqual(['first', 'third']);
      expect(readdirSync(join(folder, 'blobs'))).toEqual([]);
    }
  });

  test('starts from the last checkpoint and counts on', () => {
    const folder = newFolder();
    const journal = fileJournal(folder);
    journal.append(entry(1));
    journal.append(entry(2));
    journal.checkpoint(() => ({ sum: 3, of: new Map([['a', new Uint8Array([1, 2])]]) }));
    journal.append(entry(3));
    journal.close();
    expect(readBack(folder)).toEqual({
      state: { sum: 3, of: new Map([['a', new Uint8Array([1, 2])]]) },
      payloads: [3],
      position: 3,
    });
  });

  test('falls back to the checkpoint before where the newest is damaged', () => {
    const folder = newFolder();
    const journal = fileJournal(folder);
    for (const number of [1, 2, 3]) {
      journal.append(entry(number));
      journal.checkpoint(() => ({ upTo: number }));
    }
    journal.append(entry(4));
    journal.close();
    truncateSync(join(folder, 'checkpoint-3.bin'), 40);
    expect(readBack(folder)).toEqual({ state: { upTo: 2 }, payloads: [3, 4], position: 4 });
    expect(readdirSync(folder).sort()).not.toContain('checkpoint-1.bin');
  });

  test('forgets what was being written when the process died', () => {
    const folder = newFolder();
    const journal = fileJournal(folder);
    journal.append(entry('kept'));
    journal.close();
    writeFileSync(join(folder, 'checkpoint-1.bin.unfinished'), 'half');
    expect(readBack(folder).payloads).toEqual(['kept']);
  });

  test('keeps bytes by their content, once', () => {
    const folder = newFolder();
    const journal = fileJournal(folder);
    const bytes = Uint8Array.from([0, 255, 10, 13]);
    const sha256 = journal.putBlob(bytes);
    expect(journal.putBlob(bytes.slice())).toBe(sha256);
    expect(journal.getBlob(sha256)).toEqual(bytes);
    expect(readdirSync(join(folder, 'blobs'))).toEqual([sha256]);
    journal.close();
  });

  test('in memory: a fork reads the bytes of what it was forked from', () => {
    const parent = memoryJournal();
    const sha256 = parent.putBlob(Uint8Array.of(7));
    const fork = memoryJournal(parent, parent.position);
    expect(fork.getBlob(sha256)).toEqual(Uint8Array.of(7));
    expect(() => fork.getBlob('none')).toThrow('no bytes none');
  });

  test('any cut through any journal leaves a prefix of its entries', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.double({ min: 0, max: 1, noNaN: true }), (payloads, share) => {
        const folder = newFolder();
        const journal = fileJournal(folder, 'process');
        for (const payload of payloads) journal.append(entry(payload));
        journal.close();
        const log = join(folder, 'journal-0.log');
        truncateSync(log, Math.floor(readFileSync(log).length * share));
        const left = readBack(folder).payloads;
        expect(left).toEqual(payloads.slice(0, left.length));
      }),
      { numRuns: 40 },
    );
  });

  test('a process killed while it writes loses nothing that it had synced', async () => {
    const folder = newFolder();
    const script = `
      const { fileJournal } = require(${JSON.stringify(join(__dirname, '../../local/journal-file.ts'))});
      const journal = fileJournal(${JSON.stringify(folder)});
      for (let number = 0; ; number += 1) {
        journal.append({ part: 'test', payload: number });
        if (number % 50 === 49) journal.checkpoint(() => ({ upTo: number }));
        journal.sync();
        process.stdout.write(number + '\\n');
      }`;
    const runner = join(folder, 'write-for-ever.ts');
    appendFileSync(runner, script);
    const child = spawn(process.execPath, ['--require', require.resolve('tsx/cjs'), runner], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let acknowledged = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        acknowledged += String(chunk);
        if (acknowledged.length > 400) child.kill('SIGKILL');
      });
      child.on('close', () => resolve());
    });
    const last = Number(acknowledged.slice(0, acknowledged.lastIndexOf('\n')).split('\n').at(-1));
    const { state, payloads } = readBack(folder);
    const upTo = (state as { upTo: number } | undefined)?.upTo ?? -1;
    expect(payloads).toEqual(payloads.map((_, index) => upTo + 1 + index));
    expect(upTo + payloads.length).toBeGreaterThanOrEqual(last);
    expect(last).toBeGreaterThan(50);
  });
});
