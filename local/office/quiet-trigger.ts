import type { TriggerRecord } from '../apps-script/apps-script-state';
import type { Services } from '../workspace/services';

/** What the program says of its last look at the register, in the script property `<spreadsheet id>/sweep`; times in ms since the epoch. */
type Look = { readonly by: string; readonly readAt: number; readonly quietUntil: number };

/**
 * Whether a trigger that falls due at `due` could do nothing but write its heartbeat: its last look says so, nobody has changed
 * the Sheet since that look read it, and no fault waits for a call.
 */
export async function isQuiet(
  services: Services,
  spreadsheetId: string,
  trigger: TriggerRecord,
  due: number,
): Promise<boolean> {
  const { executions } = services;
  if (trigger.plan.functionName !== 'sweep' || executions.faults.pending().length > 0) return false;
  const look = lookOf(executions.properties('script').get(`${spreadsheetId}/sweep`));
  if (look?.by !== trigger.creator || due >= look.quietUntil) return false;
  return (await changedAt(services, spreadsheetId, trigger.creator)) <= look.readAt;
}

function lookOf(memo: string | undefined): Look | undefined {
  const { look } = JSON.parse(memo ?? '{}') as { readonly look?: Partial<Look> };
  const { by, readAt, quietUntil } = look ?? {};
  if (typeof by !== 'string' || typeof readAt !== 'number' || typeof quietUntil !== 'number')
    return undefined;
  return { by, readAt, quietUntil };
}

/** When the Sheet was last changed by whatever hand; NaN where this person may not know. */
async function changedAt(services: Services, spreadsheetId: string, email: string): Promise<number> {
  const answer = await services.rest(
    {
      method: 'GET',
      path: `/drive/v3/files/${spreadsheetId}`,
      query: new URLSearchParams({ fields: 'modifiedTime' }),
      headers: {},
      body: new Uint8Array(),
    },
    { email, now: services.clock.now() },
  );
  const { modifiedTime } = JSON.parse(Buffer.from(answer.body).toString('utf8')) as {
    readonly modifiedTime?: string;
  };
  return Date.parse(modifiedTime ?? '');
}
