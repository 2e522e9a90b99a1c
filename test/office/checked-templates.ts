import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { CacheState } from '../../local/apps-script/calls/cache-store';
import { asPerson } from '../../local/office/as-person';
import type { Workspace } from '../../local/workspace/workspace';
import { readTable } from '../../local/year/read-table';
import { checkTemplates, type TemplateToCheck } from '../../src/commands/documents/template-check';
import { TEMPLATE_NAMES } from '../../src/documents/templates/template-files';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let found: Readonly<Record<string, string>> | undefined;

/**
 * What scripts find of the program's own templates, which every office has, as they keep it in their cache; `file` holds it for all
 * test files. Google forgets it after six hours; here it stays, for trying the templates out takes a second in each office that a
 * test moves on.
 */
export async function checkedTemplates(file: string, office: Workspace): Promise<CacheState> {
  if (found === undefined && !existsSync(file)) {
    const copy = await office.fork();
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(await findingsOf(copy)));
    renameSync(`${file}.${process.pid}`, file);
    await copy.close();
  }
  found ??= JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  const entries = Object.entries(found).map(([key, value]) => [key, { value, expiresAt: Infinity }] as const);
  return new Map([[`document:${office.spreadsheetId}`, new Map(entries)]]);
}

async function findingsOf(workspace: Workspace): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  const cache = {
    getAll: () => new Map(),
    putAll: (values: Readonly<Record<string, unknown>>) => {
      for (const [key, value] of Object.entries(values)) texts[key] = JSON.stringify(value);
    },
  };
  const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
  checkTemplates({ cache, sha256 }, await templatesOf(workspace));
  return texts;
}

/** The office's templates as scripts export them. */
async function templatesOf(workspace: Workspace): Promise<readonly TemplateToCheck[]> {
  const owner = asPerson(workspace, (await workspace.state()).owner);
  const system = await readTable(owner, workspace.spreadsheetId, 'ระบบ');
  const templates: TemplateToCheck[] = [];
  for (const name of TEMPLATE_NAMES) {
    const row = system.rows.find(({ cells }) => cells.รายการ === `แม่แบบ/${name}`);
    const path = `/drive/v3/files/${String(row?.cells.ค่า)}/export`;
    templates.push({ name, docx: (await owner.call('GET', path, { mimeType: DOCX })).body as Uint8Array });
  }
  return templates;
}
