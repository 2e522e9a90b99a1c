/** What a user can act on: a stable code for programs and the facts that the Thai sentence needs. */
export type RefusalCode =
  | 'not-operator'
  | 'no-operator-left'
  | 'not-staff'
  | 'invalid-request'
  | 'not-found'
  | 'round-closed'
  | 'no-indicators'
  | 'template-fault'
  | 'register-fault'
  | 'register-moved'
  | 'register-copied'
  | 'register-missing'
  | 'quota-exhausted'
  | 'no-right'
  | 'not-authorised'
  | 'service-disabled'
  | 'domain-policy'
  | 'storage-full'
  | 'too-large'
  | 'import-changed'
  | 'file-unreadable'
  | 'file-too-large'
  | 'google-unavailable'
  | 'busy';

/** Thrown by commands; entry points turn it into `{error: {code, message}}`. `detail` goes into the Thai sentence. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: string;

  constructor(code: RefusalCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}
