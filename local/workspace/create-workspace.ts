import type { TriggerRecord } from '../apps-script/apps-script-state';
import type { ExecutionEnd } from '../apps-script/dependencies';
import { latencyKindOf } from '../apps-script/latency-kinds';
import type { Accounts } from '../office/accounts';
import { officeFolder } from '../office/office-folder';
import { isQuiet } from '../office/quiet-trigger';
import type { WorkspaceFiles } from '../office/workspace-files';
import { bodySize } from '../text-answer';
import { createExecutionLog } from './execution-log';
import { runAnswer } from './run-answer';
import { menusForPage } from './screens';
import type { Services } from './services';
import { bangkokIso } from './virtual-clock';
import type { LocalRefusal, TriggerView, Workspace } from './workspace';

/** Entries after which a start would take noticeably long without a new checkpoint. */
const CHECKPOINT_AFTER = 20_000;

export type WorkspaceParts = {
  readonly services: Services;
  readonly spreadsheetId: string;
  readonly accounts: Accounts;
  /** The manifest's home card: Google calls it for a card, which no sidebar could take. */
  readonly homepage?: string;
  /** Absent where the workspace lives in memory. */
  readonly files?: WorkspaceFiles;
  onChange(listener: () => void): () => void;
  fork(): Promise<Workspace>;
  release(): void;
};

