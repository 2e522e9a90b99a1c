import { provinceNames, schoolNames, type Usage } from '../../../domain/usage';
import { YES_NO } from '../../../domain/words/yes-no';
import { choiceMeant } from '../../import/table/choice-words';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

/** Words of ใช้กับจังหวัด that name no province of the office, and of ใช้กับสถานศึกษา that name no school and no group of schools. */
export function usageFindings(view: RegisterView): readonly Finding[] {
  const { provinces } = view.settings;
  const schools = view.schools.map(({ value }) => value);
  const ofProvinces = new Set(provinces.flatMap(provinceNames));
  const ofSchools = new Set(schools.flatMap(schoolNames));
  const groups = [...new Set(schools.flatMap(({ province, groups: own }) => [province, ...own]))];
  return view.indicators.flatMap(({ row: { rowNumber }, value }) => {
    const strange = (
      header: 'ใช้กับจังหวัด' | 'ใช้กับสถานศึกษา',
      usage: Usage,
      known: ReadonlySet<string>,
      allowed: readonly string[],
    ) =>
      (usage === 'all' ? [] : usage)
        // A yes or no in other words is told by the cell's own rule.
        .filter((word) => !known.has(word) && choiceMeant(header, YES_NO, word) === undefined)
        .map((word) =>
          finding('indicators', rowNumber, header, {
            code: 'not-allowed',
            value: word,
            allowed: [...YES_NO, ...allowed].filter((one) => one !== ''),
          }),
        );
    return [
      ...strange('ใช้กับจังหวัด', value.forProvince, ofProvinces, provinces),
      ...strange('ใช้กับสถานศึกษา', value.forSchools, ofSchools, groups.slice(0, SHOWN)),
    ];
  });
}

/** Groups that a message lists. */
const SHOWN = 8;
