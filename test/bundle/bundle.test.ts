import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import gasLocal from 'gas-local';
import { exportsOfMain } from '../../build';
import { APART } from '../../build-apart';
import { declaredServices, servicesUsed } from './service-names';

const ROOT = join(__dirname, '../..');
const DIST = join(ROOT, 'dist');
const PAGES = ['pdf', 'sidebar', ...Object.keys(APART)].map((page) => `${page}.html`);
const PUSHED = [...PAGES, 'appsscript.json', 'raprong.js'].sort();
const SERVICES = declaredServices();

function code() {
  return readFileSync(join(DIST, 'raprong.js'), 'utf8');
}

/** A context that has ECMAScript only; touching any Google service while loading throws. */
function bareGlobals(): Record<string, unknown> {
  const globals: Record<string, unknown> = {};
  for (const service of SERVICES.keys()) {
    Object.defineProperty(globals, service, {
      get: () => {
        throw new Error(`${service} was used while the bundle loaded`);
      },
      configurable: true,
    });
  }
  return globals;
}

describe('the bundle', () => {
  it('is pushed as the script, its screens and the manifest, and nothing else', () => {
    const told = execFileSync(join(ROOT, 'node_modules/.bin/clasp'), ['show-file-status', '--json'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { filesToPush, untrackedFiles } = JSON.parse(told) as {
      filesToPush: string[];
      untrackedFiles: string[];
    };
    expect(filesToPush.map((file) => file.replace(/^dist\//, '')).sort()).toEqual(PUSHED);
    expect(untrackedFiles).toEqual([]);
    expect(readdirSync(DIST).sort()).toEqual(PUSHED);
  });

  it('parses as ES2019', () => {
    expect(() => parse(code(), { ecmaVersion: 2019 })).not.toThrow();
  });

  it('loads where there are no Node or browser globals and calls no service while it loads', () => {
    expect(() =>
      gasLocal.require(DIST, bareGlobals(), { filter: (file: string) => file.endsWith('.js') }),
    ).not.toThrow();
  });

  it('makes exactly the entry points global functions', async () => {
    const context = vm.createContext(bareGlobals());
    vm.runInContext(code(), context);
    const functions: unknown = vm.runInContext(
      `Object.getOwnPropertyNames(globalThis).filter((name) => {
        const found = Object.getOwnPropertyDescriptor(globalThis, name);
        return found.enumerable && typeof found.value === 'function';
      })`,
      context,
    );
    expect([...(functions as string[])].sort()).toEqual([...(await exportsOfMain())]);
  });

  it('builds the menu of an opened Sheet by its Ui alone: no page is read and no other service asked', () => {
    const captions: string[] = [];
    const menu = {
      addItem: (caption: string) => {
        captions.push(caption);
        return menu;
      },
      addSeparator: () => menu,
      addToUi: () => undefined,
    };
    const globals = bareGlobals();
    Object.defineProperty(globals, 'SpreadsheetApp', {
      value: { getUi: () => ({ createMenu: () => menu }) },
    });
    vm.runInContext(`${code()}\nonOpen({});`, vm.createContext(globals));
    expect(captions).toContain('สร้างข้อตกลง');
  });

  it('names only service members that Apps Script has', () => {
    const uses = servicesUsed(code(), SERVICES);
    const unknown = uses.filter(({ service, member }) => SERVICES.get(service)?.has(member) !== true);
    expect(uses.length).toBeGreaterThan(20);
    expect(unknown).toEqual([]);
  });
});
