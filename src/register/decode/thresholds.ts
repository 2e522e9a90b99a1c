import type { Level, Thresholds } from '../../domain/indicator';
import type { RowReader } from './row-reader';

/** เกณฑ์ 0 … เกณฑ์ 5 of a row. */
export function readThresholds(reader: Pick<RowReader<`เกณฑ์ ${Level}`>, 'number'>): Thresholds {
  const level = (number: Level) => reader.number(`เกณฑ์ ${number}`);
  return [level(0), level(1), level(2), level(3), level(4), level(5)];
}
