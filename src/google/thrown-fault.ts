import type { GoogleFault, GoogleFaultKind } from '../ports/outcome';
import { scopesIn } from './fault';

/**
 * What Apps Script's services throw. Their texts follow the language of the account, so a text that is not known here says
 * nothing; a scope named in it does in any language.
 */
const KINDS: readonly (readonly [RegExp, GoogleFaultKind])[] = [
  [/do(?:es)? not have permission to call|permissions are not sufficient to call/i, 'not-authorised'],
  [/authori[sz]ation is required to perform/i, 'not-authorised'],
  [/script does not have permission to perform/i, 'not-authorised'],
  [/in a short time|try Utilities\.sleep/i, 'rate-limited'],
  [/bandwidth quota exceeded|too many scripts running simultaneously/i, 'rate-limited'],
  [/too many LockService operations/i, 'rate-limited'],
  [/invoked too many times|too much computer time|for one day/i, 'quota-exhausted'],
  [/(?:by|from|of|contact) your (?:domain )?admin|domain administrator/i, 'domain-policy'],
  [/POST Size|Response Size|argument too large/i, 'too-large'],
  [/URL Length|not been whitelisted|invalid argument|attribute provided with/i, 'invalid-request'],
  [/don't match the method signature|^(?:Type|Reference|Range|Syntax)Error/i, 'invalid-request'],
];

/** What a thrown error means; undefined where its text tells nothing, so that a call may or may not have taken effect. */
export function thrownFault(cause: unknown): GoogleFault | undefined {
  const message = cause instanceof Error ? cause.message : String(cause);
  const scopes = scopesIn(message);
  // Our own address may stand in the text of any error; a scope only in that of a missing right.
  const kind = scopes.length > 0 ? 'not-authorised' : kindOf(cause, message);
  if (kind === undefined) return undefined;
  return { kind, status: 0, reason: 'thrown', message, ...(scopes.length > 0 ? { scopes } : {}) };
}

function kindOf(cause: unknown, message: string): GoogleFaultKind | undefined {
  if (cause instanceof TypeError || cause instanceof ReferenceError) return 'invalid-request';
  return KINDS.find(([text]) => text.test(message))?.[1];
}
