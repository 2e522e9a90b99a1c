import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const GUIDE = readFileSync(join(ROOT, 'docs/staff-guide.md'), 'utf8');
const INSTALLING = readFileSync(join(ROOT, 'docs/installing.md'), 'utf8');

/** Where every word stands that a user can see: the product's messages and columns, and the page that shows it on this machine. */
const SEEN_IN = ['src/messages', 'src/domain', 'src/register', 'local/page'];

function textOf(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|html)$/.test(entry.name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('\n');
}

function matches(pattern: RegExp, page = GUIDE): readonly string[] {
  return [...page.matchAll(pattern)].map(([, found]) => found ?? '');
}

describe('the guide for staff', () => {
  it('sets in bold only what stands on a screen by that name', () => {
    const seen = SEEN_IN.map(textOf).join('\n');
    const names = matches(/\*\*(.+?)\*\*/g).flatMap((bold) => bold.split('▸').map((name) => name.trim()));
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !seen.includes(name))).toEqual([]);
  });

  it('quotes only what a screen says in these words', () => {
    const seen = SEEN_IN.map(textOf).join('\n');
    const said = matches(/[“"]([^“”"]+)[”"]/g).map((text) => text.replace(/…$/, ''));
    expect(said.length).toBeGreaterThan(2);
    expect(said.filter((text) => !seen.includes(text))).toEqual([]);
  });

  it('shows every picture that is taken, and none that is not there', () => {
    const shown = matches(/\]\(pictures\/(.+?)\)/g, GUIDE + INSTALLING);
    const taken = readdirSync(join(ROOT, 'docs/pictures'));
    expect([...shown].sort()).toEqual([...taken].sort());
  });

  it('leads only to chapters and pages that are there', () => {
    const chapters = matches(/^#+ (.+)$/gm).map((title) => title.replace(/[:,]/g, '').replace(/ /g, '-'));
    expect(matches(/\]\(#(.+?)\)/g).filter((anchor) => !chapters.includes(anchor))).toEqual([]);
    const pages = readdirSync(join(ROOT, 'docs'));
    expect(matches(/\]\(([\w-]+\.md)\)/g).filter((page) => !pages.includes(page))).toEqual([]);
  });
});
