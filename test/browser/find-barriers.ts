/** What IBM's checker of accessibility finds wrong in a page or frame, by its rules for WCAG 2.1 AA. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const checker = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');

export type Barrier = { readonly rule: string; readonly message: string; readonly snippet: string };

type Finding = {
  readonly ruleId: string;
  readonly value: readonly [string, string];
  readonly message: string;
  readonly snippet: string;
};

/** Failures only: what a person would have to judge is not counted. */
export async function findBarriers(shown: Page | Frame): Promise<readonly Barrier[]> {
  await shown.evaluate(`if (!globalThis.ace) { ${checker}; globalThis.ace = ace; }`);
  const report = (await shown.evaluate(
    `new globalThis.ace.Checker().check(document, ['WCAG_2_1']).then(({ results }) =>
      results.map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet })))`,
  )) as readonly Finding[];
  return report
    .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
    .map(({ ruleId, message, snippet }) => ({ rule: ruleId, message, snippet: snippet.slice(0, 200) }));
}
