import { isEmailAddress } from '../../../domain/doctor/email-address';
import { isAtWork, isOperator } from '../../../domain/people/person';
import { wordOf } from '../../../domain/words/word';
import { says } from '../../../register/cells';
import type { HeaderOf } from '../../../register/tabs';
import { keyText } from '../../../register/texts';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

/** One ผู้อำนวยการ and no second one, a เจ้าภาพหลัก, and two operators at least. */
export function roleFindings(view: RegisterView): readonly Finding[] {
  const atWork = view.people.filter(({ value }) => isAtWork(value));
  if (view.people.length === 0) return [];
  const [first, ...others] = atWork.filter(({ value }) => value.role === 'ผู้อำนวยการ');
  const operators = atWork.filter(({ value }) => isOperator(value)).length;
  const hasHost = atWork.some(({ value }) => value.role === 'เจ้าภาพหลัก');
  const ofTab = (code: 'no-director' | 'no-host' | 'single-operator'): Finding =>
    finding('people', 0, 'บทบาท', { code });
  return [
    ...(first === undefined && !isActing(view) ? [ofTab('no-director')] : []),
    ...others.map(({ row }) =>
      finding('people', row.rowNumber, 'บทบาท', {
        code: 'second-director',
        firstRow: first?.row.rowNumber ?? 0,
      }),
    ),
    ...(hasHost ? [] : [ofTab('no-host')]),
    ...(operators === 1 ? [ofTab('single-operator')] : []),
  ];
}

/** Somebody else signs for the director for a time: by ตั้งค่า, or by a row of ผู้ลงนาม. */
function isActing(view: RegisterView): boolean {
  const { directorName, directorPosition } = view.settings;
  const byRow = view
    .table('signers')
    .rows.some(
      (row) =>
        wordOf(String(row.cells.ลงนามในฐานะ)) === 'ผู้อำนวยการ' &&
        !says('signers', row, 'ฐานะ', 'ตัวจริง') &&
        row.cells.ฐานะ !== '',
    );
  return byRow || /รักษาการ|รักษาราชการแทน|ปฏิบัติราชการแทน/.test(`${directorPosition} ${directorName}`);
}

/** บุคลากร wins over what ตั้งค่า says of the director; where they differ the paper may name another person than the mail. */
export function directorFindings(view: RegisterView): readonly Finding[] {
  const director = view.people.find(({ value }) => isAtWork(value) && value.role === 'ผู้อำนวยการ');
  if (director === undefined || isActing(view)) return [];
  const { row, value } = director;
  const { directorName, directorEmail } = view.settings;
  const differing = (
    header: HeaderOf<'people'>,
    here: string,
    setting: string,
    there: string,
  ): readonly Finding[] =>
    there === '' || keyText(here).toLowerCase() === keyText(there).toLowerCase()
      ? []
      : [
          finding('people', row.rowNumber, header, {
            code: 'differs-from-settings',
            value: here,
            setting,
            wanted: there,
          }),
        ];
  return [
    ...differing('ชื่อ-สกุล', value.name, 'ผู้อำนวยการ', directorName),
    ...(isEmailAddress(directorEmail) ? differing('อีเมล', value.email, 'อีเมลผู้อำนวยการ', directorEmail) : []),
  ];
}

/** Hosts and co-hosts come from the groups that ตั้งค่า names for them. */
export function hostGroupFindings(view: RegisterView): readonly Finding[] {
  const { hostGroup, coHostGroups } = view.settings;
  const groups = { เจ้าภาพหลัก: hostGroup === '' ? [] : [hostGroup], เจ้าภาพรอง: coHostGroups } as const;
  return view.people.flatMap(({ row, value }): readonly Finding[] => {
    if (!isAtWork(value) || (value.role !== 'เจ้าภาพหลัก' && value.role !== 'เจ้าภาพรอง')) return [];
    const named = groups[value.role];
    if (value.group === '' || named.length === 0) return [];
    if (named.some((group) => keyText(group) === keyText(value.group))) return [];
    const problem = {
      code: 'differs-from-settings',
      value: value.group,
      setting: value.role,
      wanted: named.join(', '),
    } as const;
    return [finding('people', row.rowNumber, 'กลุ่ม', problem)];
  });
}
