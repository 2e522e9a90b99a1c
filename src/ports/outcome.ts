/** Google's answer to one call that makes something. `unknown` may have taken effect. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly fault: GoogleFault }
  | { readonly kind: 'unknown'; readonly cause: string };

export type GoogleFaultKind =
  | 'rate-limited'
  | 'not-found'
  | 'no-right'
  | 'conflict'
  | 'invalid-request'
  | 'service-disabled'
  | 'quota-exhausted'
  | 'unauthorised'
  | 'unavailable';

export type GoogleFault = {
  readonly kind: GoogleFaultKind;
  readonly status: number;
  /** Google's own reason and message, for the log. */
  readonly reason: string;
  readonly message: string;
};
