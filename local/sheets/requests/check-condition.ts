import type { BooleanCondition } from '../shapes/cell-shapes';
import type { RequestContext } from './context';

type ConditionType = NonNullable<BooleanCondition['type']>;
type Place = 'data validation' | 'conditional formatting';

const WITHOUT_VALUES: ReadonlySet<ConditionType> = new Set([
  'TEXT_IS_EMAIL',
  'TEXT_IS_URL',
  'DATE_IS_VALID',
  'BLANK',
  'NOT_BLANK',
]);
const BETWEEN_TWO: ReadonlySet<ConditionType> = new Set([
  'NUMBER_BETWEEN',
  'NUMBER_NOT_BETWEEN',
  'DATE_BETWEEN',
  'DATE_NOT_BETWEEN',
]);
const OF_DATA_SOURCES: readonly ConditionType[] = ['TEXT_NOT_EQ', 'DATE_NOT_EQ', 'FILTER_EXPRESSION'];

/** What Sheets does not take in one of the two places. */
const NOT_SUPPORTED: Readonly<Record<Place, ReadonlySet<ConditionType>>> = {
  'data validation': new Set([
    'TEXT_STARTS_WITH',
    'TEXT_ENDS_WITH',
    'BLANK',
    'NOT_BLANK',
    ...OF_DATA_SOURCES,
  ]),
  'conditional formatting': new Set([
    'TEXT_IS_EMAIL',
    'TEXT_IS_URL',
    'DATE_ON_OR_BEFORE',
    'DATE_ON_OR_AFTER',
    'DATE_BETWEEN',
    'DATE_NOT_BETWEEN',
    'DATE_IS_VALID',
    'ONE_OF_RANGE',
    'ONE_OF_LIST',
    'BOOLEAN',
    ...OF_DATA_SOURCES,
  ]),
};

const MOST_LIST_ITEMS = 500;

function wantedValues(type: ConditionType): readonly [count: number, words: string] {
  if (WITHOUT_VALUES.has(type)) return [0, 'no ConditionValues'];
  return BETWEEN_TWO.has(type) ? [2, 'exactly two ConditionValues'] : [1, 'exactly one ConditionValue'];
}

/** 400 for a condition that Sheets does not take there, or with another number of values than its type asks for. */
export function checkCondition(
  context: RequestContext,
  condition: BooleanCondition | undefined,
  place: Place,
): void {
  const { type, values = [] } = condition ?? {};
  if (type === undefined) throw context.refuse('A condition must have a type.');
  if (context.replayed) return;
  if (type === 'CONDITION_TYPE_UNSPECIFIED') throw context.refuse('A condition must have a type.');
  if (NOT_SUPPORTED[place].has(type)) {
    throw context.refuse(`ConditionType '${type}' is not supported for ${place}.`);
  }
  const supplied = `but ${values.length} values were supplied.`;
  if (type === 'ONE_OF_LIST') {
    if (values.length === 0) {
      throw context.refuse("ConditionType 'ONE_OF_LIST' must have at least one ConditionValue.");
    }
    if (values.length > MOST_LIST_ITEMS) {
      throw context.refuse(`The data validation rule has more items than the limit of ${MOST_LIST_ITEMS}.`);
    }
    return;
  }
  if (type === 'BOOLEAN') {
    if (values.length > 2) {
      throw context.refuse(`ConditionType 'BOOLEAN' supports at most two ConditionValues, ${supplied}`);
    }
    return;
  }
  const [count, words] = wantedValues(type);
  if (values.length !== count) throw context.refuse(`ConditionType '${type}' requires ${words}, ${supplied}`);
}
