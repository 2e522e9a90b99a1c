import type { Draft } from './draft';
import type { ReadEffective } from './effective';
import { invalidArgument, LongCellRefusal, ProtectedCellRefusal } from './google-refusal';
import type { RequestContext } from './requests/context';
import { handlers } from './requests/handlers';
import type { ValueRange } from './shapes/cell-shapes';
import type { Request, RequestBody, RequestKind } from './shapes/request-shapes';
import { type Typed, type Typing, typeValues } from './typing';
import { appendValues, clearValues, type WriteInput, type Written, writeValues } from './values-write';

/** One change of a spreadsheet, as it is carried out and as it stands in the journal. */
export type Action =
  | { readonly kind: 'batch'; readonly requests: readonly Request[] }
  | { readonly kind: 'write'; readonly ranges: readonly ValueRange[]; readonly input: WriteInput }
  | {
      readonly kind: 'append';
      readonly values: ValueRange;
      readonly input: WriteInput;
      readonly insertRows: boolean;
    }
  | { readonly kind: 'clear'; readonly ranges: readonly string[] }
  | { readonly kind: 'type'; readonly typing: Typing };

export type Outcome =
  | { readonly kind: 'batch'; readonly replies: readonly unknown[] }
  | { readonly kind: 'write'; readonly written: readonly Written[] }
  | { readonly kind: 'append'; readonly table: string | undefined; readonly written: Written }
  | { readonly kind: 'clear'; readonly cleared: readonly string[] }
  | { readonly kind: 'type'; readonly typed: Typed };

export type ActionSetting = {
  readonly email: string;
  /** Ms since the epoch. */
  readonly now: number;
  readonly guarded: boolean;
  /** Carried out again from the journal: Google took it once, whatever is refused today. */
  readonly replayed: boolean;
  readonly editorRefusal: (email: string) => string | undefined;
  readonly effective: () => ReadEffective;
};

function isKind(name: string): name is RequestKind {
  return Object.hasOwn(handlers, name);
}

/** Calls the handler of a kind with its own body. */
function handle<K extends RequestKind>(kind: K, request: Request, context: RequestContext): unknown {
  const body: Request[K] = request[kind];
  if (body === undefined) throw context.refuse('The request is empty.');
  return handlers[kind](body as RequestBody<K>, context);
}

function performRequest(request: Request, index: number, draft: Draft, setting: ActionSetting): unknown {
  const [kind, ...others] = Object.keys(request);
  if (kind === undefined || others.length > 0 || !isKind(kind)) {
    throw invalidArgument(
      `Invalid value at 'requests[${index}]' (oneof), exactly one kind of request must be set.`,
    );
  }
  const refuse = (message: string) => invalidArgument(`Invalid requests[${index}].${kind}: ${message}`);
  try {
    const reply = handle(kind, request, { draft, ...setting, refuse });
    return reply === undefined ? {} : { [kind]: reply };
  } catch (error) {
    if (error instanceof ProtectedCellRefusal) {
      throw new ProtectedCellRefusal(`Invalid requests[${index}].${kind}: `);
    }
    if (error instanceof LongCellRefusal) throw new LongCellRefusal(`Invalid requests[${index}].${kind}: `);
    throw error;
  }
}

/** Carries an action out in the draft; throws a GoogleRefusal, after which the draft must be dropped. */
export function perform(draft: Draft, action: Action, setting: ActionSetting): Outcome {
  const context: RequestContext = { draft, ...setting, refuse: (message) => invalidArgument(message) };
  switch (action.kind) {
    case 'batch':
      return {
        kind: 'batch',
        replies: action.requests.map((request, index) => performRequest(request, index, draft, setting)),
      };
    case 'write':
      return {
        kind: 'write',
        written: action.ranges.map((values) => writeValues(context, values, action.input)),
      };
    case 'append': {
      const appended = appendValues(context, action.values, action.input, action.insertRows);
      return { kind: 'append', ...appended };
    }
    case 'clear':
      return { kind: 'clear', cleared: action.ranges.map((range) => clearValues(context, range)) };
    case 'type':
      return { kind: 'type', typed: typeValues(context, action.typing) };
  }
}
