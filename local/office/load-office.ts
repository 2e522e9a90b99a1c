import type { Workspace } from '../workspace/workspace';
import { succeeded } from './succeeded';

/** A CSV or XLSX file for one tab of the register. */
export type OfficeFile = { readonly tab: string; readonly fileName: string; readonly bytes: Uint8Array };

/**
 * Fills an empty office through the project's own entry points, as an operator would: set up, import tab by tab, set up again so
 * that rounds, calendar and protection follow the imported rows. Each step may be repeated: a kill half-way only costs time.
 */
export async function loadOffice(
  workspace: Pick<Workspace, 'run'>,
  as: string,
  fiscalYearBe: number,
  files: readonly OfficeFile[],
): Promise<void> {
  const call = async (name: string, request: unknown): Promise<unknown> =>
    succeeded(name, await workspace.run({ as, function: name, args: [request] }));
  await call('setUpYear', { fiscalYearBe });
  for (const { tab, fileName, bytes } of files) {
    const base64 = Buffer.from(bytes).toString('base64');
    const preview = await call('previewImport', { tab, fileName, base64 });
    await call('commitImport', { importId: importIdOf(preview) });
  }
  await call('setUpYear', { fiscalYearBe });
}

function importIdOf(preview: unknown): string {
  const importId = (preview as { readonly importId?: unknown } | undefined)?.importId;
  if (typeof importId !== 'string')
    throw new Error(`previewImport gave no importId: ${JSON.stringify(preview)}`);
  return importId;
}
