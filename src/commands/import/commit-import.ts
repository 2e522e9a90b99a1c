import { sameEmail } from '../../domain/person';
import { Refusal } from '../../domain/refusal';
import { LOG_EVENT } from '../../messages/log-event';
import type { DriveFile } from '../../ports/drive';
import { decodePeople } from '../../register/decode/person';
import { operatorChanges } from '../../register/known-operators';
import { SYSTEM } from '../../register/system-names';
import { TAB_NAMES, TABS, type TabName } from '../../register/tabs';
import { settleAccess } from '../access/settle-access';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { textField } from '../request';
import { roundSources } from '../rounds/round-sources';
import { importFolder, isStamped, stampOf, storedImport } from './import-file';
import { importTabs, readImport } from './read-import';
import { upsertChanges } from './upsert';

/**
 * `{importId}` → writes an accepted file into its tab in one commit. Refuses `import-changed` when the file or the tab's header row
 * is no longer what was looked at. `written` counts the file's rows that now stand in the register.
 */
export function commitImport(office: Office, request: unknown): { readonly written: number } {
  return office.locked(() => {
    const before = readAsOperator(office, ['people']);
    const importId = textField(request, 'importId');
    const file = storedImport(office, importFolder(before), importId);
    const tab = tabOfImport(file);
    const bytes = office.drive.download(file.id);
    const snapshot = office.register.read(importTabs(tab));
    if (!isStamped(file, stampOf(office, snapshot.table(tab), tab, bytes))) {
      throw new Refusal({ code: 'import-changed', name: file.name });
    }
    const { rows } = readImport(office, snapshot, tab, { name: file.name, bytes });
    const changes = upsertChanges(tab, snapshot.table(tab), rows);
    const after = `${file.name}: ${rows.length}`;
    const log = changes.length > 0 ? [{ event: LOG_EVENT.imported, subject: TABS[tab].title, after }] : [];
    office.register.commit(snapshot, changes, log);
    if (tab === 'people') letIn(office);
    return { written: rows.length };
  });
}

/** Who has just been named in บุคลากร may come in; only the Sheet's owner can open it to them. */
function letIn(office: Office): void {
  const snapshot = office.register.read(['people', 'rounds']);
  const remembered = operatorChanges(snapshot, decodePeople(snapshot.table('people')).people);
  if (remembered.length > 0) office.register.commit(snapshot, remembered);
  if (!sameEmail(snapshot.system(SYSTEM.owner), office.caller)) return;
  settleAccess(office, snapshot, roundSources(snapshot));
}

function tabOfImport(file: DriveFile): TabName {
  const tab = TAB_NAMES.find((name) => name === file.properties.tab);
  if (tab === undefined) throw new Refusal({ code: 'not-found', thing: 'import', key: file.name });
  return tab;
}
