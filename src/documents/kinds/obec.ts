import type { KindDefinition } from './kind-definition';

/** The office's director towards the secretary-general. */
export const OBEC: KindDefinition = {
  name: 'เลขาธิการ กพฐ.',
  fileName: '{{ตำแหน่งผู้รับ}}',
  leavesOffice: true,
  units: ({ indicators, director, secretaryGeneral }) => [
    {
      id: 'OBEC',
      maker: { office: { signsAs: 'ผู้อำนวยการ', holder: director } },
      receiver: { office: { signsAs: 'เลขาธิการ กพฐ.', holder: secretaryGeneral } },
      unit: '',
      codes: indicators.filter(({ forObec }) => forObec).map(({ code }) => code),
    },
  ],
};
