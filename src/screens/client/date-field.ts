import { parseIsoDate } from '../../domain/dates/dates';
import { parseDate, shortThaiDate, thaiDate } from '../../domain/dates/thai-dates';
import { CHANGES_SCREEN } from '../../messages/screens/screen-round-changes-text';
import { element } from './element';

export type DateField = {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** The typed day in ISO, '' where it is none. */
  value(): string;
  /** As people read it. */
  words(): string;
};

/** A day of พ.ศ., typed as officials write it; what was understood stands under it. */
export function dateField(name: string, chosen = ''): DateField {
  const input = element('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off' });
  const day = parseIsoDate(chosen);
  if (day !== undefined) input.value = typedAs(chosen);
  const told = element('small', { 'aria-live': 'polite' });
  const tell = (): void => {
    const read = parseDate(input.value);
    told.textContent = read === undefined ? CHANGES_SCREEN.dateHint : thaiDate(read);
  };
  input.addEventListener('input', tell);
  tell();
  return {
    element: element('label', { class: 'field' }, element('span', {}, name), input, told),
    input,
    value: () => parseDate(input.value) ?? '',
    words: () => {
      const read = parseDate(input.value);
      return read === undefined ? '' : shortThaiDate(read);
    },
  };
}

function typedAs(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)}/${Number(month)}/${Number(year) + 543}`;
}
