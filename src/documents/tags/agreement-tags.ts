import type Big from 'big.js';
import type { Party } from '../../domain/agreements/agreement';
import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import { type DigitStyle, inDigits } from '../../domain/dates/thai-dates';
import { joinedNames } from '../../domain/words/joined-names';
import type { PlannedAgreement } from '../agreement/agreement-set';
import type { AgreementContent, AnnexRow } from '../content/agreement-content';
import type { ScaleName } from '../content/kpi-content';
import { commonDecimals, paperNumber, paperText } from '../typography/thai-typography';
import {
  visibleLetters,
  wholeCapacities,
  wholeNames,
  wholeNamesInColumn,
  wholeWords,
} from '../typography/whole-words';
import { kpiPagesTags, targetText } from './kpi-tags';
import type { MergeData } from './merge-data';
import { type OfficeNames, officeTags } from './office-tags';

export type AgreementPaper = {
  readonly office: OfficeNames;
  readonly fiscalYearBe: FiscalYearBe;
  readonly digits: DigitStyle;
  readonly scale: ScaleName;
  /** Whether names in running text are kept from being torn at a line's end. */
  readonly wholeWords: boolean;
};

const LEVELS = [1, 2, 3, 4, 5] as const;

/** What stands in columns of the office's own, as tags that the template uses: of the party, and of an indicator by its code. */
export type OwnValues = {
  readonly party: Readonly<Record<string, string>>;
  readonly ofIndicator: (code: string) => Readonly<Record<string, string>>;
};

const NO_OWN_VALUES: OwnValues = { party: {}, ofIndicator: () => ({}) };

/** The merge data of one agreement: texts only, as they are to stand on paper. Tags of our own win over columns of their name. */
export function agreementTags(
  content: AgreementContent,
  paper: AgreementPaper,
  own: OwnValues = NO_OWN_VALUES,
): MergeData {
  const { agreement, dimensions, details } = content;
  const { digits } = paper;
  const text = (value: string) => paperText(value, digits);
  const weightDecimals = commonDecimals(
    dimensions.flatMap(({ rows }) => rows.flatMap(({ weight }) => (weight === undefined ? [] : [weight]))),
  );
  const weight = (value: Big | undefined) =>
    value === undefined ? '' : paperNumber(value, digits, weightDecimals);
  return {
    ...own.party,
    ...officeTags(paper.office, paper.fiscalYearBe, digits),
    รหัสข้อตกลง: agreement.key,
    ประเภท: agreement.kind,
    หน่วยงาน: text(agreement.unit),
    ชื่อผู้ทำ: partyNames(agreement.makers, paper),
    ตำแหน่งผู้ทำ: text(agreement.maker.position),
    ชื่อผู้รับ: partyNames(agreement.receivers, paper),
    ตำแหน่งผู้รับ: text(agreement.receiver.position),
    ...partyTags(agreement, paper),
    จำนวนตัวชี้วัด: inDigits(String(content.indicatorCount), digits),
    น้ำหนักรวม: weight(content.totalWeight),
    ...levelTags('ระดับ', (level) => levelHeading(level, paper)),
    มิติ: dimensions.map((dimension) => ({
      ชื่อมิติ: text(dimension.name),
      น้ำหนักมิติ: weight(dimension.weight),
      ตัวชี้วัด: dimension.rows.map((row) => ({
        ...own.ofIndicator(row.code),
        ที่: inDigits(row.code, digits),
        ชื่อตัวชี้วัด: text(row.name),
        หน่วยวัด: text(row.unit),
        น้ำหนัก: weight(row.weight),
        ค่าเป้าหมาย: targetText(row.target, digits),
        เป็นหัวข้อ: row.isParent,
        ...levelTags('เกณฑ์', (level) => threshold(row, level, paper)),
      })),
    })),
    รายละเอียดตัวชี้วัด: kpiPagesTags(
      details,
      digits,
      agreement.definition.leavesOffice ? 'left out' : 'printed',
      weightDecimals,
    ).map((page, at) => ({ ...own.ofIndicator(details[at]?.code ?? ''), ...page })),
  };
}

