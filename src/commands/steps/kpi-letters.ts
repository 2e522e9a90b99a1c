import type { OfficeDocument } from '../../domain/agreements/office-document';
import { type Moment, serialOfMoment } from '../../domain/dates/moments';
import { mailKey, readMailKey } from '../../domain/keys';
import { hostsToAsk, type Person } from '../../domain/people/person';
import { kpiMail } from '../../messages/mails/step-kpi-mail';
import type { WaitingLetter } from '../mail/send-mails';
import { kpiDocumentKey } from './make-kpi-templates';

/** Key of a person's mail in งานค้าง: `KPI/2570/P032`; a later one about documents that came since `KPI/2570/P032/2`. */
export function kpiMailKey(fiscalYearBe: number, personId: string, time: number): string {
  const key = mailKey('KPI', fiscalYearBe, personId);
  return time === 1 ? key : `${key}/${time}`;
}

export function isKpiMailKey(key: string): boolean {
  return readMailKey('KPI', key) !== undefined;
}

export type KpiLetterSources = {
  readonly settings: { readonly officeShortName: string };
  readonly people: readonly Person[];
  readonly documents: readonly OfficeDocument[];
};

/** The letters behind waiting lines: what the person has not been sent yet. Keys of other work are passed over. */
export function kpiLetters(
  keys: readonly string[],
  sources: () => KpiLetterSources,
  workLinkOf: (personId: string) => string,
  now: Moment,
): readonly WaitingLetter[] {
  const own = keys.filter(isKpiMailKey);
  if (own.length === 0) return [];
  const { settings, people, documents } = sources();
  const hosts = hostsToAsk(people);
  return own.flatMap((key): WaitingLetter[] => {
    const [year, personId] = readMailKey('KPI', key) ?? [];
    const person = people.find((one) => one.id === personId);
    const unsent = documents.filter(
      (one) =>
        one.personId === personId &&
        one.sentAt === undefined &&
        one.documentKey.startsWith(kpiDocumentKey(Number(year), '')),
    );
    if (person === undefined || person.email === '' || unsent.length === 0) return [];
    const mail = {
      officeShortName: settings.officeShortName,
      personName: person.name,
      fiscalYearBe: Number(year),
      documents: unsent.map(({ title, link }) => ({ title, link })),
      workLink: workLinkOf(person.id),
      hosts,
    };
    const sentAt = serialOfMoment(now);
    return [
      {
        key,
        letter: { to: person.email, ...kpiMail(mail) },
        whenSent: unsent.map((one) => ({
          kind: 'set',
          tab: 'documents',
          key: one.key,
          cells: { ส่งเมื่อ: sentAt },
        })),
      },
    ];
  });
}
