import { AGREEMENT_PARTS } from '../../domain/keys';
import { isUsedWith, schoolNames } from '../../domain/usage';
import type { KindDefinition } from './kind-definition';

/** Every school's director towards the office's. */
export const SCHOOL: KindDefinition = {
  name: 'สถานศึกษา',
  base: 'สถานศึกษา',
  keyPart: AGREEMENT_PARTS.สถานศึกษา,
  inward: true,
  fileName: '{{ชื่อผู้ทำ}} {{หน่วยงาน}}',
  leavesOffice: true,
  units: ({ schools, indicators, director }) => {
    return schools.map((school) => {
      const title = school.name === '' ? '' : `ผู้อำนวยการ${school.name}`;
      return {
        id: school.id,
        maker: { office: { signsAs: title, holder: { name: school.director, position: title } } },
        receiver: { office: { signsAs: 'ผู้อำนวยการ', holder: director } },
        unit: school.name,
        schoolId: school.id,
        holder: { tab: 'schools', id: school.id },
        codes: indicators
          .filter(({ forSchools }) => isUsedWith(forSchools, schoolNames(school)))
          .map(({ code }) => code),
      };
    });
  },
};
