import { sameEmail } from '../../domain/people/person';
import { STEP_TEXT } from '../../messages/office/step-text';
import { decodePeople } from '../../register/decode/person';
import { operatorChanges } from '../../register/known-operators';
import { systemChanges } from '../../register/system-changes';
import { SYSTEM } from '../../register/system-names';
import type { TabName } from '../../register/tabs';
import { settleAccess } from '../access/settle-access';
import { tryStep } from '../failed-step';
import { layProtection } from '../lay-protection';
import type { Office } from '../office';
import { ROUND_TABS, roundSources } from '../rounds/round-sources';
import { dateChanges, datesAreKnown, datesAreLaid } from '../year/dates';
import { fiscalYearOf } from './read-import';

/** What a changed tab asks of the rest of the office at once: dates by its settings and holidays, the Sheet open to its people. */
export function settleImport(office: Office, tabs: readonly TabName[]): void {
  if (tabs.includes('settings') || tabs.includes('holidays')) layDates(office);
  if (tabs.includes('people')) letIn(office);
}

/** Rounds and steps that nobody has changed yet follow the office's own settings and holidays; once both are there, for good. */
function layDates(office: Office): void {
  const snapshot = office.register.read(['settings', 'holidays', 'rounds', 'calendar']);
  const year = fiscalYearOf(snapshot);
  if (year === 0 || datesAreLaid(snapshot, year)) return;
  const laid = datesAreKnown(snapshot, year)
    ? systemChanges(snapshot, { [SYSTEM.datesLaid]: String(year) })
    : [];
  office.register.commit(snapshot, [...dateChanges(snapshot, year), ...laid]);
}

/** Who has just been named in บุคลากร may come in and write what is his; only the Sheet's owner can open it to them. */
function letIn(office: Office): void {
  const snapshot = office.register.read(ROUND_TABS);
  const remembered = operatorChanges(snapshot, decodePeople(snapshot.table('people')).people);
  if (remembered.length > 0) office.register.commit(snapshot, remembered);
  if (!sameEmail(snapshot.system(SYSTEM.owner), office.caller)) return;
  settleAccess(office, snapshot, roundSources(snapshot));
  // What stands in its way the next sweep tells.
  tryStep(office, STEP_TEXT.protect, () => {
    const now = office.register.read(ROUND_TABS);
    layProtection(office, now, office.register.workbook(), roundSources(now));
  });
}
