import Big from 'big.js';
import type { Direction, Indicator, Method, Thresholds } from '../../src/domain/indicator';
import type { Report } from '../../src/domain/rounds/report';
import type { Criteria } from '../../src/domain/scores/score';

/** เกณฑ์ 0 … เกณฑ์ 5 from the values typed for them; a list of five starts at level 1. */
export function thresholds(...values: readonly (number | undefined)[]): Thresholds {
  const levels = values.length === 6 ? values : [undefined, ...values];
  const at = (level: number) => {
    const value = levels[level];
    return value === undefined ? undefined : new Big(value);
  };
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

export function criteria(
  values: readonly (number | undefined)[],
  more: Partial<Criteria> & { readonly method?: Method; readonly direction?: Direction } = {},
): Criteria {
  return {
    method: 'เชิงเส้น',
    direction: 'มากดี',
    scale: '1-5',
    thresholds: thresholds(...values),
    belowFirst: new Big(1),
    notApplicable: undefined,
    ...more,
  };
}

/** A report of round 2570-06 on the criteria 60 70 80 90 100, weight 10, nothing typed. */
export function report(code: string, more: Partial<Report> = {}): Report {
  const own = criteria([60, 70, 80, 90, 100]);
  return {
    id: `2570-06-${code}`,
    roundId: '2570-06',
    indicatorCode: code,
    parent: undefined,
    dimension: 'มิติที่ 1 ประสิทธิผล',
    name: `ตัวชี้วัดตัวอย่าง ${code}`,
    unit: 'ร้อยละ',
    weight: new Big(10),
    method: own.method,
    direction: own.direction,
    scale: own.scale,
    belowFirst: own.belowFirst,
    notApplicable: own.notApplicable,
    thresholds: own.thresholds,
    dueOn: undefined,
    owners: ['P032'],
    supervisor: 'P003',
    folder: '',
    result: '',
    narrative: '',
    support: '',
    obstacles: '',
    submitTick: false,
    verdict: undefined,
    comment: '',
    committeeResult: '',
    adjustment: undefined,
    reason: '',
    certifyTick: false,
    submittedAt: undefined,
    submittedResult: '',
    checkedAt: undefined,
    certifiedAt: undefined,
    certifiedResult: '',
    editedAt: undefined,
    closedAt: undefined,
    fingerprint: '',
    remembered: '',
    evidenceCount: 0,
    answer: '',
    submittedBy: '',
    checkedBy: '',
    certifiedBy: '',
    returns: 0,
    slips: [],
    appeal: '',
    appealDueOn: undefined,
    appealOutcome: undefined,
    appealReason: '',
    appealAnsweredAt: undefined,
    target: '',
    ...more,
  };
}

/** A parent: calculated from its sub-indicators. */
export function parent(code: string, more: Partial<Report> = {}): Report {
  return report(code, { method: undefined, direction: undefined, thresholds: thresholds(), ...more });
}

/** A main indicator of weight 5 that every round uses. */
export function indicator(code: string, more: Partial<Indicator> = {}): Indicator {
  return {
    code,
    parent: undefined,
    dimension: '',
    name: '',
    unit: '',
    weight: new Big(5),
    roundWeights: { 6: undefined, 9: undefined, 12: undefined },
    method: 'เชิงเส้น',
    direction: 'มากดี',
    thresholds: [undefined, undefined, undefined, undefined, undefined, undefined],
    target: '',
    baselines: ['', '', ''],
    supervisor: '',
    owners: [],
    group: '',
    definition: '',
    formula: '',
    dataSource: '',
    collection: '',
    needsEvidence: false,
    forStaff: false,
    forSchools: [],
    forObec: false,
    forProvince: [],
    startsAtRound: undefined,
    cancelledAtRound: undefined,
    psaTarget: '',
    criteriaNote: '',
    evidenceByLevel: '',
    ...more,
  };
}
