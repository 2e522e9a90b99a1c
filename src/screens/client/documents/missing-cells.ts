import type { MissingCells } from '../../../domain/baseline-checklist';
import { DOCUMENTS_SCREEN } from '../../../messages/screen-documents-text';
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
