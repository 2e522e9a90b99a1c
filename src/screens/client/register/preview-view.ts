import type { ImportPreview } from '../../../commands/import/preview-answer';
import { REGISTER_SCREEN } from '../../../messages/screen-register-text';
import { element } from '../element';
import { figures } from '../figures';

/** More cells than these are counted, not listed: a wrong tab makes thousands. */
const LISTED = 200;

/** What a file would bring: rows, how its columns were matched, and cells that could not be read. */
export function previewView({ rows, columns, problems }: ImportPreview): HTMLElement {
  const matched = columns.filter(({ column }) => column !== '').length;
  return element(
    'section',
    {},
    figures([
      { name: REGISTER_SCREEN.rows, value: rows },
      { name: REGISTER_SCREEN.matched, value: matched },
      { name: REGISTER_SCREEN.unmatched, value: columns.length - matched },
      {
        name: REGISTER_SCREEN.problems,
        value: problems.length,
        ...(problems.length > 0 ? { look: 'bad' } : {}),
      },
    ]),
    rows === 0 ? element('p', { class: 'alert bad' }, REGISTER_SCREEN.noRows) : undefined,
    problems.length === 0 ? undefined : problemPart(problems),
    columnPart(columns),
  );
}

function problemPart(problems: ImportPreview['problems']): HTMLElement {
  const listed = problems.slice(0, LISTED);
  return element(
    'div',
    { class: 'faults' },
    element('p', { class: 'total' }, REGISTER_SCREEN.problemList(problems.length)),
    element('small', {}, REGISTER_SCREEN.problemHint),
    element(
      'ul',
      { class: 'plain lines' },
      ...listed.map(({ cell, message }) =>
        element('li', {}, element('span', { class: 'place' }, `${cell} `), message),
      ),
    ),
    listed.length === problems.length
      ? undefined
      : element('p', { class: 'soft' }, REGISTER_SCREEN.shownOf(listed.length, problems.length)),
  );
}

function columnPart(columns: ImportPreview['columns']): HTMLElement {
  return element(
    'details',
    { open: columns.length <= 12 || columns.some(({ column }) => column === '') },
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
      element(
        'tbody',
        {},
        ...columns.map(({ header, column }) =>
          element(
            'tr',
            {},
            element('td', {}, header),
            column === ''
              ? element('td', { class: 'soft' }, REGISTER_SCREEN.aside)
              : element('td', {}, column),
          ),
        ),
      ),
    ),
  );
}
