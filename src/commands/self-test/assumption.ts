import type { AssumptionName } from '../../messages/office/self-test-assumptions';
import type { DriveFile } from '../../ports/drive';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';

/** Where assumptions are tried: a folder and a Sheet that the test makes and throws away. */
export type Lab = {
  readonly office: Office;
  /** Tabs of the real register, which is only read. */
  readonly snapshot: Snapshot;
  readonly folderId: string;
  /** The scratch Sheet, with one tab of id 0. */
  readonly spreadsheetId: string;
  /** Google Docs that earlier assumptions have made. */
  readonly documents: DriveFile[];
};

/** What was seen, in Thai; `ok` where it is as the product takes it for granted. */
export type Seen = { readonly ok: boolean; readonly seen: string };

export type Assumption = { readonly name: AssumptionName; look(lab: Lab): Seen };
