import type { Acknowledgements } from '../../../commands/steps/list-acknowledgements';
import { DOCUMENTS_SCREEN } from '../../../messages/screen-documents-text';
import { element, fileLink } from '../element';

/** Links to documents that stand; more than a few stand folded. */
export function madeDocuments(made: Acknowledgements['made']): readonly HTMLElement[] {
  if (made.length === 0) return [];
  return [
    element(
      'details',
      { open: made.length <= 3 },
      element('summary', {}, DOCUMENTS_SCREEN.documents(made.length)),
      element(
        'ul',
        { class: 'plain scroll lines' },
        ...made.map(({ title, link }) => element('li', {}, fileLink(title, link))),
      ),
    ),
  ];
}
