import type { DialogAnswer, Screen, ScreenSelection } from '../protocol';
import type { CallHandler } from './call-context';

type Question = {
  readonly type: 'alert' | 'prompt';
  readonly title?: string;
  readonly text: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
};

const FIRST_BUTTON: Readonly<Record<Question['buttons'], DialogAnswer['button']>> = {
  OK: 'OK',
  OK_CANCEL: 'OK',
  YES_NO: 'YES',
  YES_NO_CANCEL: 'YES',
};

/** SpreadsheetApp and its Ui. A dialog waits for its person without taking the script's time, as in Google. */
export const screenCalls: Readonly<Record<string, CallHandler>> = {
  'Spreadsheet.describe': (args, _bytes, { dependencies }) => {
    const { spreadsheetId } = args as { readonly spreadsheetId: string };
    return {
      ms: dependencies.latency('spreadsheet.describe', 1),
      value: dependencies.sheets.describe(spreadsheetId),
    };
  },
  'Range.getDisplayValues': (args, _bytes, { dependencies, now }) => {
    const { spreadsheetId, range } = args as {
      readonly spreadsheetId: string;
      readonly range: ScreenSelection;
    };
    return {
      ms: dependencies.latency('spreadsheet.read', range.rows * range.columns),
      value: dependencies.sheets.shownCells(spreadsheetId, range, now),
    };
  },
  'Ui.show': (args, _bytes, { screens, dependencies }) => {
    screens.push(args as Screen);
    return { ms: dependencies.latency('ui', 1), value: null };
  },
  'Ui.ask': (args, _bytes, { screens, answers, dependencies }) => {
    const { type, title, text, buttons } = args as Question;
    const answer = answers.shift() ?? { button: FIRST_BUTTON[buttons] };
    screens.push({ type, text, answer, ...(title === undefined ? {} : { title }) });
    return { ms: dependencies.latency('ui', 1), value: answer };
  },
};
