import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkspaceJournal } from '../../local/journal';
import { fileJournal } from '../../local/journal-file';
import { memoryJournal } from '../../local/journal-memory';
import { journalOver } from '../../local/journal-over';
import { heardJournal } from '../../local/workspace/heard-journal';

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'raprong-journals-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function closedFolder(): string {
  const folder = newFolder();
  fileJournal(folder, 'process').close();
  return folder;
}

const IMPLEMENTATIONS: readonly (readonly [string, () => WorkspaceJournal])[] = [
  ['in a folder', () => fileJournal(newFolder(), 'process')],
  ['in memory', () => memoryJournal()],
  ['over a closed folder', () => journalOver(closedFolder())],
  ['that is listened to', () => heardJournal(memoryJournal(), () => undefined)],
];

describe.each(IMPLEMENTATIONS)('a journal %s', (_, open) => {
  let journal: WorkspaceJournal;
  beforeEach(() => {
    journal = open();
  });
  afterEach(() => journal.close());

  it('begins empty and counts every entry, over checkpoints too', () => {
    const replayed: unknown[] = [];
    journal.replay(
      (state) => replayed.push(state),
      (entry) => replayed.push(entry),
    );
    expect([journal.position, replayed]).toEqual([0, []]);
    journal.append({ part: 'a', payload: 1 });
    journal.append({ part: 'b', payload: { ข้อความ: 'สอง' } });
    journal.sync();
    journal.checkpoint(() => ({ any: 'state' }));
    journal.append({ part: 'a', payload: 3 });
    expect(journal.position).toBe(3);
  });

  it('keeps bytes as they were when they came, and names equal bytes alike', () => {
    const bytes = Uint8Array.of(0, 255, 13, 10);
    const sha256 = journal.putBlob(bytes);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(journal.putBlob(Uint8Array.of(0, 255, 13, 10))).toBe(sha256);
    bytes[0] = 9;
    expect(journal.getBlob(sha256)).toEqual(Uint8Array.of(0, 255, 13, 10));
    expect(journal.putBlob(new Uint8Array())).not.toBe(sha256);
  });

  it('throws for bytes that it does not have', () => {
    expect(() => journal.getBlob('0'.repeat(64))).toThrow();
  });
});
