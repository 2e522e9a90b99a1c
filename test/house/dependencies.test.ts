import { arrows, circles, importsOf } from './imports-of-files';

/** From the bottom up: a folder of src imports from its own step and from those below it. */
const STAIRS: readonly (readonly string[])[] = [
  ['domain'],
  ['ports'],
  ['messages'],
  ['register'],
  ['documents'],
  ['commands'],
  ['google', 'libraries', 'screens'],
];

const imports = importsOf(['src', 'local', 'templates']);
function src(folders: readonly string[]) {
  return folders.map((folder) => `src/${folder}/`);
}
const none: readonly string[] = [];

describe('dependencies', () => {
  it.each(STAIRS.flatMap((folders, step) => folders.map((folder) => [folder, step] as const)))(
    'of %s point down',
    (folder, step) => {
      const beside = (STAIRS[step] ?? []).filter((other) => other !== folder);
      const above = src([...beside, ...STAIRS.slice(step + 1).flat()]);
      const outside = ['src/main.ts', 'local/', 'templates/', 'build.ts'];
      const up = arrows(imports, `src/${folder}/`, [...above, ...outside]);
      expect(up.filter((arrow) => !isContract(arrow))).toEqual(none);
    },
  );

  it('know every folder of src', () => {
    const folders = new Set([...imports.keys()].flatMap((file) => /^src\/(.+?)\//.exec(file)?.[1] ?? []));
    expect([...folders].sort()).toEqual(STAIRS.flat().slice().sort());
  });

  it('let domain import only domain', () => {
    expect(arrows(imports, 'src/domain/', ['']).filter((arrow) => !/→ src\/domain\//.test(arrow))).toEqual(
      none,
    );
  });

  it('let the register import neither google nor commands', () => {
    expect(arrows(imports, 'src/register/', src(['google', 'commands']))).toEqual(none);
  });

  it('let commands import nothing of google', () => {
    expect(arrows(imports, 'src/commands/', src(['google']))).toEqual(none);
  });

  it('let the local workspace import nothing of src', () => {
    expect(arrows(imports, 'local/', ['src/'])).toEqual(none);
  });

  it('go round in no circle', () => {
    expect(circles(imports)).toEqual(none);
  });
});

/** A type that compiles only while main.ts exports what the screens call; nothing imports it. */
function isContract(arrow: string): boolean {
  return arrow === 'src/screens/endpoints-hold.ts → src/main.ts';
}
