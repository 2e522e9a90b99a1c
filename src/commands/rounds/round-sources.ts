import type { Indicator } from '../../domain/indicator';
import type { Person } from '../../domain/person';
import type { Report } from '../../domain/report';
import type { Round } from '../../domain/round';
import type { Settings } from '../../domain/settings';
import type { Holidays } from '../../domain/working-days';
import { decodeHolidays } from '../../register/decode/holidays';
import { decodeIndicators } from '../../register/decode/indicator';
import { decodePeople } from '../../register/decode/person';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import { decodeSettings } from '../../register/decode/settings';
import type { TabName } from '../../register/tabs';
import type { Snapshot } from '../office';

/** Tabs that opening, reporting and mailing need. */
export const ROUND_TABS: readonly TabName[] = [
  'settings',
  'people',
  'indicators',
  'rounds',
  'reports',
  'holidays',
  'pending',
];

export type RoundSources = {
  readonly settings: Settings;
  readonly people: readonly Person[];
  readonly indicators: readonly Indicator[];
  readonly rounds: readonly Round[];
  readonly reports: readonly Report[];
  readonly holidays: Holidays;
};

export function roundSources(snapshot: Snapshot): RoundSources {
  return {
    settings: decodeSettings(snapshot.table('settings')).settings,
    people: decodePeople(snapshot.table('people')).people,
    indicators: decodeIndicators(snapshot.table('indicators')).indicators,
    rounds: decodeRounds(snapshot.table('rounds')).rounds,
    reports: decodeReports(snapshot.table('reports')).reports,
    holidays: decodeHolidays(snapshot.table('holidays')).holidays,
  };
}
