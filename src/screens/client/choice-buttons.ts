import { element, fill } from './element';

export type ChoiceButtons<T extends string> = {
  readonly element: HTMLElement;
  choose(value: T): void;
  /** Shows a choice as pressed and tells nobody. */
  press(value: T): void;
  /** Says more of a choice, under its text. A value that is none of the choices yet becomes one, before the last. */
  detail(value: T, text: string): void;
};

/** One of a few: pressed stays pressed. `onChoose` hears every press, of the chosen one too. */
export function choiceButtons<T extends string>(
  label: string,
  choices: readonly { readonly value: T; readonly text: string }[],
  onChoose: (value: T) => void,
): ChoiceButtons<T> {
  const choiceOf = ({ value, text }: { readonly value: T; readonly text: string }) => ({
    value,
    text,
    button: element(
      'button',
      { type: 'button', 'aria-pressed': 'false', onclick: () => choose(value) },
      text,
    ),
  });
  const buttons = choices.map(choiceOf);
  const press = (value: T): void => {
    for (const one of buttons) one.button.setAttribute('aria-pressed', String(one.value === value));
  };
  const choose = (value: T): void => {
    press(value);
    onChoose(value);
  };
  const look = choices.length === 3 ? 'choices three' : 'choices';
  const group = element(
    'div',
    { class: look, role: 'group', 'aria-label': label },
    ...buttons.map(({ button }) => button),
  );
  return {
    element: group,
    choose,
    press,
    detail: (value, text) => {
      let one = buttons.find((known) => known.value === value);
      if (one === undefined) {
        one = choiceOf({ value, text: value });
        group.insertBefore(one.button, group.lastChild);
        buttons.push(one);
      }
      fill(one.button, one.text, ' ', element('small', {}, text));
    },
  };
}
