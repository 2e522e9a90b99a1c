import { AGREEMENT_KINDS } from '../../../domain/agreements/agreement';
import { GOVERNOR_SETTING } from '../../../register/decode/setting-names';
import { decodeSigners } from '../../../register/decode/signer';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

/** Offices that no agreement is signed for, and kinds that there are none of. A co-signer's label is free. */
export function signerFindings(view: RegisterView): readonly Finding[] {
  const table = view.table('signers');
  const offices = [
    'ผู้อำนวยการ',
    'เลขาธิการ กพฐ.',
    ...view.settings.provinces.map((province) => `${GOVERNOR_SETTING}${province}`),
    ...view.schools.map(({ value }) => `ผู้อำนวยการ${value.name}`),
  ];
  const own = view.table('kinds').rows.map(({ key }) => key);
  const sides = view.table('kinds').rows.flatMap(({ cells }) => [String(cells.ผู้ทำ), String(cells.ผู้รับ)]);
  const allowed: readonly string[] = [...AGREEMENT_KINDS, ...own];
  const known = new Set([...offices, ...sides].map(withoutSpaces));
  const shown = offices.slice(0, 2 + view.settings.provinces.length);
  return table.rows.flatMap((row): readonly Finding[] =>
    // A ฐานะ that cannot be read is told where it stands, and hides nothing else of the row.
    decodeSigners({ ...table, rows: [{ ...row, cells: { ...row.cells, ฐานะ: '' } }] }).signers.flatMap(
      ({ signsAs, side, kinds }) => {
        const office =
          side === 'ผู้ลงนามร่วม' || signsAs === '' || known.has(withoutSpaces(signsAs))
            ? []
            : [
                finding('signers', row.rowNumber, 'ลงนามในฐานะ', {
                  code: 'not-allowed',
                  value: signsAs,
                  allowed: shown,
                }),
              ];
        const strange = kinds.filter((kind) => !allowed.includes(kind));
        const kind = strange.map((value) =>
          finding('signers', row.rowNumber, 'ประเภทข้อตกลง', {
            code: 'not-allowed',
            value,
            allowed,
          }),
        );
        return [...office, ...kind];
      },
    ),
  );
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
