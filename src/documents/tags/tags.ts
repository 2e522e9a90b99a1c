import { SUMMARY } from '../content/summary-scope';
import { LETTER_TAGS } from '../letters/letter-scope';
import type { TemplateName } from '../templates/template-files';
import { OFFICE_TEXTS } from './office-tags';
import type { TagScope, TemplateTags } from './tag-scope';

/** The alt text of the picture that the office's ตราครุฑ.png replaces. */
export const CREST_TAG = 'ตราครุฑ';

const LEVELS = [1, 2, 3, 4, 5];

const KPI: TagScope = {
  texts: [
    'รหัสตัวชี้วัด',
    'ชื่อตัวชี้วัด',
    'ชื่อมิติ',
    'หน่วยวัด',
    'น้ำหนัก',
    'คำอธิบาย',
    'สูตรการคำนวณ',
    'วิธีให้คะแนน',
    'ช่วงปรับเกณฑ์',
    'ค่าเป้าหมาย',
    'ค่าเป้าหมายPSA',
    'ปีฐานที่1',
    'ปีฐานที่2',
    'ปีฐานที่3',
    'ข้อมูลปีฐาน1',
    'ข้อมูลปีฐาน2',
    'ข้อมูลปีฐาน3',
    'แหล่งข้อมูล',
    'วิธีจัดเก็บ',
    'ผู้กำกับดูแล',
    'กลุ่ม',
    'หลักฐาน',
    'หลักฐานตามระดับ',
    'รอบที่ใช้',
    'หมายเหตุ',
  ],
  conditions: ['คะแนนจากตัวชี้วัดย่อย', 'มีค่าเป้าหมายPSA', 'มีหลักฐานตามระดับ'],
  loops: {
    เกณฑ์การให้คะแนน: { texts: ['ระดับคะแนน', 'เกณฑ์ของระดับ'], conditions: [], loops: {} },
    ผู้รับผิดชอบ: { texts: ['ผู้จัดเก็บ'], conditions: [], loops: {} },
  },
};

/** In a loop of pages: true on every page but the first. */
const NEXT_PAGE = 'หน้าถัดไป';

const KPI_PAGE: TagScope = { ...KPI, conditions: [...KPI.conditions, NEXT_PAGE] };

/** The parties as clause 1 names them, as they sign, and who signs besides. */
const PARTIES: TagScope['loops'] = {
  ผู้รับคำรับรอง: { texts: ['ชื่อผู้รับ', 'ตำแหน่งผู้รับ'], conditions: [], loops: {} },
  ผู้ทำคำรับรอง: { texts: ['ชื่อผู้ทำ', 'ตำแหน่งผู้ทำ'], conditions: [], loops: {} },
  ลงนาม: {
    texts: ['ชื่อผู้รับ', 'ตำแหน่งลงนามผู้รับ', 'ชื่อผู้ทำ', 'ตำแหน่งลงนามผู้ทำ'],
    conditions: ['มีผู้รับ', 'มีผู้ทำ'],
    loops: {},
  },
  ผู้ลงนามที่สาม: {
    texts: ['ชื่อผู้ลงนามที่สาม', 'ตำแหน่งผู้ลงนามที่สาม', 'ฐานะผู้ลงนามที่สาม'],
    conditions: [],
    loops: {},
  },
};

/** One wording for one, another for several. */
const SEVERAL = ['ผู้ทำหลายคน', 'ผู้รับหลายคน'];

