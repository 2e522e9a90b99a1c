/** Google's answer to one call that makes something. `unknown` may have taken effect. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly fault: GoogleFault }
  | { readonly kind: 'unknown'; readonly cause: string };

/**
 * `rate-limited`: in a moment again; `quota-exhausted`: tomorrow; `unavailable`: Google's own trouble. `not-authorised`: a scope
 * that was not granted, or the wrong account; `domain-policy`: forbidden by the Workspace administrator; `invalid-request`: ours.
 */
export type GoogleFaultKind =
  | 'rate-limited'
  | 'not-found'
  | 'no-right'
  | 'conflict'
  | 'invalid-request'
  | 'service-disabled'
  | 'quota-exhausted'
  | 'not-authorised'
  | 'domain-policy'
  | 'storage-full'
  | 'too-large'
  | 'unavailable';

export type GoogleFault = {
  readonly kind: GoogleFaultKind;
  readonly status: number;
  /** Google's own reason and message, for the log. */
  readonly reason: string;
  readonly message: string;
  /** Of `not-authorised`: the scopes that are missing, where Google tells. */
  readonly scopes?: readonly string[];
  /** Of `too-large`: which limit, where Google tells. */
  readonly limit?: 'cells' | 'characters' | 'export';
  /** Of `service-disabled`: the API that is off and the page that switches it on ('' where Google does not tell). */
  readonly api?: { readonly name: string; readonly page: string };
};
