/** What stands in somebody's way in a page or frame: by IBM's rules for WCAG 2.1 AA, and by some that it leaves to others. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

/** Its letters beyond ASCII as their escapes: of a text that has one, browsers take four times as long to read all. */
const checker = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8').replace(
  /[^\0-\x7f]/g,
  (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

export type Barrier = { readonly rule: string; readonly message: string; readonly snippet: string };

/** Failures only: what a person would have to judge is not counted. The rules are brought into a page or frame once. */
export async function findBarriers(shown: Page | Frame): Promise<readonly Barrier[]> {
  if (!(await shown.evaluate('"ace" in globalThis')))
    await shown.evaluate(`{ ${checker}; globalThis.ace = ace; }`);
  return (await shown.evaluate(
    `Promise.all([(${OUTLINE})(), (${BY_RULES})()]).then((found) => found.flat())`,
  )) as readonly Barrier[];
}

/**
 * The same of a panel that nobody goes on with: of what is made alike row by row three are left for the rules, whose work grows with
 * the square.
 */
export async function findBarriersAtLast(panel: Frame): Promise<readonly Barrier[]> {
  const outline = (await panel.evaluate(`(${OUTLINE})()`)) as readonly Barrier[];
  await panel.evaluate(THREE_OF_A_KIND);
  return [...outline, ...(await findBarriers(panel))];
}

const THREE_OF_A_KIND = `{
  const isLike = (part, other) => other?.tagName === part.tagName && other.className === part.className;
  const before = (part) => isLike(part, part.previousElementSibling) ? 1 + before(part.previousElementSibling) : 0;
  for (const part of [...document.querySelectorAll('body *')].filter((each) => before(each) > 2)) part.remove();
}`;

/** In the page, so that the thousands of findings that are none stay there. */
const BY_RULES = `async () => {
  const { results } = await new ace.Checker().check(document, ['WCAG_2_1']);
  return results
    .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
    .map(({ ruleId, message, snippet }) => ({ rule: ruleId, message, snippet: snippet.slice(0, 200) }));
}`;

/** How a page is told to ears: one title, parts with names of their own, and of a grid nothing focusable but what it is made of. */
const OUTLINE = `() => {
  const visible = (part) => part.checkVisibility();
  const all = (selector) => [...document.querySelectorAll(selector)].filter(visible);
  const told = (rule, parts) => parts.map((part) => ({ rule, message: rule, snippet: part.outerHTML.slice(0, 200) }));
  const titles = document.querySelectorAll('h1').length;
  const named = all('section[aria-label], [role=region], aside, nav').map((part) => [part.ariaLabel, part]);
  const names = named.map(([name]) => name);
  return [
    ...(titles === 1 ? [] : told(titles + ' titles', [document.body])),
    ...told('a second banner', all('header').filter((part) => part.closest('article, aside, main, nav, section') === null).slice(1)),
    ...told('a name that another part has', named.filter(([name], at) => names.indexOf(name) !== at).map(([, part]) => part)),
    ...told('focusable without a role', all('[role=treegrid] [tabindex]').filter((part) => !part.matches('[role], [aria-hidden], input'))),
  ];
}`;