/** The workspace's doors around its services: each answers when what it changed is in the journal. */
export function createWorkspace(parts: WorkspaceParts): Workspace {
  const { services, spreadsheetId, accounts, files } = parts;
  const { clock, executions, journal, office, outbox, quotas, sheets, drive } = services;
  const log = createExecutionLog();
  /** Executions and edits under way; a checkpoint is taken only when there are none. */
  let underWay = 0;
  let clockMoves: Promise<unknown> = Promise.resolve();

  const ended = (end: ExecutionEnd): ExecutionEnd => {
    clock.reach(end.startedAt + end.virtualMs);
    office.executionEnded({ reached: clock.now(), taken: quotas.drain() });
    log.add(end);
    return end;
  };
  const settled = async <T>(work: () => Promise<T>): Promise<T> => {
    underWay += 1;
    try {
      return await work();
    } finally {
      underWay -= 1;
      journal.sync();
      if (underWay === 0 && journal.sinceCheckpoint > CHECKPOINT_AFTER) tryCheckpoint();
    }
  };
  const checkpoint = (): void => {
    journal.checkpoint(() => stateOfParts(services));
  };
  /** A start that takes longer is no reason to refuse what has been done. */
  const tryCheckpoint = (): void => {
    try {
      checkpoint();
    } catch (fault) {
      console.error(fault instanceof Error ? fault.message : fault);
    }
  };
  const claim = (as: string): void => {
    const { rootFolderId } = drive.bootstrap({ email: as, now: clock.now() });
    if (rootFolderId === '') throw new Error('Drive gave no root folder');
    const { name: title } = sheets.describe(spreadsheetId);
    drive.adoptSpreadsheet({ id: spreadsheetId, title, parentId: rootFolderId }, callerNow(as));
    office.change({ owner: as });
  };
  const callerNow = (email: string) => ({ email, now: clock.now() });

  return {
    spreadsheetId,
    rest: (request, email) =>
      settled(async () => {
        const kind = latencyKindOf(request);
        services.callLog.add({ kind, as: email, at: clock.now() });
        const answer = await services.rest(request, callerNow(email));
        // Reading from outside takes no time, or a page left open would move the day on.
        if (request.method !== 'GET') {
          clock.reach(clock.now() + services.latency(kind, request.body.length + bodySize(answer)));
          office.change({ reached: clock.now() });
        }
        return answer;
      }),
    run: ({ as, function: name, args }) =>
      settled(async () => {
        if (name === 'setUpYear' && office.state()?.owner === '') claim(as);
        const request = { as, function: name, args, at: clock.now() } as const;
        const asked =
          name === parts.homepage
            ? ({ ...request, kind: 'card', event: { type: 'homepage', spreadsheetId } } as const)
            : ({ ...request, kind: 'sidebar-call' } as const);
        return runAnswer(ended(await executions.run(asked)));
      }),
    edit: (typed) =>
      settled(async () => {
        const { as } = typed;
        const outcome = await sheets.edit({ ...typed, spreadsheetId }, callerNow(as));
        if ('error' in outcome) return { error: outcome.error };
        drive.touch(spreadsheetId, callerNow(as));
        for (const edit of outcome.events) {
          for (const end of await executions.fireEdit({ as, spreadsheetId, ...edit }, clock.now()))
            ended(end);
        }
        return undefined;
      }),
    menu: (as) =>
      settled(async () => {
        const { end } = await executions.menu(as, clock.now());
        return menusForPage(ended(end).screens);
      }),
    clock: clock.shown,
    time: clock.now,
    setClock(moment, idle = 'run') {
      const move = clockMoves.then(() =>
        settled(async (): Promise<LocalRefusal | undefined> => {
          if (moment < clock.shown()) {
            const message = `นาฬิกาเดินถึง ${bangkokIso(clock.shown())} แล้ว ตั้งย้อนหลังไม่ได้ ให้ตั้งเป็นเวลานี้หรือหลังจากนี้`;
            return { error: { code: 'clock-goes-forward', message } };
          }
          const rests = (trigger: TriggerRecord, due: number) =>
            isQuiet(services, spreadsheetId, trigger, due);
          await executions.fireDue(moment, ended, clock.now(), idle === 'skip' ? rests : undefined);
          clock.set(moment);
          office.change({ shown: clock.shown(), reached: clock.now() });
          return undefined;
        }),
      );
      clockMoves = move.catch(() => undefined);
      return move;
    },
    state: async () => ({
      spreadsheetId,
      rootFolderId: await officeFolder(services, spreadsheetId),
      owner: office.state()?.owner ?? '',
      now: bangkokIso(clock.shown()),
      triggers: executions.triggers().map(triggerView),
      outbox: outbox.sent().map((mail) => ({
        at: bangkokIso(mail.at),
        to: mail.to.join(', '),
        subject: mail.subject,
        file: mail.file,
      })),
      calls: services.callLog.counts(),
      steps: services.callLog.steps(),
      bytes: services.callLog.bytes(),
    }),
    sheetView: (as, sheetId, filterViewId) =>
      settled(async () => sheets.sheetView(spreadsheetId, sheetId, callerNow(as), filterViewId)),
    mail(file) {
      const mail = outbox.sent().find((sent) => sent.file === file);
      if (mail === undefined) return undefined;
      const { from, to, subject, text, html } = mail;
      return {
        at: bangkokIso(mail.at),
        from,
        to: to.join(', '),
        subject,
        text,
        ...(html !== '' && { html }),
      };
    },
    executions: log.lines,
    ends: log.ends,
    costs: log.costs,
    knows: (email) => accounts.knows(email),
    callLog: services.callLog,
    faults: executions.faults,
    onChange: parts.onChange,
    writeFiles: async () => files?.write(),
    fork: parts.fork,
    takeCached: executions.cache.take,
    async close() {
      await clockMoves;
      try {
        await files?.write();
        checkpoint();
        journal.close();
      } finally {
        await executions.close();
        parts.release();
      }
    },
  };
}

function triggerView({ id, creator, plan }: TriggerRecord): TriggerView {
  return { id, function: plan.functionName, as: creator, type: plan.eventType };
}

/** Every part's state by name, as checkpoints and forks hand it over. */
export function stateOfParts(services: Services): Readonly<Record<string, unknown>> {
  return {
    ...Object.fromEntries(services.parts.map((part) => [part.name, part.checkpoint()])),
    quotas: services.quotas.state(),
    cache: services.executions.cache.state(),
  };
}

export function restoreParts(services: Services, state: unknown): void {
  const states = state as Readonly<Record<string, unknown>>;
  for (const part of services.parts) part.restore(states[part.name]);
  services.quotas.restore(states.quotas);
  services.executions.cache.restore(states.cache);
}
