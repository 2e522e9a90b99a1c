import { unitOfAgreementKey } from '../../domain/keys';
import { Refusal } from '../../domain/refusal';
import type { Row } from '../../register/cells';
import { decodeSettings } from '../../register/decode/settings';
import type { Snapshot } from '../../register/register-port';
import { missingSetting } from '../missing-setting';
import { invalidField } from '../request';

type Agreement = Row<'agreements'>;

/** Finds what a caller calls an agreement: รหัสข้อตกลง, or its last part, which is this year's and may be that of several kinds. */
export function agreementsByName(snapshot: Snapshot): (asked: string) => readonly Agreement[] {
  const { rows } = snapshot.table('agreements');
  const year = decodeSettings(snapshot.table('settings')).settings.fiscalYearBe;
  if (year === undefined) throw missingSetting('ปีงบประมาณ');
  const ofYear = rows.filter(({ key }) => key.startsWith(`${year}-`));
  return (asked) => {
    const exact = rows.filter(({ key }) => key === asked);
    const found = exact.length > 0 ? exact : ofYear.filter(({ key }) => unitOfAgreementKey(key) === asked);
    if (found.length === 0) throw new Refusal({ code: 'not-found', thing: 'agreement', key: asked });
    return found;
  };
}

/** The one agreement that is meant; where several are, the caller is told their keys. */
export function agreementByName(snapshot: Snapshot): (asked: string) => Agreement {
  const find = agreementsByName(snapshot);
  return (asked) => {
    const [first, ...others] = find(asked);
    if (first === undefined) throw new Refusal({ code: 'not-found', thing: 'agreement', key: asked });
    const keys = [...new Set([first, ...others].map(({ key }) => key))];
    if (keys.length > 1) throw invalidField('keys', asked, { kind: 'choice', allowed: keys });
    return first;
  };
}
