import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import { element } from './element';

export type FileField = {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Forgets what was chosen. */
  readonly clear: () => void;
};

/** A choice of files in Thai: the browser's own button speaks the browser's language. What is dropped on it is chosen too. */
export function fileField(label: string, accept: string, multiple: boolean): FileField {
  const input = element('input', { type: 'file', accept, multiple });
  const chosen = element('span', { class: 'soft' });
  const tell = (): void => {
    const names = [...(input.files ?? [])].map(({ name }) => name);
    chosen.textContent =
      names.length > 1 ? SCREEN_TEXT.filesChosen(names.length) : (names[0] ?? SCREEN_TEXT.noFile);
  };
  tell();
  input.addEventListener('change', tell);
  const words = element(
    'span',
    { class: 'file-words', 'aria-hidden': 'true' },
    element('span', { class: 'file-button' }, multiple ? SCREEN_TEXT.chooseFiles : SCREEN_TEXT.chooseFile),
    chosen,
  );
  return {
    element: element(
      'label',
      { class: 'field' },
      element('span', {}, label),
      element('span', { class: 'file' }, words, input),
    ),
    input,
    clear: () => {
      input.value = '';
      tell();
    },
  };
}
