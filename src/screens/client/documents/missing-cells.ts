import type { MissingCells } from '../../../domain/calendar/baseline-checklist';
import { DOCUMENTS_SCREEN } from '../../../messages/screens/screen-documents-text';
import { element } from '../element';

/** Indicators with the columns that are still blank. */
export function missingCells(missing: readonly MissingCells<string>[]): HTMLElement {
  return element(
    'ul',
    { class: 'plain scroll lines' },
    ...missing.map(({ code, name, columns }) =>
      element(
        'li',
        {},
        element('div', {}, `${code} ${name}`),
        element('div', { class: 'place' }, DOCUMENTS_SCREEN.missingIn(columns.join(', '))),
      ),
    ),
  );
}
