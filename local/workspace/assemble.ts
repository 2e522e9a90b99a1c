import type { Bundle } from '../apps-script/dependencies';
import { type GoogleSettings, USUAL_GOOGLE } from '../google-settings';
import type { WorkspaceJournal } from '../journal';
import { memoryJournal } from '../journal-memory';
import { createAccounts } from '../office/accounts';
import type { OfficeState } from '../office/office-part';
import { tabRows } from '../office/tab-rows';
import { type WorkspaceFiles, workspaceFiles } from '../office/workspace-files';
import type { Edition } from '../quotas';
import { createWorkspace, restoreParts, stateOfParts } from './create-workspace';
import { heardJournal } from './heard-journal';
import { createServices, type ServiceOptions, type Services } from './services';
import type { Workspace } from './workspace';

export type AssembleOptions = Pick<ServiceOptions, 'grantedScopes' | 'heard'> & {
  readonly bundle: Bundle;
  /** Whose limits hold; `workspace` when absent. */
  readonly edition?: Edition;
  /** How strict Google is beyond its quotas; USUAL_GOOGLE when absent. */
  readonly google?: GoogleSettings;
  /** When register.xlsx, the Drive tree and mails are written: at rest and at the end where absent; `never` leaves the journal alone. */
  readonly files?: 'at-end' | 'never';
};

type Place = { readonly folder: string | undefined; release(): void };

/** Binds services, accounts and files of one office together; the state is still empty. */
export function assemble(
  options: AssembleOptions,
  journal: WorkspaceJournal,
  office: OfficeState,
  place: Place,
): { readonly workspace: Workspace; readonly services: Services } {
  const listeners = new Set<() => void>();
  const heard = heardJournal(journal, (entry) => {
    if (entry.part === 'sheets') accounts.stale();
    files?.changed(options.files === undefined);
    for (const listener of listeners) listener();
  });
  const { spreadsheetId } = office;
  const services = createServices(heard, {
    bundle: options.bundle,
    edition: options.edition ?? 'workspace',
    seed: office.seed,
    spreadsheetId,
    startAt: office.shown,
    ...(options.grantedScopes && { grantedScopes: options.grantedScopes }),
    ...(options.heard && { heard: options.heard }),
    google: options.google ?? USUAL_GOOGLE,
  });
  const owner = (): string => services.office.state()?.owner ?? office.owner;
  const accounts = createAccounts({
    people: () => tabRows(services.sheets, spreadsheetId, 'บุคลากร', owner()),
    owner,
  });
  const files: WorkspaceFiles | undefined =
    place.folder === undefined || options.files === 'never'
      ? undefined
      : workspaceFiles({ ...services, spreadsheetId, folder: place.folder });
  const homepage = options.bundle.manifest.addOns?.sheets?.homepageTrigger?.runFunction;
  const workspace = createWorkspace({
    services,
    spreadsheetId,
    accounts,
    ...(files && { files }),
    ...(homepage !== undefined && { homepage }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fork: () => fork(options, services, office),
    release: place.release,
  });
  return { workspace, services };
}

async function fork(options: AssembleOptions, from: Services, office: OfficeState): Promise<Workspace> {
  const journal = memoryJournal(from.journal, from.journal.position);
  const place = { folder: undefined, release: () => {} };
  const { workspace, services } = assemble(options, journal, from.office.state() ?? office, place);
  restoreParts(services, stateOfParts(from));
  services.clock.set(from.clock.shown());
  services.clock.reach(from.clock.now());
  return workspace;
}
