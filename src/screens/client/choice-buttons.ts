import { element, fill } from './element';

export type ChoiceButtons<T extends string> = {
  readonly element: HTMLElement;
  choose(value: T): void;
  /** Shows a choice as pressed and tells nobody. */
  press(value: T): void;
  /** Says more of a choice, under its text. */
  detail(value: T, text: string): void;
};

/** One of a few: pressed stays pressed. `onChoose` hears every press, of the chosen one too. */
export function choiceButtons<T extends string>(
  label: string,
  choices: readonly { readonly value: T; readonly text: string }[],
  onChoose: (value: T) => void,
): ChoiceButtons<T> {
  const buttons = choices.map(({ value, text }) => ({
    value,
    text,
    button: element(
      'button',
      { type: 'button', 'aria-pressed': 'false', onclick: () => choose(value) },
      text,
    ),
  }));
  const press = (value: T): void => {
    for (const one of buttons) one.button.setAttribute('aria-pressed', String(one.value === value));
  };
  const choose = (value: T): void => {
    press(value);
    onChoose(value);
  };
  const look = choices.length === 3 ? 'choices three' : 'choices';
  return {
    element: element(
      'div',
      { class: look, role: 'group', 'aria-label': label },
      ...buttons.map(({ button }) => button),
    ),
    choose,
    press,
    detail: (value, text) => {
      for (const one of buttons)
        if (one.value === value) fill(one.button, one.text, ' ', element('small', {}, text));
    },
  };
}
