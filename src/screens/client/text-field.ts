import { element } from './element';

export type TextField = {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  value(): string;
};

/** One line of text under its name. */
export function textField(name: string): TextField {
  const input = element('input', { type: 'text', autocomplete: 'off' });
  return {
    element: element('label', { class: 'field' }, element('span', {}, name), input),
    input,
    value: () => input.value.trim(),
  };
}