const AGREEMENT: TemplateTags = {
  texts: [
    ...OFFICE_TEXTS,
    'รหัสข้อตกลง',
    'ประเภท',
    'หน่วยงาน',
    'ชื่อผู้ทำ',
    'ตำแหน่งผู้ทำ',
    'ชื่อผู้รับ',
    'ตำแหน่งผู้รับ',
    'จำนวนตัวชี้วัด',
    'น้ำหนักรวม',
    ...LEVELS.map((level) => `ระดับ${level}`),
  ],
  conditions: SEVERAL,
  loops: {
    ...PARTIES,
    มิติ: {
      texts: ['ชื่อมิติ', 'น้ำหนักมิติ'],
      conditions: [],
      loops: {
        ตัวชี้วัด: {
          texts: ['ที่', 'ชื่อตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 'ค่าเป้าหมาย', ...LEVELS.map((level) => `เกณฑ์${level}`)],
          conditions: ['เป็นหัวข้อ'],
          loops: {},
        },
      },
    },
    รายละเอียดตัวชี้วัด: KPI_PAGE,
  },
  required: ['ปีงบประมาณ', 'ชื่อผู้ทำ', 'ตำแหน่งผู้ทำ', 'ชื่อผู้รับ', 'ตำแหน่งผู้รับ', 'มิติ', 'ตัวชี้วัด', 'ที่', 'ชื่อตัวชี้วัด'],
};

const ADDENDUM: TemplateTags = {
  texts: [
    ...OFFICE_TEXTS,
    'รหัสข้อตกลง',
    'ประเภท',
    'หน่วยงาน',
    'ครั้งที่',
    'วันที่',
    'ชื่อผู้ทำ',
    'ตำแหน่งผู้ทำ',
    'ชื่อผู้รับ',
    'ตำแหน่งผู้รับ',
  ],
  conditions: SEVERAL,
  loops: {
    ...PARTIES,
    รายการแก้ไข: { texts: ['ลำดับ', 'รายการ', 'เดิม', 'แก้ไขเป็น'], conditions: [], loops: {} },
  },
  required: ['ครั้งที่', 'ชื่อผู้ทำ', 'ชื่อผู้รับ', 'รายการแก้ไข', 'เดิม', 'แก้ไขเป็น'],
};

const PRINT_COVER: TemplateTags = {
  texts: [...OFFICE_TEXTS, 'ชื่อชุด', 'ชุดที่', 'จำนวนชุด', 'จำนวนฉบับ', 'จำนวนสำเนา'],
  conditions: [],
  loops: {
    รายการ: { texts: ['ลำดับ', 'รหัสข้อตกลง', 'ชื่อคู่คำรับรอง', 'จำนวนหน้า'], conditions: [], loops: {} },
  },
  required: ['รายการ', 'รหัสข้อตกลง', 'ชื่อคู่คำรับรอง'],
};

const KPI_TEMPLATE: TemplateTags = {
  ...KPI,
  texts: [...OFFICE_TEXTS, ...KPI.texts],
  required: ['รหัสตัวชี้วัด', 'ชื่อตัวชี้วัด'],
};

const BOOKLET: TemplateTags = {
  texts: [...OFFICE_TEXTS, 'จำนวนตัวชี้วัด', 'น้ำหนักรวม'],
  conditions: [],
  loops: {
    มิติ: {
      texts: ['ชื่อมิติ', 'น้ำหนักมิติ'],
      conditions: [],
      loops: {
        ตัวชี้วัด: {
          texts: ['ที่', 'ชื่อตัวชี้วัด', 'น้ำหนัก', 'ผู้รับผิดชอบ'],
          conditions: ['เป็นหัวข้อ'],
          loops: {},
        },
      },
    },
    รายละเอียดตัวชี้วัด: KPI_PAGE,
  },
  required: ['รายละเอียดตัวชี้วัด', 'รหัสตัวชี้วัด', 'ชื่อตัวชี้วัด'],
};

const MEMBER: TagScope = { texts: ['ลำดับ', 'ชื่อ', 'ตำแหน่ง', 'หน้าที่'], conditions: [], loops: {} };

const ORDER: TemplateTags = {
  texts: [...OFFICE_TEXTS, 'เลขที่', 'ลงวันที่', 'ชื่อผู้ลงนาม', 'ตำแหน่งผู้ลงนาม'],
  conditions: [],
  loops: {
    คณะอำนวยการ: MEMBER,
    มิติ: {
      texts: ['ลำดับมิติ', 'ชื่อมิติ'],
      conditions: [NEXT_PAGE, 'มีคณะทำงาน'],
      loops: {
        คณะทำงานมิติ: MEMBER,
        ตัวชี้วัด: {
          texts: ['ที่', 'ชื่อตัวชี้วัด', 'ผู้กำกับดูแล', 'ผู้รับผิดชอบ', 'คณะทำงาน', 'หน้าที่'],
          conditions: ['เป็นหัวข้อ'],
          loops: {},
        },
      },
    },
  },
  required: ['ปีงบประมาณ', 'มิติ', 'ตัวชี้วัด', 'ชื่อตัวชี้วัด', 'ชื่อผู้ลงนาม'],
};

const SAR_CARD: TemplateTags = {
  texts: [
    ...OFFICE_TEXTS,
    'รอบ',
    'งวดตั้งแต่',
    'งวดถึง',
    'จำนวนรายงาน',
    'ส่งแล้ว',
    'รับรองแล้ว',
    'ยังไม่ส่ง',
    'ไม่นำมาคิด',
    'คะแนนรวม',
    'น้ำหนักที่นับ',
    'คะแนนรวมกรรมการ',
    'น้ำหนักที่นับกรรมการ',
  ],
  conditions: ['มีคะแนนกรรมการ'],
  loops: {
    มิติ: {
      texts: ['ชื่อมิติ', 'น้ำหนักมิติ', 'คะแนนมิติ'],
      conditions: [],
      loops: {
        ตัวชี้วัด: {
          texts: ['ที่', 'ชื่อตัวชี้วัด', 'น้ำหนัก', 'ผลการดำเนินงาน', 'คะแนน', 'คะแนนถ่วงน้ำหนัก', 'ที่มาของคะแนน'],
          conditions: ['เป็นหัวข้อ'],
          loops: {},
        },
      },
    },
    รายงานตัวชี้วัด: {
      texts: [
        'รหัสตัวชี้วัด',
        'ชื่อตัวชี้วัด',
        'ชื่อมิติ',
        'หน่วยวัด',
        'วิธีให้คะแนน',
        'เกณฑ์การให้คะแนน',
        'น้ำหนัก',
        'ผลการดำเนินงาน',
        'คะแนน',
        'คะแนนถ่วงน้ำหนัก',
        'คะแนนกรรมการ',
        'ผลต่างกรรมการ',
        'เหตุผลกรรมการ',
        'การทบทวน',
        'ที่มาของคะแนน',
        'คำชี้แจง',
        'ปัจจัยสนับสนุน',
        'ปัญหาอุปสรรค',
        'จำนวนหลักฐาน',
        'รายการหลักฐาน',
        'ใบส่งคืน',
        'ลิงก์หลักฐาน',
        'สถานะ',
        'ผู้รายงาน',
        'ตำแหน่งผู้รายงาน',
        'วันที่ส่ง',
        'ผู้รับผิดชอบร่วม',
        'ผู้กำกับดูแล',
        'ตำแหน่งผู้กำกับดูแล',
        'ผลการตรวจ',
        'ความเห็น',
        'วันที่ตรวจ',
        'ผลการรับรอง',
        'วันที่รับรอง',
      ],
      conditions: ['มีคะแนนกรรมการ', 'มีการทบทวน', 'มีแผนภูมิเกณฑ์', 'มีใบส่งคืน', NEXT_PAGE],
      loops: {
        แนวโน้ม: { texts: ['ชื่อรอบ', 'แท่ง', 'ผลงาน', 'คะแนน'], conditions: [], loops: {} },
        เทียบเกณฑ์: { texts: ['ชื่อเกณฑ์', 'แท่ง', 'ค่า'], conditions: [], loops: {} },
      },
    },
  },
  required: ['รอบ', 'ปีงบประมาณ', 'รายงานตัวชี้วัด', 'รหัสตัวชี้วัด', 'ผลการดำเนินงาน', 'คะแนน', 'ที่มาของคะแนน'],
};

/** The tags that a template of each kind may use. */
export const TAGS: Readonly<Record<TemplateName, TemplateTags>> = {
  บุคลากร: AGREEMENT,
  สถานศึกษา: AGREEMENT,
  'เลขาธิการ กพฐ.': AGREEMENT,
  ผู้ว่าราชการจังหวัด: AGREEMENT,
  บันทึกแก้ไข: ADDENDUM,
  ใบปะหน้า: PRINT_COVER,
  คำสั่ง: ORDER,
  'KPI Template': KPI_TEMPLATE,
  เล่มรวม: BOOKLET,
  'SAR Card': SAR_CARD,
  สรุป: SUMMARY,
  ...LETTER_TAGS,
};
