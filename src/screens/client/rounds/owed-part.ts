import type { RoundOverview } from '../../../commands/overview';
import type { ReportOverview } from '../../../commands/report-overview';
import { parseIsoDate } from '../../../domain/dates/dates';
import { thaiDate } from '../../../domain/dates/thai-dates';
import { owedText } from '../../../messages/screens/owed-text';
import { ROUNDS_SCREEN } from '../../../messages/screens/screen-rounds-text';
import { copiedText } from '../copied-text';
import { folded } from '../folded';

/** Who owes what today, to be pasted into the office's chat. */
export function owedPart(
  round: RoundOverview,
  today: string,
  reports: readonly ReportOverview[],
): HTMLElement {
  const day = parseIsoDate(today);
  const text = owedText(round, day === undefined ? today : thaiDate(day), reports);
  return folded(ROUNDS_SCREEN.forChat, '', copiedText(ROUNDS_SCREEN.forChat, text));
}
