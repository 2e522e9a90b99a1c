import type { EndpointError } from '../../commands/endpoint-error';
import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import type { Endpoints } from '../endpoints';
import { WIDE_PANELS } from '../wide-panels';

type EndpointName = keyof Endpoints;

/** Functions of the menu that open a panel. */
const OPENERS = {
  mine: 'showMine',
  dashboard: 'showDashboard',
  year: 'showYear',
  register: 'showRegister',
  documents: 'showDocuments',
  agreements: 'showAgreements',
  signing: 'showSigning',
  rounds: 'showRounds',
  scores: 'showScores',
} as const;
export type PanelName = keyof typeof OPENERS;

type Runner = Readonly<
  Record<EndpointName, (request?: unknown) => void> & Record<(typeof OPENERS)[PanelName], () => void>
> & {
  withSuccessHandler(handler: (result: unknown) => void): Runner;
  withFailureHandler(handler: (fault: { readonly message: string }) => void): Runner;
};

declare const google: {
  readonly script: { readonly run: Runner; readonly host: { close(): void } };
};

/** What the server did not do: its code for programs, its Thai sentence for people. */
export class ServerError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ServerError';
    this.code = code;
  }
}

/** Calls an entry point; a refusal or fault comes as ServerError. */
export function call<Name extends EndpointName>(
  name: Name,
  ...request: Parameters<Endpoints[Name]>
): Promise<ReturnType<Endpoints[Name]>> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler((result) => {
        if (isError(result)) reject(new ServerError(result.error.code, result.error.message));
        // The one place where an answer enters: EndpointsHold has compared its type with the server's.
        else resolve(result as ReturnType<Endpoints[Name]>);
      })
      .withFailureHandler(({ message }) => reject(new ServerError('lost', lostText(message))));
    const [asked] = request;
    if (asked === undefined) run[name]();
    else run[name](carried(asked));
  });
}

/** google.script.run refuses undefined, in a field too: as JSON has it, such a field is not there. */
function carried(request: unknown): unknown {
  return JSON.parse(JSON.stringify(request));
}

/** Opens another panel in the place of this one: a sidebar takes a sidebar's place by itself, and would lie behind a window. */
export function openPanel(panel: PanelName, from: string): Promise<void> {
  const isWindow = WIDE_PANELS.some((wide) => wide === from);
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler(() => {
        if (isWindow) google.script.host.close();
        resolve();
      })
      .withFailureHandler(({ message }) => reject(new ServerError('lost', lostText(message))))
      [OPENERS[panel]]();
  });
}

/** What to show of anything that was thrown. */
export function messageOf(cause: unknown): string {
  return cause instanceof ServerError ? cause.message : SCREEN_TEXT.lost(String(cause));
}

/** What Apps Script says in English where a call never reached it. */
const NO_LINE = /NetworkError|HTTP 0|Failed to fetch|offline/i;

function lostText(message: string): string {
  return !navigator.onLine || NO_LINE.test(message) ? SCREEN_TEXT.offline : SCREEN_TEXT.lost(message);
}

function isError(result: unknown): result is EndpointError {
  return typeof result === 'object' && result !== null && 'error' in result;
}
