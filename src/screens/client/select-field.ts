import { element, fill } from './element';

export type Option = { readonly value: string; readonly text: string };
export type OptionGroup = { readonly name: string; readonly options: readonly Option[] };
export type SelectField = {
  readonly element: HTMLElement;
  readonly select: HTMLSelectElement;
  value(): string;
  choose(value: string): void;
};

/** A list to choose one of, under its name. */
export function selectField(name: string, options: readonly Option[], chosen?: string): SelectField {
  return labelled(
    name,
    options.map((option) => optionElement(option, chosen)),
  );
}

/** The same in named groups; empty ones are left out. `first` is what stands there before a choice. */
export function groupedSelect(name: string, first: string, groups: readonly OptionGroup[]): SelectField {
  return labelled(name, [
    optionElement({ value: '', text: first }),
    ...groups
      .filter(({ options }) => options.length > 0)
      .map(({ name: label, options }) =>
        element('optgroup', { label }, ...options.map((option) => optionElement(option))),
      ),
  ]);
}

function optionElement({ value, text }: Option, chosen?: string): HTMLElement {
  return element('option', { value, selected: value === chosen }, text);
}

/** Longer texts are cut off in a sidebar's list: what is chosen stands whole below it. */
const MOST_LETTERS = 34;

function labelled(name: string, options: readonly HTMLElement[]): SelectField {
  const select = element('select', {}, ...options);
  const whole = element('small', { hidden: true });
  const tell = (): void => {
    const text = select.selectedOptions[0]?.text ?? '';
    whole.hidden = text.length <= MOST_LETTERS;
    fill(whole, element('span', {}, text));
  };
  select.addEventListener('change', tell);
  tell();
  return {
    element: element(
      'div',
      { class: 'choice' },
      element('label', { class: 'field' }, element('span', {}, name), select),
      whole,
    ),
    select,
    value: () => select.value,
    choose: (value) => {
      select.value = value;
      tell();
    },
  };
}
