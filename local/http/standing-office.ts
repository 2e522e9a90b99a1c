import type { Beginning } from '../workspace/begin-anew';
import type { Workspace } from '../workspace/workspace';

/** Begins another office in the place of the one that stands; `fault` where that one had to be opened again. */
export type BeginOffice = (
  standing: Workspace,
  beginning: Beginning,
) => Promise<{ readonly workspace: Workspace; readonly fault?: unknown }>;

/** The office that a server serves. While another one begins, whoever asks waits for it. */
export type StandingOffice = {
  readonly standing: () => Promise<Workspace>;
  /** Calls when the office that stands now has given its place to another; gives what stops it. */
  readonly onReplaced: (listener: () => void) => () => void;
  /** Gives the new office's Sheet; undefined where no office may be begun anew. */
  readonly begin: ((beginning: Beginning) => Promise<{ readonly spreadsheetId: string }>) | undefined;
};

export function standingOffice(first: Workspace, begin: BeginOffice | undefined): StandingOffice {
  let standing = Promise.resolve(first);
  const listeners = new Set<() => void>();
  return {
    standing: () => standing,
    onReplaced: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin:
      begin &&
      (async (beginning) => {
        const begun = standing.then((workspace) => begin(workspace, beginning));
        standing = begun.then(({ workspace }) => workspace);
        const { workspace, fault } = await begun;
        for (const listener of listeners) listener();
        if (fault !== undefined) throw fault;
        return { spreadsheetId: workspace.spreadsheetId };
      }),
  };
}
