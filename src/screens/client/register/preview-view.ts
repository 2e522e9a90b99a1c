import type { ImportPreview } from '../../../commands/import/preview-answer';
import type { FileColumn } from '../../../commands/import/table/table-reading';
import { REGISTER_SCREEN } from '../../../messages/screens/screen-register-text';
import { element } from '../element';
import { figures } from '../figures';
import { selectField } from '../select-field';

/** More cells than these are counted, not listed: a wrong tab makes thousands. */
const LISTED = 200;

export type PreviewChoices = {
  /** The operator takes other columns. */
  readonly choose: (columns: readonly FileColumn[]) => void;
  /** The operator takes another sheet of the file. */
  readonly chooseSheet: (sheet: string) => void;
  readonly drop: (() => void) | undefined;
};

/** What one table would bring: counts, what to look at, what would change, where its columns come from. */
export function previewView(preview: ImportPreview, name: string, choices: PreviewChoices): HTMLElement {
  const { tab, rows, counts, problems, remarks, sheets, blocked } = preview;
  return element(
    'section',
    { class: 'card', tabindex: -1, 'aria-label': REGISTER_SCREEN.intoTab(tab) },
    element('h2', {}, REGISTER_SCREEN.intoTab(tab)),
    element('small', {}, name),
    sheets.length > 1 ? sheetPart(preview, choices.chooseSheet) : undefined,
    figures([
      { name: REGISTER_SCREEN.added, value: counts.added },
      { name: REGISTER_SCREEN.changed, value: counts.changed },
      { name: REGISTER_SCREEN.same, value: counts.same },
      { name: REGISTER_SCREEN.left, value: counts.left },
    ]),
    rows === 0 ? element('p', { class: 'alert bad' }, REGISTER_SCREEN.noRows) : undefined,
    blocked ? element('p', { class: 'alert bad' }, REGISTER_SCREEN.blocked) : undefined,
    problems.length === 0 ? undefined : problemPart(problems),
    changePart(preview),
    foldedList(
      REGISTER_SCREEN.leftRows(counts.left),
      preview.left.map(({ cell, why }) => ({ cell, message: why })),
    ),
    foldedList(REGISTER_SCREEN.remarks(remarks.length), remarks),
    samplePart(preview),
    columnPart(preview, choices.choose),
    choices.drop === undefined
      ? undefined
      : element('button', { type: 'button', class: 'quiet', onclick: choices.drop }, REGISTER_SCREEN.drop),
  );
}

/** The sheets of the file in their order; a hidden one that has a table is told as hidden. */
function sheetPart(
  { sheets, sheet, sheetTabs }: ImportPreview,
  choose: (sheet: string) => void,
): HTMLElement {
  const hidden = new Set(sheetTabs.filter((one) => one.hidden).map((one) => one.sheet));
  const options = sheets.map((title) => ({
    value: title,
    text: hidden.has(title) ? REGISTER_SCREEN.hiddenSheet(title) : title,
  }));
  const field = selectField(REGISTER_SCREEN.sheet, options, sheet);
  field.select.addEventListener('change', () => choose(field.value()));
  return field.element;
}

type Line = { readonly cell: string; readonly message: string };

function problemPart(problems: readonly Line[]): HTMLElement {
  return element(
    'div',
    { class: 'faults' },
    element('p', { class: 'total' }, REGISTER_SCREEN.problemList(problems.length)),
    lineList(problems),
  );
}

function foldedList(title: string, lines: readonly Line[]): HTMLElement | undefined {
  if (lines.length === 0) return undefined;
  return element('details', {}, element('summary', {}, title), lineList(lines));
}

function lineList(lines: readonly Line[]): HTMLElement {
  const listed = lines.slice(0, LISTED);
  return element(
    'div',
    {},
    element(
      'ul',
      { class: 'plain lines' },
      ...listed.map(({ cell, message }) =>
        element('li', {}, element('span', { class: 'place' }, `${cell} `), message),
      ),
    ),
    listed.length === lines.length
      ? undefined
      : element('p', { class: 'soft' }, REGISTER_SCREEN.shownOf(listed.length, lines.length)),
  );
}

function changePart({ changes }: ImportPreview): HTMLElement | undefined {
  if (changes.length === 0) return undefined;
  return element(
    'details',
    { open: true },
    element('summary', {}, REGISTER_SCREEN.changes(changes.length)),
    element(
      'ul',
      { class: 'plain lines' },
      ...changes.map(({ key, column, before, after }) =>
        element(
          'li',
          {},
          element('span', { class: 'place' }, `${key} · ${column} `),
          element('del', {}, before === '' ? REGISTER_SCREEN.blank : String(before)),
          ' → ',
          element('ins', {}, after === '' ? REGISTER_SCREEN.blank : String(after)),
        ),
      ),
    ),
  );
}

function samplePart({ columns, sample }: ImportPreview): HTMLElement | undefined {
  const used = columns.map(({ column }, at) => ({ column, at })).filter(({ column }) => column !== '');
  if (sample.length === 0) return undefined;
  const cells = (row: ImportPreview['sample'][number]) =>
    used.map(({ at }) => element('td', {}, String(row[at] ?? '')));
  return element(
    'details',
    {},
    element('summary', {}, REGISTER_SCREEN.sample),
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': REGISTER_SCREEN.sample },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element('tr', {}, ...used.map(({ column }) => element('th', { scope: 'col' }, column))),
        ),
        element('tbody', {}, ...sample.map((row) => element('tr', {}, ...cells(row)))),
      ),
    ),
  );
}

/** Each column of the file with a list of the register's to choose another or none. */
function columnPart({ columns, choices }: ImportPreview, choose: PreviewChoices['choose']): HTMLElement {
  const rows = columns
    .map((column, at) => ({ ...column, at }))
    .filter(({ header }) => header.trim() !== '')
    .map(({ header, column, at }) => {
      const select = element(
        'select',
        { 'aria-label': header },
        element('option', { value: '', selected: column === '' }, REGISTER_SCREEN.aside),
        ...choices.map((one) => element('option', { value: one, selected: one === column }, one)),
      );
      select.addEventListener('change', () =>
        choose(columns.map((one, index) => (index === at ? { ...one, column: select.value } : one))),
      );
      return element('tr', {}, element('td', {}, header), element('td', {}, select));
    });
  return element(
    'details',
    { open: columns.some(({ header, column }) => column === '' && header.trim() !== '') },
    element('summary', {}, REGISTER_SCREEN.columns),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, REGISTER_SCREEN.inFile),
          element('th', { scope: 'col' }, REGISTER_SCREEN.inRegister),
        ),
      ),
      element('tbody', {}, ...rows),
    ),
  );
}
