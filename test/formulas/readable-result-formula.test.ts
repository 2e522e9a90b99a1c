import { newEngine, readEngine } from '../../local/sheets/engine';
import { readResult } from '../../src/domain/rounds/reported-result';
import { readableResultFormula } from '../../src/register/formulas/read-result-formula';
import { ODD_TEXTS } from './odd-texts';

/** The rule is stricter with invisible characters and does not look at decimals or a leading zero: those get no score. */
const LEFT_TO_THE_SCORE = ['82.12345', '0,123', '\u200b82.5', '\u00a082\u00a0'];

test('typing is refused where the text means no single number', () => {
  const typed = ODD_TEXTS.filter(
    (text) => String(text).trim() !== '' && !LEFT_TO_THE_SCORE.includes(String(text)),
  );
  const model = newEngine();
  typed.forEach((text, index) => {
    model.setUserInput(0, index + 1, 1, typeof text === 'number' ? String(text) : `'${text}`);
    model.setUserInput(0, index + 1, 2, `=${readableResultFormula(`A${index + 1}`)}`);
  });
  model.evaluate();
  const allowed = typed.map((text, index) => [text, readEngine(model, 0, index, 1)]);
  model.free();
  expect(allowed).toEqual(typed.map((text) => [text, readResult(text).kind !== 'unreadable']));
});
