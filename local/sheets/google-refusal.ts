/** A refusal in the form in which Google's JSON APIs write it. */

export type FieldViolation = { readonly field: string; readonly description: string };

export type RefusalStatus =
  | 'INVALID_ARGUMENT'
  | 'UNAUTHENTICATED'
  | 'PERMISSION_DENIED'
  | 'NOT_FOUND'
  | 'UNIMPLEMENTED';

export class GoogleRefusal extends Error {
  constructor(
    readonly code: number,
    readonly status: RefusalStatus,
    message: string,
    readonly violations: readonly FieldViolation[] = [],
  ) {
    super(message);
    this.name = 'GoogleRefusal';
  }

  /** The answer's JSON: `{error: {code, message, status, details?}}`. */
  toJson(): unknown {
    const details =
      this.violations.length === 0
        ? {}
        : {
            details: [
              { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: this.violations },
            ],
          };
    return { error: { code: this.code, message: this.message, status: this.status, ...details } };
  }
}

export function invalidArgument(message: string, violations: readonly FieldViolation[] = []): GoogleRefusal {
  return new GoogleRefusal(400, 'INVALID_ARGUMENT', message, violations);
}

export function unauthenticated(): GoogleRefusal {
  return new GoogleRefusal(
    401,
    'UNAUTHENTICATED',
    'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
  );
}

export function permissionDenied(): GoogleRefusal {
  return new GoogleRefusal(403, 'PERMISSION_DENIED', 'The caller does not have permission');
}

export function notFound(): GoogleRefusal {
  return new GoogleRefusal(404, 'NOT_FOUND', 'Requested entity was not found.');
}

/** What Google has and the local workspace has not: said aloud, never a silent success. */
export function notOffered(name: string): GoogleRefusal {
  return new GoogleRefusal(501, 'UNIMPLEMENTED', `not available in the local workspace: ${name}`);
}

/** A write that touches a cell the caller may not edit. `place` names the request, e.g. `Invalid requests[0].updateCells: `. */
export class ProtectedCellRefusal extends GoogleRefusal {
  constructor(place = '') {
    super(400, 'INVALID_ARGUMENT', `${place}${protectedCellMessage}`);
  }
}

/** More text than one cell holds. */
export class LongCellRefusal extends GoogleRefusal {
  constructor(place = '') {
    super(400, 'INVALID_ARGUMENT', `${place}${longCellMessage}`);
  }
}

const longCellMessage = 'Your input contains more than the maximum of 50000 characters in a single cell.';

const protectedCellMessage =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
