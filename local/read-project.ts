import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle, Manifest } from './apps-script/dependencies';

/** What stands in a folder laid out as for `clasp push`. */
export function readProject(folder: string): Bundle {
  const names = readdirSync(folder);
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    code: names
      .filter((name) => name.endsWith('.js'))
      .map(text)
      .join('\n'),
    html: Object.fromEntries(
      names
        .filter((name) => name.endsWith('.html'))
        .map((name) => [name.slice(0, -'.html'.length), text(name)]),
    ),
    manifest: JSON.parse(text('appsscript.json')) as Manifest,
  };
}
