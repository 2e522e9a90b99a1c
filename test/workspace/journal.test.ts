import { spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { JournalEntry } from '../../local/core';
import { fileJournal } from '../../local/journal-file';
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

  test('refuses to start where a broken line is followed by a sound one', () => {
    const folder = newFolder();
    const journal = fileJournal(folder);
    for (const each of ['a', 'b', 'c']) journal.append(entry(each));
    journal.close();
    const log = join(folder, 'journal-0.log');
    writeFileSync(log, readFileSync(log, 'utf8').replace('"b"', '"x"'));
    expect(() => fileJournal(folder)).toThrow('is damaged in line 2');
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
        if (acknowledged.length > 2000) child.kill('SIGKILL');
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
