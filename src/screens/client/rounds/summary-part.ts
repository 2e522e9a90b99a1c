import { SUMMARY_SCREEN } from '../../../messages/screens/screen-summary-text';
import type { Alerts } from '../action-button';
import { makeButton } from '../documents/make-button';
import { element } from '../element';
import { call } from '../server';

/** Step 10 of the manual: สรุปผล with its memo, then the letters that it goes out with. `roundId` '' is the year. */
export function summaryPart(roundId: string, alerts: Alerts, fiscalYearBe = 0): HTMLElement {
  const asked = roundId === '' ? { fiscalYearBe } : { roundId };
  const letters = { kind: 'หนังสือนำส่งรายงาน', ...(roundId === '' ? {} : { roundId }) } as const;
  return element(
    'section',
    {},
    makeButton(SUMMARY_SCREEN.summary(roundId === ''), alerts, () => call('makeSummary', asked)),
    makeButton(SUMMARY_SCREEN.letters, alerts, () => call('makeLetters', letters)),
    element('small', {}, SUMMARY_SCREEN.numbers),
  );
}
