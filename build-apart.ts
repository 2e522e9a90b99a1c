import { join, relative } from 'node:path';
import * as esbuild from 'esbuild';

const ROOT = __dirname;
const SRC = join(ROOT, 'src');

/**
 * What of src stands apart from the script, by page: every execution parses the whole script, and these modules (with all that
 * only they need) weigh more than they are called. Each becomes `dist/NAME.html`, which is read and evaluated at the first call
 * of one of its functions; the sources know nothing of it and import them as ever. A module that stands apart exports functions
 * of plain values, keeps no state and throws no Refusal: a page has a class of its own for each that it holds.
 */
export const APART: Readonly<Record<string, readonly string[]>> = {
  docx: [
    'documents/filling/docx-libraries',
    'documents/filling/fill-document',
    'documents/filling/from-loop',
    'documents/templates/template-faults',
    'documents/tags/template-tag-lines',
    'documents/tags/whole-name-tags',
    'documents/docx-html',
  ],
  templates: ['documents/templates/template-base64', 'messages/office/setting-descriptions'],
  results: [
    'documents/tags/agreement-tags',
    'documents/tags/print-cover-tags',
    'documents/tags/order-tags',
    'documents/content/order-content',
    'documents/drift/paper-differences',
    'documents/tags/addendum-tags',
    'documents/tags/booklet-tags',
    'documents/content/sar-card-content',
    'documents/tags/sar-card-tags',
    'documents/content/summary-content',
    'documents/tags/summary-tags',
    'domain/seal/seal-differences',
  ],
  files: [
    'commands/export/csv-text',
    'commands/import/file/csv-sheet',
    'commands/import/file/file-kind',
    'commands/import/file/html-sheets',
    'commands/import/table/find-table',
    'commands/import/table/read-table',
    'messages/refusals/import-problem-text',
    'register/column-names',
  ],
  mails: [
    'messages/mails/deadline-mail',
    'messages/mails/failure-mail',
    'messages/mails/hand-out-mail',
    'messages/mails/hand-over-mail',
    'messages/mails/opening-mail',
    'messages/mails/outcome-mail',
    'messages/mails/plan-mail',
    'messages/mails/reminder-mail',
    'messages/mails/reopening-mail',
    'messages/mails/return-mail',
    'messages/mails/step-kpi-mail',
  ],
  layout: [
    'register/layout/tab-layout',
    'register/layout/repair-tab',
    'register/formulas/dashboard-requests',
  ],
  selftest: ['commands/self-test/self-test'],
  import: ['commands/import/preview-import', 'commands/import/commit-import', 'commands/import/undo-import'],
  rollover: [
    'commands/roll-over/roll-over',
    'commands/set-up-year',
    'commands/changes/change-plan',
    'commands/changes/hand-over',
    'commands/closing/reopen-report',
  ],
  doctor: [
    'commands/doctor/find-faults',
    'commands/doctor/repair-register',
    'domain/seal/seal-differences',
    'messages/refusals/register-fault-text',
  ],
  refusals: [
    'messages/refusals/refusal-text',
    'messages/refusals/not-found-text',
    'messages/refusals/set-back-text',
    'messages/refusals/template-fault-text',
    'messages/reports/proposal-text',
    'messages/office/assumption-text',
  ],
};

/** Of what is told by its class, and of the pages that have been read, a page takes the script's: `google/heavy-library` gives it as `shared_`. */
const SHARED = new Set(
  ['domain/refusal', 'ports/value-from', 'google/heavy-library'].map((module) => join(SRC, `${module}.ts`)),
);

const pageOf = new Map(
  Object.entries(APART).flatMap(([page, modules]) =>
    modules.map((module) => [join(SRC, `${module}.ts`), page] as const),
  ),
);

/** In the place of modules that stand apart: functions that call those of the page. `page` keeps its own. */
export function apart(page?: string): esbuild.Plugin {
  return {
    name: 'apart',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (page !== undefined && SHARED.has(path)) {
          const given = (await exportsOf(path)).map((name) => `export const ${name} = shared_.${name};`);
          return { contents: given.join('\n'), loader: 'js' };
        }
        const found = pageOf.get(path);
        if (found === undefined || found === page) return undefined;
        const functions = (await exportsOf(path)).map(
          (name) =>
            `export function ${name}() { return heavyLibrary('${found}').${name}.apply(null, arguments); }`,
        );
        const seam = relative(join(path, '..'), join(SRC, 'google', 'heavy-library'));
        const contents = [`import { heavyLibrary } from './${seam}';`, ...functions].join('\n');
        return { contents, loader: 'js' };
      });
    },
  };
}

/** Each page with a script that gives the exports of its modules. */
export async function bundleApart(): Promise<Record<string, string>> {
  const pages = await Promise.all(
    Object.entries(APART).map(async ([page, modules]) => [`${page}.html`, await bundlePage(page, modules)]),
  );
  return Object.fromEntries(pages) as Record<string, string>;
}

async function bundlePage(page: string, modules: readonly string[]): Promise<string> {
  const result = await esbuild.build({
    stdin: { contents: modules.map((module) => `export * from './${module}';`).join('\n'), resolveDir: SRC },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'library_',
    target: 'es2019',
    platform: 'browser',
    mainFields: ['browser', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    // HtmlService takes "//" inside a template literal for a comment.
    supported: { 'template-literal': false },
    loader: { '.docx': 'base64' },
    plugins: [apart(page)],
    tsconfig: join(SRC, 'tsconfig.json'),
  });
  return scriptPage(result.outputFiles[0]?.text ?? '');
}

/** Code as a page that HtmlService reads. */
export function scriptPage(code: string): string {
  return `<script>${code.replace(/<\/script/g, '<\\/script')}</script>`;
}

const known = new Map<string, Promise<readonly string[]>>();

/** Names that a source exports as values. */
function exportsOf(path: string): Promise<readonly string[]> {
  const found = known.get(path) ?? readExports(path);
  known.set(path, found);
  return found;
}

async function readExports(path: string): Promise<readonly string[]> {
  const { metafile } = await esbuild.build({
    entryPoints: [path],
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'error',
    outdir: join(ROOT, 'build'),
  });
  return Object.values(metafile.outputs)[0]?.exports ?? [];
}
