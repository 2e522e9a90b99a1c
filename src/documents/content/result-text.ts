import { type DigitStyle, inDigits } from '../../domain/dates/thai-dates';
import type { ReportedResult } from '../../domain/rounds/reported-result';
import { numberText } from '../../messages/number-text';
import { paperText } from '../typography/thai-typography';

/** A reported result on paper; "-" where there is none. */
export function resultText(result: ReportedResult, digits: DigitStyle): string {
  switch (result.kind) {
    case 'blank':
      return '-';
    case 'not-applicable':
      return 'N/A';
    case 'number':
      return inDigits(numberText(result.value), digits);
    case 'unreadable':
      return paperText(result.typed, digits);
  }
}
