import type { Acknowledgements } from '../../../commands/steps/list-acknowledgements';
import { LETTERS_SCREEN } from '../../../messages/screens/screen-letters-text';
import { CHANGES_SCREEN } from '../../../messages/screens/screen-round-changes-text';
import { type Alerts, actionButton } from '../action-button';
import { dateField } from '../date-field';
import { element } from '../element';
import { selectField } from '../select-field';
import { call } from '../server';
import { textField } from '../text-field';

/** What the office's register of letters says of an order or a letter: its number, its day, and when it was signed. */
export function recordPart(
  documents: Acknowledgements['made'],
  alerts: Alerts,
  reload: () => Promise<void>,
): HTMLElement {
  const letter = selectField(LETTERS_SCREEN.letter, [
    { value: '', text: LETTERS_SCREEN.choose },
    ...documents.map(({ key, title }) => ({ value: key, text: title })),
  ]);
  const number = textField(LETTERS_SCREEN.number);
  const datedOn = dateField(LETTERS_SCREEN.datedOn);
  const signedOn = dateField(LETTERS_SCREEN.signedOn);
  const days = [
    [LETTERS_SCREEN.datedOn, datedOn],
    [LETTERS_SCREEN.signedOn, signedOn],
  ] as const;
  const save = async (): Promise<void> => {
    const key = letter.value();
    const told = [number.value(), datedOn.input.value.trim(), signedOn.input.value.trim()];
    if (key === '' || told.every((one) => one === '')) {
      alerts.error(LETTERS_SCREEN.chooseFirst);
      return;
    }
    for (const [name, day] of days) {
      if (day.input.value.trim() === '' || day.value() !== '') continue;
      alerts.error(CHANGES_SCREEN.dateWrong(name));
      day.input.focus();
      return;
    }
    await call('recordLetter', {
      key,
      number: number.value(),
      datedOn: datedOn.value(),
      signedOn: signedOn.value(),
    });
    await reload();
    alerts.done(LETTERS_SCREEN.recorded(documents.find((one) => one.key === key)?.title ?? key));
  };
  return element(
    'details',
    {},
    element('summary', {}, LETTERS_SCREEN.record),
    element(
      'section',
      {},
      element('small', {}, LETTERS_SCREEN.recordHint),
      letter.element,
      number.element,
      datedOn.element,
      signedOn.element,
      actionButton(LETTERS_SCREEN.save, alerts, save, 'secondary'),
    ),
  );
}
