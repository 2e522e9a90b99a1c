import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABS } from '../../src/register/tabs';

const ROOT = join(__dirname, '../..');

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

const PAGE = read('docs/contract.md');

function cellsOf(title: string): readonly string[] {
  const line = PAGE.split('\n').find(
    (one) => one.startsWith(`| ${title} `) || one.startsWith(`| ${title} (`),
  );
  return (line?.split('|')[2] ?? '').split(',').map((header) => header.trim().replace(/\?$/, ''));
}

describe('the page of the contract', () => {
  test.each(Object.values(TABS).map((tab) => [tab.title, tab] as const))(
    'names every column of %s',
    (title, tab) => {
      const headers = tab.columns.map(({ header }) => header);
      expect(cellsOf(title)).toEqual(headers.length === 0 ? ['—'] : headers);
    },
  );

  it('names every global of the script and no other', () => {
    const globals = [...read('src/main.ts').matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
    const section = PAGE.slice(PAGE.indexOf('## Entry points'), PAGE.indexOf('## The local workspace'));
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    expect([...named].sort()).toEqual([...globals].sort());
  });

  it('names every route of the local workspace', () => {
    const routes = [...read('local/http/local-routes.ts').matchAll(/'((?:GET|POST|DELETE) \/local\/\w+)'/g)];
    for (const [, route] of routes) expect(PAGE).toContain(`\`${route}\``);
  });
});

describe('README, ARCHITECTURE and CONTRIBUTING', () => {
  const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;

  test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'])(
    '%s names only paths and scripts that exist',
    (page) => {
      const text = read(page);
      const paths = [...text.matchAll(/`((?:src|local|test|templates|docs|bench)\/[\w./-]*\w)`/g)].map(
        ([, path]) => path ?? '',
      );
      expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
      const named = [...text.matchAll(/`npm run (\w+)/g)].map(([, name]) => name ?? '');
      expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    },
  );
});
