import type { CalendarStep } from '../../domain/calendar/calendar-step';
import type { Holidays } from '../../domain/dates/working-days';
import type { Indicator } from '../../domain/indicator';
import type { Person } from '../../domain/people/person';
import type { Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import type { Settings } from '../../domain/settings';
import { decodeCalendarSteps } from '../../register/decode/calendar-step';
import { decodeHolidays } from '../../register/decode/holidays';
import { decodeOfficeIndicators } from '../../register/decode/indicator';
import { decodePeople } from '../../register/decode/person';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import { decodeSettings } from '../../register/decode/settings';
import type { Snapshot } from '../../register/register-port';
import type { TabName } from '../../register/tabs';

/** Tabs that opening, reporting and mailing need. */
export const ROUND_TABS: readonly TabName[] = [
  'settings',
  'people',
  'indicators',
  'rounds',
  'reports',
  'evidence',
  'holidays',
  'documents',
  'calendar',
  'pending',
];

export type RoundSources = {
  readonly settings: Settings;
  readonly people: readonly Person[];
  readonly indicators: readonly Indicator[];
  readonly rounds: readonly Round[];
  readonly reports: readonly Report[];
  readonly holidays: Holidays;
  readonly steps: readonly CalendarStep[];
};

/** Each part is decoded when it is first asked for: most sweeps look at the rounds only, thousands of times a year. */
export function roundSources(snapshot: Snapshot): RoundSources {
  return {
    get settings() {
      return keep(this, 'settings', decodeSettings(snapshot.table('settings')).settings);
    },
    get people() {
      return keep(this, 'people', decodePeople(snapshot.table('people')).people);
    },
    get indicators() {
      const table = snapshot.table('indicators');
      return keep(this, 'indicators', decodeOfficeIndicators(table, this.settings).indicators);
    },
    get rounds() {
      return keep(this, 'rounds', decodeRounds(snapshot.table('rounds')).rounds);
    },
    get reports() {
      return keep(this, 'reports', decodeReports(snapshot.table('reports')).reports);
    },
    get holidays() {
      return keep(this, 'holidays', decodeHolidays(snapshot.table('holidays')).holidays);
    },
    get steps() {
      return keep(this, 'steps', decodeCalendarSteps(snapshot.table('calendar')));
    },
  };
}

function keep<T>(sources: RoundSources, name: keyof RoundSources, value: T): T {
  Object.defineProperty(sources, name, { value, enumerable: true });
  return value;
}
