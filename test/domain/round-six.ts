import type { Round } from '../../src/domain/rounds/round';
import { day } from './day';

/** Due on Friday 30 April; closed on Monday 31 May, for 30 May is a Sunday. */
export const ROUND_SIX: Round = {
  id: '2570-06',
  fiscalYearBe: 2570,
  number: 6,
  periodFrom: day('2026-10-01'),
  periodTo: day('2027-03-31'),
  opensOn: day('2027-04-01'),
  dueOn: day('2027-04-30'),
  closesOn: day('2027-05-31'),
  state: 'เปิด',
  folder: '',
  fingerprint: '',
};
