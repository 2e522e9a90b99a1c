import { type Effective, isError } from './effective';
import { serialOf } from './serial';
import type { BooleanCondition } from './shapes/cell-shapes';
import { readTyped } from './typed-input';

/** What a condition looks at. Formulas among the condition's values are written for this very cell. */
export type ConditionPlace = {
  readonly value: Effective;
  /** The text that the cell shows. */
  readonly text: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Ms since the epoch. */
  readonly now: number;
  /** A formula's value; undefined while it is not yet worked out. */
  readonly ask: (formula: string) => Effective | undefined;
  /** The texts shown in a range given in A1 notation. */
  readonly shownIn: (range: string) => readonly string[];
};

function isTrue(value: Effective | undefined): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

const relativeDays: Readonly<Record<string, number>> = {
  PAST_YEAR: -365,
  PAST_MONTH: -30,
  PAST_WEEK: -7,
  YESTERDAY: -1,
  TODAY: 0,
  TOMORROW: 1,
};

function readNumber(place: ConditionPlace, typed: string): number | undefined {
  if (typed.startsWith('=')) {
    const value = place.ask(typed);
    return typeof value === 'number' ? value : undefined;
  }
  const { content } = readTyped(typed, { ...place, style: {} });
  return typeof content === 'number' ? content : undefined;
}

const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const urlPattern = /^(?:https?:\/\/)?[^\s/.]+\.[^\s]+$/;

type Operands = { readonly a: number | undefined; readonly b: number | undefined };

function compareNumbers(kind: string, value: number, { a, b }: Operands): boolean {
  if (a === undefined) return false;
  switch (kind) {
    case 'GREATER':
    case 'AFTER':
      return value > a;
    case 'GREATER_THAN_EQ':
    case 'ON_OR_AFTER':
      return value >= a;
    case 'LESS':
    case 'BEFORE':
      return value < a;
    case 'LESS_THAN_EQ':
    case 'ON_OR_BEFORE':
      return value <= a;
    case 'EQ':
      return value === a;
    case 'NOT_EQ':
      return value !== a;
    case 'BETWEEN':
      return b !== undefined && value >= Math.min(a, b) && value <= Math.max(a, b);
    case 'NOT_BETWEEN':
      return b !== undefined && (value < Math.min(a, b) || value > Math.max(a, b));
    default:
      return false;
  }
}

function compareTexts(kind: string, text: string, wanted: string): boolean {
  const [shown, sought] = [text.toLowerCase(), wanted.toLowerCase()];
  switch (kind) {
    case 'CONTAINS':
      return shown.includes(sought);
    case 'NOT_CONTAINS':
      return !shown.includes(sought);
    case 'STARTS_WITH':
      return shown.startsWith(sought);
    case 'ENDS_WITH':
      return shown.endsWith(sought);
    case 'EQ':
      return shown === sought;
    case 'NOT_EQ':
      return shown !== sought;
    case 'IS_EMAIL':
      return emailPattern.test(text);
    case 'IS_URL':
      return urlPattern.test(text);
    default:
      return false;
  }
}

function meetsDate(kind: string, condition: BooleanCondition, place: ConditionPlace): boolean {
  const { value } = place;
  if (typeof value !== 'number') return false;
  if (kind === 'IS_VALID') return value >= 0;
  const today = Math.floor(serialOf(place.now, place.timeZone));
  const [a, b] = (condition.values ?? []).map(({ relativeDate, userEnteredValue }) => {
    const days = relativeDays[relativeDate ?? ''];
    return days === undefined ? readNumber(place, userEnteredValue ?? '') : today + days;
  });
  return compareNumbers(kind, Math.floor(value), { a, b });
}

function listTexts(condition: BooleanCondition): readonly string[] {
  return (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
}

function meetsCheckbox(condition: BooleanCondition, place: ConditionPlace): boolean {
  const own = listTexts(condition);
  return own.length === 0 ? typeof place.value === 'boolean' : own.includes(place.text);
}

/** Whether a cell meets a condition of a validation rule, a conditional format or a filter. */
export function meets(condition: BooleanCondition, place: ConditionPlace): boolean {
  const type = condition.type ?? 'CONDITION_TYPE_UNSPECIFIED';
  const texts = listTexts(condition);
  switch (type) {
    case 'BLANK':
      return place.value === null || place.value === '';
    case 'NOT_BLANK':
      return place.value !== null && place.value !== '';
    case 'CUSTOM_FORMULA':
      return isTrue(place.ask(texts[0] ?? ''));
    case 'BOOLEAN':
      return meetsCheckbox(condition, place);
    case 'ONE_OF_LIST':
      return texts.includes(place.text) || texts.some((text) => text === String(place.value));
    case 'ONE_OF_RANGE':
      return place.shownIn((texts[0] ?? '').replace(/^=/, '')).includes(place.text);
    default:
  }
  if (type.startsWith('NUMBER_')) {
    if (typeof place.value !== 'number') return false;
    const [a, b] = texts.map((text) => readNumber(place, text));
    return compareNumbers(type.slice('NUMBER_'.length), place.value, { a, b });
  }
  if (type.startsWith('DATE_')) return meetsDate(type.slice('DATE_'.length), condition, place);
  if (!type.startsWith('TEXT_')) return false;
  const [wanted = ''] = texts;
  const asked = wanted.startsWith('=') ? place.ask(wanted) : wanted;
  const sought = asked === undefined || asked === null ? '' : isError(asked) ? asked.e : String(asked);
  return compareTexts(type.slice('TEXT_'.length), place.text, sought);
}
