import { SIGNING_SCREEN } from '../../messages/screens/screen-signing-text';
import { element } from './element';

/** Text to be taken elsewhere: shown in a field, copied by one click (selected where the browser does not let it be copied). */
export function copiedText(name: string, text: string): HTMLElement {
  const area = element('textarea', { readonly: true, rows: 6, 'aria-label': name });
  area.value = text;
  const told = element('small', { role: 'status' });
  const copy = async (): Promise<void> => {
    area.select();
    const written = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (written === true || document.execCommand('copy')) told.textContent = SIGNING_SCREEN.copied;
  };
  return element(
    'div',
    {},
    area,
    element(
      'button',
      { type: 'button', class: 'secondary', onclick: () => void copy() },
      SIGNING_SCREEN.copy,
    ),
    told,
  );
}