/** Whether digits and line ends of a side's texts are looked after. */
type PartyPaper = Pick<AgreementPaper, 'digits' | 'wholeWords'>;

/** Letters that have a line of page 1: a name in running text, in clause 1's column, in a signature block. */
const LETTERS = { running: 40, column: 20, signature: 28 };

/** The names of a side in running text, where they must not be torn at a line's end. */
export function partyNames(parties: readonly Party[], paper: PartyPaper): string {
  const text = paperText(joinedNames(parties.map(({ name }) => name)), paper.digits);
  return paper.wholeWords ? wholeNames(text, LETTERS.running) : text;
}

function nameInColumn(name: string, letters: number, paper: PartyPaper): string {
  const text = paperText(name, paper.digits);
  return paper.wholeWords ? wholeNamesInColumn(text, letters) : text;
}

/** The parties one by one as clause 1 names them, and side by side as they sign. */
export function partyTags(
  { makers, receivers, coSigners }: Pick<PlannedAgreement, 'makers' | 'receivers' | 'coSigners'>,
  paper: PartyPaper,
): MergeData {
  const position = (party: Party) => paperText(party.position, paper.digits);
  const one = (side: string) => (party: Party) => ({
    [`ชื่อ${side}`]: nameInColumn(party.name, LETTERS.column, paper),
    [`ตำแหน่ง${side}`]: paper.wholeWords ? wholeCapacities(position(party)) : position(party),
  });
  const signed = ({ name }: Party) => nameInColumn(name, LETTERS.signature, paper);
  const signing = (side: string, party: Party | undefined): MergeData => ({
    [`มี${side}`]: party !== undefined,
    [`ชื่อ${side}`]: party === undefined ? '' : signed(party),
    [`ตำแหน่งลงนาม${side}`]: party === undefined ? '' : positionLines(party, paper),
  });
  const rows = Array.from({ length: Math.max(makers.length, receivers.length) }, (_, row) => ({
    ...signing('ผู้รับ', receivers[row]),
    ...signing('ผู้ทำ', makers[row]),
  }));
  return {
    ผู้รับหลายคน: receivers.length > 1,
    ผู้ทำหลายคน: makers.length > 1,
    ผู้รับคำรับรอง: receivers.map(one('ผู้รับ')),
    ผู้ทำคำรับรอง: makers.map(one('ผู้ทำ')),
    ลงนาม: rows,
    ผู้ลงนามที่สาม: coSigners.map((signer) => ({
      ชื่อผู้ลงนามที่สาม: signed(signer),
      ตำแหน่งผู้ลงนามที่สาม: positionLines(signer, paper),
      ฐานะผู้ลงนามที่สาม: paperText(signer.label, paper.digits),
    })),
  };
}

/** The capacity on a line of its own. */
function positionLines({ position, positionLines: lines }: Party, paper: PartyPaper): string {
  const texts = (lines ?? [position]).map((line) => paperText(line, paper.digits));
  return texts
    .map((text) => (paper.wholeWords && visibleLetters(text) > LETTERS.signature ? wholeWords(text) : text))
    .join('\n');
}

function levelTags(name: string, textOf: (level: number) => string): MergeData {
  return Object.fromEntries(LEVELS.map((level) => [`${name}${level}`, textOf(level)]));
}

/** The score that stands over a threshold column; the scale 50-75-100 has three. */
function levelHeading(level: number, { scale, digits }: AgreementPaper): string {
  if (scale !== '50-75-100') return inDigits(String(level), digits);
  return level > 3 ? '' : inDigits(String(25 + 25 * level), digits);
}

function threshold(row: AnnexRow, level: number, { scale, digits }: AgreementPaper): string {
  const score = scale === '50-75-100' ? 25 + 25 * level : level;
  const found = row.levels.find((one) => one.score === score);
  const decimals = commonDecimals(row.levels.map((one) => one.threshold));
  return found === undefined ? '' : paperNumber(found.threshold, digits, decimals);
}
