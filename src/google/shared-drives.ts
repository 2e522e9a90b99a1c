import type { NewBinary, NewDocument, NewFolder, ReplacedDocument } from '../ports/drive';
import { FOLDER_TYPE } from '../ports/file-types';
import { record } from '../ports/json';
import type { Outcome } from '../ports/outcome';
import { driveFileOf } from './drive-file';
import type { HttpRequest } from './http';
import type { HttpAnswer } from './http-answer';

/** What is put into a folder, or given new content where it is. */
type Made = NewFolder | NewDocument | NewBinary | ReplacedDocument;

/** Which folders are known to lie in a shared drive, where a file may not say who shares it. */
export type SharedDrives = {
  /** A file as Drive tells it. */
  seen(json: unknown): void;
  /** Sends what is made, with that word where it may be said; what Drive refuses for it goes once more without. */
  make<T extends Made>(
    send: (requests: readonly HttpRequest[]) => readonly Outcome<HttpAnswer>[],
    wanted: readonly T[],
    requestOf: (one: T, saysWhoShares: boolean) => HttpRequest,
  ): readonly Outcome<HttpAnswer>[];
};

const REASON = 'teamDrivesSharingRestrictionNotAllowed';

export function createSharedDrives(): SharedDrives {
  const folders = new Set<string>();
  return {
    seen(json) {
      if (record(json).driveId === undefined) return;
      const { id, mimeType, parentId } = driveFileOf(json);
      folders.add(parentId);
      if (mimeType === FOLDER_TYPE) folders.add(id);
    },
    make(send, wanted, requestOf) {
      const made = send(wanted.map((one) => requestOf(one, !folders.has(parentOf(one)))));
      const again = wanted.filter((_, at) => isRefused(made[at]));
      if (again.length === 0) return made;
      for (const one of again) folders.add(parentOf(one));
      const second = [...send(again.map((one) => requestOf(one, false)))];
      return made.map((outcome) => (isRefused(outcome) ? (second.shift() ?? outcome) : outcome));
    },
  };
}

function parentOf(one: Made): string {
  return 'parentId' in one ? one.parentId : '';
}

function isRefused(outcome: Outcome<HttpAnswer> | undefined): boolean {
  return outcome?.kind === 'refused' && outcome.fault.reason === REASON;
}
