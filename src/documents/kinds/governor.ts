import { AGREEMENT_PARTS } from '../../domain/keys';
import { isUsedWith, provinceNames } from '../../domain/usage';
import type { KindDefinition } from './kind-definition';

/** The office's director towards the governor of each of its provinces. */
export const GOVERNOR: KindDefinition = {
  name: 'ผู้ว่าราชการจังหวัด',
  base: 'ผู้ว่าราชการจังหวัด',
  keyPart: AGREEMENT_PARTS.ผู้ว่าราชการจังหวัด,
  inward: false,
  fileName: '{{ตำแหน่งผู้รับ}}',
  leavesOffice: true,
  units: ({ indicators, director, provinces }) => {
    return provinces.map(({ name, governor }) => {
      const title = `ผู้ว่าราชการจังหวัด${name}`;
      return {
        id: name,
        maker: { office: { signsAs: 'ผู้อำนวยการ', holder: director } },
        receiver: { office: { signsAs: title, holder: { name: governor, position: title } } },
        unit: `จังหวัด${name}`,
        codes: indicators
          .filter(({ forProvince }) => isUsedWith(forProvince, provinceNames(name)))
          .map(({ code }) => code),
      };
    });
  },
};
