import { directorOf } from '../../documents/agreement/agreement-set';
import { safeFileName } from '../../documents/agreement/document-name';
import type { LetterSources, ReportedPeriod } from '../../documents/letters/letter-definition';
import { LETTER_DEFINITIONS } from '../../documents/letters/letter-definitions';
import type { LetterKind } from '../../documents/letters/letter-kinds';
import { letterPaper, letterTags } from '../../documents/letters/letter-tags';
import type { IsoDate } from '../../domain/dates/dates';
import { fiscalYearEnd, fiscalYearStart } from '../../domain/dates/fiscal-year';
import { documentKey } from '../../domain/keys';
import { isOperator } from '../../domain/people/person';
import { signersOf } from '../../domain/people/signer';
import type { Round } from '../../domain/rounds/round';
import { cleanText } from '../../domain/words/clean-text';
import type { StepDocument } from '../steps/make-step-documents';
import type { StepSources } from '../steps/step-sources';

/** Kind of the folder that letters stand in. */
const LETTER_FOLDER = 'หนังสือ';

/** The letters of a kind, about a period where one is reported on; signed by who is or acts as the director on the day. */
export function letterDocuments(
  kind: LetterKind,
  sources: StepSources,
  on: IsoDate,
  period?: ReportedPeriod,
): readonly StepDocument[] {
  const { settings, fiscalYearBe, paper } = sources;
  const head = {
    ...paper,
    group: settings.hostGroup,
    address: settings.officeAddress,
    phone: settings.officePhone,
  };
  return LETTER_DEFINITIONS[kind]
    .letters(letterSources(kind, sources, on, period), letterPaper(paper.digits))
    .map((letter) => ({
      key: documentKey(fiscalYearBe, letter.name, letter.part),
      template: kind,
      folder: LETTER_FOLDER,
      title: safeFileName(letter.title),
      tags: letterTags(letter, head),
      ...(letter.addressees === undefined ? {} : { addressees: letter.addressees }),
    }));
}

/** What a report of a round speaks of, or of the year where no round is meant. */
export function reportedPeriodOf(round: Round | undefined, fiscalYearBe: number): ReportedPeriod {
  return round === undefined
    ? { number: undefined, from: fiscalYearStart(fiscalYearBe), to: fiscalYearEnd(fiscalYearBe) }
    : { number: round.number, from: round.periodFrom, to: round.periodTo };
}

function letterSources(
  kind: LetterKind,
  { settings, fiscalYearBe, people, indicators, assignments, signers }: StepSources,
  on: IsoDate,
  period: ReportedPeriod | undefined,
): LetterSources {
  const holder = directorOf(people, { name: settings.directorName, position: settings.directorPosition });
  const [director = holder] = signersOf({ signsAs: 'ผู้อำนวยการ', holder }, { kind, side: 'ผู้รับ', on }, signers);
  const host = people.find((person) => isOperator(person) && person.role === 'เจ้าภาพหลัก');
  const provinces = settings.provinces.map((name) => ({ id: name, position: `ผู้ว่าราชการจังหวัด${name}` }));
  return {
    fiscalYearBe,
    people,
    indicators,
    assignments,
    director,
    host: { name: host?.name ?? '', position: host?.position ?? '' },
    recipients: [
      {
        id: 'สพฐ',
        position: cleanText(settings.secretaryGeneralPosition) || 'เลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน',
      },
      ...provinces,
    ],
    meeting: settings.meeting,
    period,
  };
}
