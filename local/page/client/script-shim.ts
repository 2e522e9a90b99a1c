/** Runs inside the sandboxed frame: puts the HtmlService page into it and gives it google.script.run and google.script.host. */
type Handler = (value: unknown, userObject: unknown) => void;
type Runner = Record<string, (...args: unknown[]) => unknown>;
type Call = {
  readonly success: Handler | undefined;
  readonly failure: Handler | undefined;
  readonly userObject: unknown;
};

const calls = new Map<number, Call>();
let nextCall = 1;
function tell(message: unknown): void {
  window.parent.postMessage(message, '*');
}

/**
 * Google carries JSON, form elements and nothing else: a Date, a function or undefined anywhere in the arguments fails the call.
 * Only in arrays undefined arrives as null.
 */
function refuseUncarried(value: unknown): void {
  if (
    value === undefined ||
    typeof value === 'function' ||
    value instanceof Date ||
    (value instanceof Element && !(value instanceof HTMLFormElement))
  ) {
    throw new TypeError('Failed due to illegal value in property: 0');
  }
  if (Array.isArray(value)) value.filter((one) => one !== undefined).forEach(refuseUncarried);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(refuseUncarried);
}

function fieldsOf(value: unknown): unknown {
  return value instanceof HTMLFormElement
    ? Object.fromEntries([...new FormData(value)].map(([name, field]) => [name, String(field)]))
    : value;
}

function runner(success?: Handler, failure?: Handler, userObject?: unknown): Runner {
  return new Proxy<Runner>(
    {},
    {
      get: (_target, name) => {
        if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, failure, userObject);
        if (name === 'withFailureHandler') return (handler: Handler) => runner(success, handler, userObject);
        if (name === 'withUserObject') return (object: unknown) => runner(success, failure, object);
        return (...args: unknown[]): void => {
          const carried = args.map(fieldsOf);
          carried.forEach(refuseUncarried);
          const call = nextCall;
          nextCall += 1;
          calls.set(call, { success, failure, userObject });
          tell({ kind: 'run', call, name: String(name), args: JSON.parse(JSON.stringify(carried)) });
        };
      },
    },
  );
}

const host = {
  close: (): void => tell({ kind: 'close' }),
  setHeight: (height: number): void => tell({ kind: 'resize', height }),
  setWidth: (width: number): void => tell({ kind: 'resize', width }),
  editor: { focus: (): void => tell({ kind: 'focus-editor' }) },
  origin: 'https://docs.google.com',
};

function settle(message: Record<string, unknown>): void {
  const call = calls.get(Number(message.call));
  calls.delete(Number(message.call));
  if (call === undefined) return;
  if (message.kind === 'result') call.success?.(message.result, call.userObject);
  else if (call.failure !== undefined) call.failure(new Error(String(message.message)), call.userObject);
  else console.error(`Uncaught ScriptError: ${String(message.message)}`);
}

/** A link leads to the page around, which opens the office's own files; the frame itself never leaves its content. */
function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const address = link?.getAttribute('href') ?? '';
  if (!/^https?:/.test(address)) return;
  event.preventDefault();
  tell({ kind: 'open-link', address });
}

function show(html: string): void {
  // Opening the document anew takes every listener off the window: they are put on again before its scripts run.
  document.open();
  listen();
  document.write(html);
  document.close();
}

function onMessage(event: MessageEvent<Record<string, unknown>>): void {
  if (event.source !== window.parent) return;
  if (event.data.kind === 'page') show(String(event.data.html));
  else settle(event.data);
}

/** Keys stay in the frame: that somebody wants to leave it is told to the page around. */
function onKey({ key, isComposing, defaultPrevented }: KeyboardEvent): void {
  if (key === 'Escape' && !isComposing && !defaultPrevented) tell({ kind: 'escape' });
}

function listen(): void {
  window.addEventListener('message', onMessage);
  window.addEventListener('click', followLink);
  window.addEventListener('keydown', onKey);
}

Object.assign(window, {
  google: {
    script: {
      run: runner(),
      host,
      url: { getLocation: (give: Handler) => give({ hash: '', parameter: {}, parameters: {} }, undefined) },
    },
  },
});
listen();
tell({ kind: 'ready' });
