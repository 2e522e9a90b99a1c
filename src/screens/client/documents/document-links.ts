import { DOCUMENTS_SCREEN } from '../../../messages/screens/screen-documents-text';
import { element, fileLink } from '../element';

/** Links to documents that stand, under their number; more than a few stand folded. */
export function documentLinks(
  documents: readonly { readonly title: string; readonly link: string }[],
): readonly HTMLElement[] {
  const standing = documents.filter(({ link }) => link !== '');
  if (standing.length === 0) return [];
  return [
    element(
      'details',
      { open: standing.length <= 3 },
      element('summary', {}, DOCUMENTS_SCREEN.documents(standing.length)),
      element(
        'ul',
        { class: 'plain scroll lines' },
        ...standing.map(({ title, link }) => element('li', {}, fileLink(title, link))),
      ),
    ),
  ];
}
