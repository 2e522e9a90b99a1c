import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '../core';
import type { DrivePart } from '../drive/create-drive';
import type { SheetsPart } from '../sheets/create-sheets';
import type { Outbox } from './outbox';

/** The files that people open: register.xlsx, the Drive tree, the mails. They follow the journal and can always be made again. */
export type WorkspaceFiles = {
  /** Brings them in line with the state; calls that overlap are one after the other. */
  write(): Promise<void>;
  /** To be told of every change; `soon` writes when the workspace has been at rest for a moment. */
  changed(soon: boolean): void;
  stop(): void;
};

/** Long enough that a person at work is not held up by it, short enough that the file is there when looked for. */
const REST_MS = 10_000;

export function workspaceFiles(options: {
  readonly folder: string;
  readonly spreadsheetId: string;
  readonly journal: Journal;
  readonly sheets: SheetsPart;
  readonly drive: DrivePart;
  readonly outbox: Outbox;
}): WorkspaceFiles {
  const { folder, spreadsheetId, journal, sheets, drive, outbox } = options;
  let atRest: NodeJS.Timeout | undefined;
  let dirty = true;
  let writing: Promise<void> = Promise.resolve();

  const writeNow = async (): Promise<void> => {
    if (!dirty) return;
    dirty = false;
    writeMails(join(folder, 'mail'), journal, outbox);
    replaceFile(join(folder, 'register.xlsx'), await sheets.exportXlsx(spreadsheetId));
    await drive.mirror(join(folder, 'Drive'), { skip: new Set([spreadsheetId]) });
  };
  const write = (): Promise<void> => {
    clearTimeout(atRest);
    const turn = writing.then(writeNow);
    writing = turn.catch(() => undefined);
    return turn;
  };
  return {
    write,
    changed(soon) {
      dirty = true;
      if (!soon) return;
      clearTimeout(atRest);
      atRest = setTimeout(() => {
        write().catch((fault: unknown) => console.error(`writing the files of ${folder} failed:`, fault));
      }, REST_MS);
      atRest.unref();
    },
    stop: () => clearTimeout(atRest),
  };
}

function writeMails(folder: string, journal: Journal, outbox: Outbox): void {
  mkdirSync(folder, { recursive: true });
  for (const mail of outbox.sent()) {
    const path = join(folder, mail.file);
    if (!existsSync(path)) replaceFile(path, journal.getBlob(mail.sha256));
  }
}

/** A reader sees the old file or the new one, never a part. */
function replaceFile(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.unfinished`, bytes);
  renameSync(`${path}.unfinished`, path);
}
