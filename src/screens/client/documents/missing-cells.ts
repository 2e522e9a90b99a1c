import type { LinkedCells } from '../../../commands/steps/link-missing';
import { DOCUMENTS_SCREEN } from '../../../messages/screens/screen-documents-text';
import { element, fileLink } from '../element';

/** Indicators with the columns that are still blank, each a link to the first of them. */
export function missingCells(missing: readonly LinkedCells<string>[]): HTMLElement {
  return element(
    'ul',
    { class: 'plain scroll lines' },
    ...missing.map(({ code, name, columns, cell }) =>
      element(
        'li',
        {},
        element('div', {}, `${code} ${name}`),
        element('div', { class: 'place' }, fileLink(DOCUMENTS_SCREEN.missingIn(columns.join(', ')), cell)),
      ),
    ),
  );
}

/** The one next step where cells are still blank: to the first of them. */
export function toFirstMissing(missing: readonly LinkedCells<string>[]): readonly HTMLElement[] {
  return missing
    .slice(0, 1)
    .map(({ code, cell }) => element('div', { class: 'act' }, fileLink(DOCUMENTS_SCREEN.fillIn(code), cell)));
}
