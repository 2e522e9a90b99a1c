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
  /** Gives the new office's Sheet; undefined where no office may be begun anew. */
  readonly begin: ((beginning: Beginning) => Promise<{ readonly spreadsheetId: string }>) | undefined;
};

export function standingOffice(first: Workspace, begin: BeginOffice | undefined): StandingOffice {
  let standing = Promise.resolve(first);
  return {
    standing: () => standing,
    begin:
      begin &&
      (async (beginning) => {
        const begun = standing.then((workspace) => begin(workspace, beginning));
        standing = begun.then(({ workspace }) => workspace);
        const { workspace, fault } = await begun;
        if (fault !== undefined) throw fault;
        return { spreadsheetId: workspace.spreadsheetId };
      }),
  };
}
