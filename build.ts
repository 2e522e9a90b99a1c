import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { apart, bundleApart, scriptPage } from './build-apart';
import { buildTemplates } from './templates/build-templates';

const ROOT = __dirname;
const DIST = join(ROOT, 'dist');
const TEMPLATES = join(ROOT, 'build', 'templates');
const SCREENS = join(ROOT, 'src', 'screens');
/** Tells the lines and names behind a stack of the minified script in Google's log; it is not pushed. */
const SCRIPT_MAP = join(ROOT, 'build', 'raprong.js.map');

/** What `clasp push` sends, by file name. */
export type Bundle = Readonly<Record<string, string>>;

/** Writes build/templates/*.docx and dist/ (one script, the screens, the manifest) and returns what dist/ holds. */
export async function build(): Promise<Bundle> {
  await writeTemplates();
  const files: Record<string, string> = {
    'raprong.js': await bundleScript(),
    'appsscript.json': await manifest(),
    ...(await bundleScreens()),
    ...(await bundleLibraries()),
    ...(await bundleApart()),
  };
  await rm(DIST, { recursive: true, force: true });
  await mkdir(DIST, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(DIST, name), text)));
  return files;
}

/** `PLAIN=yes` leaves out `addOns`: a script that is bound to one Sheet needs no card and then is no Workspace add-on. */
async function manifest(): Promise<string> {
  const text = await readFile(join(ROOT, 'appsscript.json'), 'utf8');
  if (process.env.PLAIN !== 'yes') return text;
  const { addOns: _, ...plain } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return `${JSON.stringify(plain, undefined, 2)}\n`;
}

async function writeTemplates(): Promise<void> {
  await mkdir(TEMPLATES, { recursive: true });
  for (const template of await buildTemplates())
    await writeFile(join(TEMPLATES, `${template.name}.docx`), template.bytes);
}

async function bundleScript(): Promise<string> {
  const result = await esbuild.build({
    entryPoints: [join(ROOT, 'src', 'main.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'raprong_',
    target: 'es2019',
    platform: 'browser',
    mainFields: ['browser', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    sourcemap: 'external',
    outfile: SCRIPT_MAP.replace(/\.map$/, ''),
    plugins: [apart()],
    tsconfig: join(ROOT, 'src', 'tsconfig.json'),
  });
  const [map, script] = result.outputFiles;
  await writeFile(SCRIPT_MAP, map?.text ?? '');
  const code = script?.text ?? '';
  const forwarders = (await exportsOfMain()).map(
    (name) => `function ${name}() { return raprong_.${name}.apply(null, arguments); }`,
  );
  // A lexical binding is no property of the global object: only the forwarders are global.
  return `${code.replace(/\bvar raprong_=/, 'const raprong_=')}${forwarders.join('\n')}\n`;
}

/** Apps Script sees only plain top-level functions: one forwarder for each export of src/main.ts. */
export async function exportsOfMain(): Promise<readonly string[]> {
  const result = await esbuild.build({
    entryPoints: [join(ROOT, 'src', 'main.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    mainFields: ['browser', 'main'],
    plugins: [apart()],
    outdir: join(ROOT, 'build'),
  });
  const output = Object.values(result.metafile.outputs)[0];
  return [...(output?.exports ?? [])].sort();
}

/** Each src/screens/NAME.html with its style and client script inlined where `<!-- style -->` and `<!-- script -->` stand. */
async function bundleScreens(): Promise<Record<string, string>> {
  const names = (await readdir(SCREENS)).filter((name) => name.endsWith('.html'));
  const pages = await Promise.all(names.map(async (name) => [name, await bundleScreen(name)] as const));
  return Object.fromEntries(pages);
}

async function bundleScreen(name: string): Promise<string> {
  const page = await readFile(join(SCREENS, name), 'utf8');
  const styles = ['tokens.css', name.replace('.html', '.css')].map((file) =>
    readFile(join(SCREENS, file), 'utf8'),
  );
  const { code: style } = await esbuild.transform((await Promise.all(styles)).join('\n'), {
    loader: 'css',
    charset: 'utf8',
    minify: true,
  });
  const result = await esbuild.build({
    entryPoints: [join(SCREENS, 'client', name.replace('.html', '.ts'))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    platform: 'browser',
    charset: 'utf8',
    minify: true,
    // HtmlService takes "//" inside a template literal for a comment.
    supported: { 'template-literal': false },
  });
  const script = result.outputFiles[0]?.text ?? '';
  return page
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script>${script}</script>`);
}

const LIBRARIES = join(ROOT, 'src', 'libraries');
/** Libraries too heavy for the script: each is a page of its own that only the command that needs it reads and evaluates. */
const HEAVY = ['pdf'] as const;

/** Each src/libraries/NAME.ts as NAME.html: one expression that gives the module's exports. */
async function bundleLibraries(): Promise<Record<string, string>> {
  const pages = await Promise.all(
    HEAVY.map(async (name) => [`${name}.html`, await bundleLibrary(name)] as const),
  );
  return Object.fromEntries(pages);
}

async function bundleLibrary(name: string): Promise<string> {
  const result = await esbuild.build({
    entryPoints: [join(LIBRARIES, `${name}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'library_',
    target: 'es2019',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    charset: 'ascii',
    legalComments: 'none',
    minify: true,
    // HtmlService takes "//" inside a template literal for a comment.
    supported: { 'template-literal': false },
    alias: { tslib: join(LIBRARIES, 'at-once.ts') },
    plugins: [WITHOUT_SIDE_EFFECTS],
    tsconfig: join(ROOT, 'src', 'tsconfig.json'),
  });
  const code = result.outputFiles[0]?.text ?? '';
  return scriptPage(code);
}

/** What a library does not use of itself is left out, whatever its package says. */
const WITHOUT_SIDE_EFFECTS: esbuild.Plugin = {
  name: 'without-side-effects',
  setup(build) {
    build.onResolve({ filter: /.*/ }, async ({ path, pluginData, ...asked }) => {
      if (pluginData === WITHOUT_SIDE_EFFECTS) return undefined;
      const found = await build.resolve(path, { ...asked, pluginData: WITHOUT_SIDE_EFFECTS });
      return found.path.includes('node_modules') ? { ...found, sideEffects: false } : found;
    });
  },
};

if (require.main === module) {
  build().then((files) => {
    for (const [name, text] of Object.entries(files))
      console.log(`dist/${name}  ${Buffer.byteLength(text)} bytes`);
  });
}
