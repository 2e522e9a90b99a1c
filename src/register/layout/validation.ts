import { VALIDATION_HINTS } from '../../messages/office/validation-hints';
import { columnLetters } from '../a1';
import type { Column } from '../column';
import { readableResultFormula } from '../formulas/read-result-formula';
import { type HeaderOf, TABS } from '../tabs';

export type ValidationRule = {
  readonly condition: {
    readonly type: string;
    readonly values?: readonly { readonly userEnteredValue: string }[];
  };
  readonly strict: boolean;
  readonly showCustomUi?: boolean;
  readonly inputMessage?: string;
};

/** What was typed stays as typed (a target may be words), so these number columns take anything. */
const FREE_NUMBERS: ReadonlySet<string> = new Set<HeaderOf<'indicators'>>([
  'ค่าเป้าหมาย',
  'ปีฐาน −3',
  'ปีฐาน −2',
  'ปีฐาน −1',
]);

const LARGEST = '1000000000000';

/**
 * What a person may type into a column (API writes are not held to it). `position` is the column's place in its tab, for
 * formulas that speak of the first cell that gets the rule, in `row`. undefined where anything goes or nobody types.
 * Checkboxes are not here: FALSE counts as data, so they come with the rows.
 */
export function validationOf(column: Column, position: number, row = 2): ValidationRule | undefined {
  if (column.writer === 'script' || column.writer === 'formula') return undefined;
  if (column.choices) return list(column.choices, column.open !== true);
  switch (column.kind) {
    case 'date':
      return { condition: { type: 'DATE_IS_VALID' }, strict: true, inputMessage: VALIDATION_HINTS.date };
    case 'email':
      return { condition: { type: 'TEXT_IS_EMAIL' }, strict: true, inputMessage: VALIDATION_HINTS.email };
    case 'number':
    case 'integer':
      return FREE_NUMBERS.has(column.header) ? undefined : number();
    case 'person':
      return person();
    case 'result':
      return result(position, row);
    default:
      return undefined;
  }
}

function list(choices: readonly string[], strict: boolean): ValidationRule {
  return {
    condition: { type: 'ONE_OF_LIST', values: choices.map((userEnteredValue) => ({ userEnteredValue })) },
    strict,
    showCustomUi: true,
    inputMessage: strict ? VALIDATION_HINTS.list : VALIDATION_HINTS.openList,
  };
}

function number(): ValidationRule {
  const values = [{ userEnteredValue: `-${LARGEST}` }, { userEnteredValue: LARGEST }];
  return {
    condition: { type: 'NUMBER_BETWEEN', values },
    strict: true,
    inputMessage: VALIDATION_HINTS.number,
  };
}

/** Offers the codes of บุคลากร; another word only gets a mark, for it may be entered there later. */
function person(): ValidationRule {
  const values = [{ userEnteredValue: `='${TABS.people.title}'!$A$2:$A` }];
  return {
    condition: { type: 'ONE_OF_RANGE', values },
    strict: false,
    showCustomUi: true,
    inputMessage: VALIDATION_HINTS.person,
  };
}

/** A number, N/A, or a text that means one number: whatever ผลเป็นตัวเลข can read. */
function result(position: number, row: number): ValidationRule {
  const formula = `=${readableResultFormula(`${columnLetters(position)}${row}`)}`;
  return {
    condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
    strict: true,
    inputMessage: VALIDATION_HINTS.result,
  };
}
