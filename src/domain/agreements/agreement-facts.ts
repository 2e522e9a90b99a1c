/**
 * What an agreement says that comes from the register, small enough for one cell: who the parties are, and of each indicator its
 * name, unit, weight, target and thresholds; the rest of its KPI Template only as a mark that tells whether it changed.
 */
export type AgreementFacts = {
  readonly makers: readonly string[];
  readonly receivers: readonly string[];
  readonly unit: string;
  readonly indicators: Readonly<Record<string, IndicatorFacts>>;
  /** In words, by code, of indicators that are not used in all rounds; undefined where that was not noted. */
  readonly rounds?: Readonly<Record<string, string>>;
};

export type IndicatorFacts = readonly [
  name: string,
  unit: string,
  weight: string,
  target: string,
  levels: readonly string[],
  detail: string,
];

/** One thing that differs between two papers: which indicator ('' for the paper as a whole), which field, and both texts. */
export type FactChange = {
  readonly code: string;
  readonly field:
    | 'ผู้ทำคำรับรอง'
    | 'ผู้รับคำรับรอง'
    | 'หน่วยงาน'
    | 'ตัวชี้วัด'
    | 'หน่วยวัด'
    | 'น้ำหนัก'
    | 'ค่าเป้าหมาย'
    | 'เกณฑ์'
    | 'รอบที่ใช้'
    | 'รายละเอียด';
  readonly before: string;
  readonly after: string;
};

/** The parties first, then the indicators; `parties: false` leaves out who signs. */
export function factChanges(
  before: AgreementFacts,
  after: AgreementFacts,
  { parties = true }: { readonly parties?: boolean } = {},
): readonly FactChange[] {
  const codes = [...new Set([...Object.keys(after.indicators), ...Object.keys(before.indicators)])];
  const ofIndicators = codes.flatMap((code) => [
    ...indicatorChanges(code, before.indicators[code], after.indicators[code]),
    ...roundChanges(code, before, after),
  ]);
  if (!parties) return ofIndicators;
  const whole = [
    ['ผู้ทำคำรับรอง', before.makers.join(', '), after.makers.join(', ')],
    ['ผู้รับคำรับรอง', before.receivers.join(', '), after.receivers.join(', ')],
    ['หน่วยงาน', before.unit, after.unit],
  ] as const;
  return [
    ...whole.flatMap(([field, old, now]) =>
      old === now ? [] : [{ code: '', field, before: old, after: now }],
    ),
    ...ofIndicators,
  ];
}

function indicatorChanges(
  code: string,
  before: IndicatorFacts | undefined,
  after: IndicatorFacts | undefined,
): readonly FactChange[] {
  if (before === undefined || after === undefined) {
    return [{ code, field: 'ตัวชี้วัด', before: before?.[0] ?? '', after: after?.[0] ?? '' }];
  }
  const fields = [
    ['ตัวชี้วัด', before[0], after[0]],
    ['หน่วยวัด', before[1], after[1]],
    ['น้ำหนัก', before[2], after[2]],
    ['ค่าเป้าหมาย', before[3], after[3]],
    ['เกณฑ์', before[4].join(' / '), after[4].join(' / ')],
    ['รายละเอียด', before[5], after[5]],
  ] as const;
  return fields.flatMap(([field, old, now]) => {
    if (old === now) return [];
    return [
      field === 'รายละเอียด'
        ? { code, field, before: '', after: '' }
        : { code, field, before: old, after: now },
    ];
  });
}

/** Of an indicator that both papers have. */
function roundChanges(code: string, before: AgreementFacts, after: AgreementFacts): readonly FactChange[] {
  const isInBoth = before.indicators[code] !== undefined && after.indicators[code] !== undefined;
  if (!isInBoth || before.rounds === undefined || after.rounds === undefined) return [];
  const [old, now] = [before.rounds[code] ?? '', after.rounds[code] ?? ''];
  return old === now ? [] : [{ code, field: 'รอบที่ใช้', before: old, after: now }];
}

/** As a cell holds them. */
export function writtenFacts(facts: AgreementFacts): string {
  return JSON.stringify(facts);
}

/** undefined where the cell holds anything but what `writtenFacts` wrote: people can type into it. */
export function readFacts(text: string): AgreementFacts | undefined {
  try {
    const facts: unknown = JSON.parse(text);
    return isFacts(facts) ? facts : undefined;
  } catch {
    return undefined;
  }
}

function isFacts(value: unknown): value is AgreementFacts {
  if (!isObject(value)) return false;
  const { makers, receivers, unit, indicators, rounds } = value;
  return (
    isTexts(makers) &&
    isTexts(receivers) &&
    typeof unit === 'string' &&
    isObject(indicators) &&
    Object.values(indicators).every(isIndicatorFacts) &&
    (rounds === undefined || (isObject(rounds) && isTexts(Object.values(rounds))))
  );
}

function isIndicatorFacts(value: unknown): value is IndicatorFacts {
  if (!Array.isArray(value) || value.length !== 6) return false;
  return isTexts([...value.slice(0, 4), value[5]]) && isTexts(value[4]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
