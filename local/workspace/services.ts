import type { Bundle } from '../apps-script/dependencies';
import { createExecutions, type Executions } from '../apps-script/executions';
import { latencyKindOf } from '../apps-script/latency-kinds';
import { type CallLog, createCallLog } from '../call-log';
import type { Caller, JournaledPart, RestAnswer, RestRequest } from '../core';
import { createDrive, type DrivePart } from '../drive/create-drive';
import type { GoogleSettings } from '../google-settings';
import type { WorkspaceJournal } from '../journal';
import { createLatency, type Latencies } from '../latency';
import { meterRest } from '../meter-rest';
import { createOfficePart, type OfficePart } from '../office/office-part';
import { createOutbox, type Outbox } from '../office/outbox';
import { createQuotas, type Edition, type QuotaName, type Quotas } from '../quotas';
import { createSheets, type SheetsPart } from '../sheets/create-sheets';
import { bodySize } from '../text-answer';
import { tokenBuckets } from '../token-buckets';
import { unknownAddresses } from '../unknown-addresses';
import { freshIds } from './fresh-ids';
import { serveRest } from './serve-rest';
import { type VirtualClock, virtualClock } from './virtual-clock';

/** Everything that one office consists of, bound together. State is empty until `parts` are restored or replayed. */
export type Services = {
  readonly journal: WorkspaceJournal;
  readonly clock: VirtualClock;
  readonly quotas: Quotas;
  readonly callLog: CallLog;
  readonly latency: Latencies;
  readonly office: OfficePart;
  readonly outbox: Outbox;
  readonly drive: DrivePart;
  readonly sheets: SheetsPart;
  readonly executions: Executions;
  /** In the order in which they are restored. */
  readonly parts: readonly JournaledPart[];
  rest(request: RestRequest, caller: Caller): Promise<RestAnswer>;
};

export type ServiceOptions = {
  readonly bundle: Bundle;
  readonly edition: Edition;
  readonly seed: string;
  readonly spreadsheetId: string;
  /** Virtual time at which the clock starts. */
  readonly startAt: number;
  /** Scopes that a person has granted; all that the script asks for when absent. */
  readonly grantedScopes?: (email: string) => readonly string[];
  readonly google: GoogleSettings;
  /** Hears each REST request of a script before it is served. */
  readonly heard?: (request: RestRequest) => void;
};

/** Google names no figure for UrlFetchApp's bursts: more than the widest wave in use, and what four of those leave open. */
const FETCHES_PER_SECOND = 30;
const FETCH_BURST = 200;

const QUOTA_OF = {
  'url-fetch-calls': 'urlFetches',
  'properties-operations': 'propertyOperations',
  'trigger-runtime-ms': 'triggerMs',
} as const satisfies Record<string, QuotaName>;

export function createServices(journal: WorkspaceJournal, options: ServiceOptions): Services {
  const { bundle, spreadsheetId } = options;
  const clock = virtualClock(options.startAt);
  const quotas = createQuotas(options.edition);
  const writes = tokenBuckets(options.google.writesPerSecond, options.google.writeBurst);
  const fetches = tokenBuckets(FETCHES_PER_SECOND, FETCH_BURST);
  const unknown = unknownAddresses(options.google.noAccount);
  const callLog = createCallLog();
  const latency: Latencies = createLatency(`${options.seed} ${journal.position}`, options.google.day);
  const office = createOfficePart(journal, ({ taken, reached }) => quotas.add(taken, reached));
  const outbox = createOutbox(journal);
  const sheets: SheetsPart = createSheets({
    journal,
    unknown,
    rights: (id, email) => (office.state()?.owner === '' ? 'owner' : drive.rights(id, email)),
    // What lies in a shared drive is nobody's own.
    ownerOf: (id) =>
      id === spreadsheetId && !options.google.sharedDrive ? office.state()?.owner || undefined : undefined,
  });
  const drive: DrivePart = createDrive({
    journal,
    sheets,
    unknown,
    storageBytes: options.google.storageBytes,
    isShared: options.google.sharedDrive,
    randomId: freshIds(options.seed, () => journal.position),
  });
  const rest = (request: RestRequest, caller: Caller): Promise<RestAnswer> =>
    serveRest({ drive, sheets }, request, caller);
  const executions = createExecutions({
    bundle,
    installation: 'bound',
    spreadsheetId,
    async rest(request, caller) {
      options.heard?.(request);
      const kind = latencyKindOf(request);
      const answer = meterRest({ quotas, writes }, request, caller) ?? (await rest(request, caller));
      callLog.add({
        kind,
        as: caller.email,
        at: caller.now,
        up: request.body.length,
        down: bodySize(answer),
      });
      return answer;
    },
    latency,
    sheets: {
      describe: (id) => sheets.describe(id),
      shownCells: (id, range, now) => sheets.shownCells(id, range, now),
    },
    mail: {
      remaining: (email, now) => quotas.left('mailRecipients', email, now),
      send(mail, from) {
        const [to, cc, bcc] = [addresses(mail.to), addresses(mail.cc), addresses(mail.bcc)];
        if (!quotas.take('mailRecipients', from.email, from.now, to.length + cc.length + bcc.length)) {
          throw new Error('Service invoked too many times for one day: email.');
        }
        const {
          subject,
          body: text,
          htmlBody: html = '',
          replyTo = '',
          name: fromName = '',
          attachments,
        } = mail;
        const { email } = from;
        outbox.send(
          { from: email, fromName, to, cc, bcc, replyTo, subject, text, html, attachments },
          from.now,
        );
      },
    },
    journal,
    quotas: { take: (quota, email, amount, now) => quotas.take(QUOTA_OF[quota], email, now, amount) },
    ...(options.grantedScopes && { grantedScopes: options.grantedScopes }),
    actorsTold: options.google.actorsTold,
    conversionsAtOnce: options.google.day.conversionsAtOnce,
    fetchesInTime: (email, amount, now) => fetches.take(email, now, amount),
    log: (call) => {
      if (call.name.startsWith('UrlFetchApp.')) callLog.addStep();
      else callLog.add({ kind: call.name, as: '', at: call.at });
    },
  });
  return {
    journal,
    clock,
    quotas,
    callLog,
    latency,
    office,
    outbox,
    drive,
    sheets,
    executions,
    parts: [office, sheets, drive, executions, outbox],
    rest,
  };
}

function addresses(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}
