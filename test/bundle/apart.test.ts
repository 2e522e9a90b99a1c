import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { APART } from '../../build-apart';

const DIST = join(__dirname, '../../dist');
const MOST_BYTES = 520_000;

function code(page: string): string {
  const text = readFileSync(join(DIST, `${page}.html`), 'utf8');
  return text.slice(text.indexOf('>') + 1, text.lastIndexOf('</script>'));
}

describe('what stands apart from the script', () => {
  it('leaves a script of 520,000 bytes at most for every execution to parse', () => {
    expect(readFileSync(join(DIST, 'raprong.js')).length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it.each(Object.keys(APART))('in %s is ES2019, needs nothing around it and gives functions only', (page) => {
    expect(() => parse(code(page), { ecmaVersion: 2019 })).not.toThrow();
    const kinds: unknown = vm.runInContext(
      `(() => { ${code(page)}; return Object.keys(library_).map((name) => typeof library_[name]); })()`,
      // The script's classes are given to it; a stand-in of each does here.
      vm.createContext({ shared_: { Refusal: class {}, GoogleError: class {} } }),
    );
    expect(new Set(kinds as string[])).toEqual(new Set(['function']));
  });

  it('ends its page nowhere but at the end', () => {
    for (const page of Object.keys(APART)) expect(code(page)).not.toContain('</script');
  });
});
