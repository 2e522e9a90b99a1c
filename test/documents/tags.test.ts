import Big from 'big.js';
import { bookletContent } from '../../src/documents/content/booklet-content';
import { kpiContent } from '../../src/documents/content/kpi-content';
import { orderContent } from '../../src/documents/content/order-content';
import { sarContent } from '../../src/documents/content/sar-card-content';
import { summaryContent } from '../../src/documents/content/summary-content';
import { LETTER_DEFINITIONS } from '../../src/documents/letters/letter-definitions';
import { LETTER_KINDS } from '../../src/documents/letters/letter-kinds';
import { letterPaper, letterTags } from '../../src/documents/letters/letter-tags';
import { addendumTags } from '../../src/documents/tags/addendum-tags';
import { agreementTags } from '../../src/documents/tags/agreement-tags';
import { bookletTags, kpiDocumentTags } from '../../src/documents/tags/booklet-tags';
import type { MergeData } from '../../src/documents/tags/merge-data';
import { orderTags } from '../../src/documents/tags/order-tags';
import { printCoverTags } from '../../src/documents/tags/print-cover-tags';
import { sarCardTags } from '../../src/documents/tags/sar-card-tags';
import { summaryTags } from '../../src/documents/tags/summary-tags';
import type { TagScope } from '../../src/documents/tags/tag-scope';
import { TAGS } from '../../src/documents/tags/tags';
import type { TemplateName } from '../../src/documents/templates/template-files';
import { presetScores } from '../../src/domain/scores/level-scores';
import { contentOf, TEMPLATE_KINDS } from './filled';
import { sampleOffice } from './sample-office';
import { blankReport, SUBMITTED, sarSources } from './sar-card-sources';

const office = sampleOffice();

function mergeDataOf(kind: TemplateName): MergeData {
  const paper = office.paper;
  const [first] = office.sources.indicators;
  if (kind === 'คำสั่ง') {
    const assignments = [{ id: 'W1', scope: 'มิติที่ 1 ประสิทธิผล', personId: 'P002', duty: 'ประธาน' as const }];
    return orderTags(orderContent({ ...office.sources, assignments }), {
      ...paper,
      signer: office.sources.director,
    });
  }
  const letter = LETTER_KINDS.find((one) => one === kind);
  if (letter !== undefined) {
    const { director, people, indicators, assignments, fiscalYearBe } = office.sources;
    const [made] = LETTER_DEFINITIONS[letter].letters(
      {
        fiscalYearBe,
        people,
        indicators,
        assignments,
        director,
        host: director,
        recipients: [{ id: 'สพฐ', position: 'เลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน' }],
        meeting: { on: undefined, at: '', place: '' },
        period: { number: 6, from: office.sources.signingOn, to: office.sources.signingOn },
      },
      letterPaper('thai'),
    );
    if (made === undefined) throw new Error('no letter');
    return letterTags(made, { ...paper, group: 'กลุ่มอำนวยการ', address: '', phone: '' });
  }
  if (kind === 'สรุป') {
    const { round } = sarSources();
    const late = Array.from({ length: 12 }, (_, at) =>
      blankReport(`1.${at + 1}`, {
        dueOn: round.periodFrom,
        submittedAt: SUBMITTED,
        submittedResult: 60 + at,
        committeeResult: 60,
        reason: 'นับได้น้อยกว่า',
      }),
    );
    const content = summaryContent({
      rounds: [round],
      ofYear: false,
      reports: late,
      indicators: office.sources.indicators,
      people: office.sources.people,
      levelScoresOf: () => presetScores(),
    });
    if (content === undefined) throw new Error('no summary');
    const { director } = office.sources;
    const host = { ...director, group: 'กลุ่มอำนวยการ' };
    return summaryTags(content, { ...paper, director, host, phone: '', topScore: new Big(5) });
  }
  if (kind === 'บันทึกแก้ไข') {
    const { agreement } = contentOf('2570-สพฐ-OBEC');
    const change = { code: '1.1', field: 'น้ำหนัก', before: '7', after: '8' } as const;
    const on = office.sources.signingOn;
    const witness = { name: 'นายพยาน ตัวอย่าง', position: 'รองผู้อำนวยการ', label: 'พยาน' };
    return addendumTags({ ...agreement, coSigners: [witness] }, [change], { number: 1, on }, paper);
  }
  if (kind === 'ใบปะหน้า') {
    const line = { key: '2570-บค-P012', party: 'นางสมมติ ตัวอย่าง', fileId: '', modifiedTime: '', pages: 3 };
    const set = { key: '2570-บค-1-1', title: 'คำรับรอง บุคลากร', position: 1, count: 1, papers: [line] };
    return printCoverTags(set, 0, [line], 2, paper);
  }
  if (kind === 'SAR Card') return sarCardTags(sarContent(sarSources()), paper);
  if (kind === 'เล่มรวม') return bookletTags(bookletContent(office.contentSources), paper);
  if (kind === 'KPI Template' && first !== undefined) {
    return kpiDocumentTags(kpiContent(first, first.weight, office.contentSources), paper);
  }
  const content = contentOf('2570-สพฐ-OBEC');
  const witness = { name: 'นายพยาน ตัวอย่าง', position: 'รองผู้อำนวยการ', label: 'พยาน' };
  return agreementTags({ ...content, agreement: { ...content.agreement, coSigners: [witness] } }, paper);
}

/** Names by level, as templates may use them. */
function known(scope: TagScope): unknown {
  const loops = Object.entries(scope.loops).map(([name, loop]) => [name, known(loop)]);
  return { names: [...scope.texts, ...scope.conditions].sort(), ...Object.fromEntries(loops) };
}

/** Names by level, as a document is given them. */
function given(merge: MergeData): unknown {
  const entries = Object.entries(merge);
  const loops = entries.flatMap(([name, value]) => {
    const first = typeof value === 'object' ? value[0] : undefined;
    return first === undefined ? [] : [[name, given(first)]];
  });
  const names = entries.filter(([, value]) => typeof value !== 'object').map(([name]) => name);
  return { names: names.sort(), ...Object.fromEntries(loops) };
}

describe('the tags that a template may use', () => {
  test.each(TEMPLATE_KINDS)('of %s are exactly those that its documents are given', (kind) => {
    expect(given(mergeDataOf(kind))).toEqual(known(TAGS[kind]));
  });
});
