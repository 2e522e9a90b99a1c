import type { Workspace } from '../../local/workspace/workspace';
import { SMALL_OFFICE } from '../office/small-office';

/** Closes a round, and is killed before its record is written. */
export async function closeWithoutRecord(
  { workspace }: { readonly workspace: Workspace },
  roundId: string,
): Promise<void> {
  workspace.faults.add({
    call: 'drive.upload',
    after: 1,
    how: 'kill-before',
    function: 'closeRound',
  });
  await workspace.run({ as: SMALL_OFFICE.host, function: 'closeRound', args: [{ roundId }] });
}
