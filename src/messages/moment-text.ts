import { dateOfMoment, type Moment, minuteOfDay } from '../domain/dates/moments';
import { shortThaiDate } from '../domain/dates/thai-dates';

/** A day and a time as a person reads them: `1 ต.ค. 2569 08:05 น.` */
export function momentText(moment: Moment): string {
  const minutes = minuteOfDay(moment);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${shortThaiDate(dateOfMoment(moment))} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)} น.`;
}
