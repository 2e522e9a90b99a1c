import type { Actor } from '../../src/domain/rounds/mark-actor';
import type { MarkedReport } from '../../src/domain/rounds/marks';
import { NO_MEMORY } from '../../src/domain/rounds/tick-memory';

export function known(personId: string): Actor {
  return { kind: 'known', email: `${personId}@office.example`, personId };
}

/** ร่าง, with everything typed and nothing ticked. */
export const DRAFT: MarkedReport = {
  reportId: '2570-06-1.1',
  result: { kind: 'number', text: '92.35' },
  narrative: 'ติดตามครบ 44 แห่ง',
  contentHash: 'a1',
  ticked: false,
  submitted: false,
  verdict: '',
  checked: false,
  certifyTicked: false,
  certified: false,
  edited: false,
  closed: false,
  returns: 0,
  memory: NO_MEMORY,
  needsEvidence: false,
  evidenceFiles: 0,
  unusable: [],
  unproven: undefined,
  refusesUnproven: false,
  looksLikeFraction: false,
  looksLikeDate: undefined,
  roles: {
    submitter: known('P005'),
    checker: known('P004'),
    certifier: known('P002'),
    owners: ['P005'],
    checkedBy: 'P004',
    separate: true,
  },
};
