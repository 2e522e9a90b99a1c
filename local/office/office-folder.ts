import type { Services } from '../workspace/services';
import { tabRows } from './tab-rows';

/** Id of the office's root folder: โฟลเดอร์หลัก of ระบบ once the year is set up, before that the owner's My Drive; '' without an owner. */
export async function officeFolder(services: Services, spreadsheetId: string): Promise<string> {
  const owner = services.office.state()?.owner ?? '';
  const rows = await tabRows(services.sheets, spreadsheetId, 'ระบบ', owner);
  const row = rows.find(([name]) => name === 'โฟลเดอร์หลัก');
  const id = /[\w-]{25,}/.exec(String(row?.[1] ?? ''))?.[0];
  if (id !== undefined || owner === '') return id ?? '';
  return services.drive.bootstrap({ email: owner, now: services.clock.now() }).rootFolderId;
}
