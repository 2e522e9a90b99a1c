import type { RestAnswer } from '../core';
import { jsonAnswer } from '../text-answer';

/** What Drive refuses, in its own shape: HTTP status, reason, sentence and the place of the fault. */
export class DriveRefusal extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
    message: string,
    readonly place: { readonly location: string; readonly locationType: string } | null = null,
  ) {
    super(message);
  }
}

function parameter(location: string) {
  return { location, locationType: 'parameter' };
}

export function fileNotFound(fileId: string) {
  return new DriveRefusal(404, 'notFound', `File not found: ${fileId}.`, parameter('fileId'));
}

export function permissionNotFound(permissionId: string) {
  return new DriveRefusal(
    404,
    'notFound',
    `Permission not found: ${permissionId}.`,
    parameter('permissionId'),
  );
}

export function noFileRight() {
  return new DriveRefusal(
    403,
    'insufficientFilePermissions',
    'The user does not have sufficient permissions for this file.',
  );
}

export function noParentRight() {
  return new DriveRefusal(
    403,
    'insufficientParentPermissions',
    'Insufficient permissions for the specified parent.',
  );
}

/** Who may share what lies in a shared drive is the drive's matter. */
export function noOwnSharing() {
  return new DriveRefusal(
    403,
    'teamDrivesSharingRestrictionNotAllowed',
    'Sharing restrictions cannot be set on a shared drive item.',
  );
}

export function secondParent() {
  return new DriveRefusal(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
}

export function invalidValue(location: string) {
  return new DriveRefusal(400, 'invalid', 'Invalid Value', parameter(location));
}

export function invalidBody(message: string) {
  return new DriveRefusal(400, 'invalid', message);
}

export function badRequest(message: string, location: string | null = null) {
  return new DriveRefusal(400, 'badRequest', message, location === null ? null : parameter(location));
}

export function notWritable(field: string) {
  return new DriveRefusal(
    403,
    'fieldNotWritable',
    `The resource body includes fields which are not directly writable: ${field}.`,
  );
}

export function notOffered(what: string) {
  return new DriveRefusal(501, 'notImplemented', `Not available in the local workspace: ${what}`);
}

/** The answer to a call without a bearer token. */
export function loginRequired() {
  return new DriveRefusal(401, 'required', 'Login Required.', {
    location: 'Authorization',
    locationType: 'header',
  });
}

export function refusalAnswer(refusal: DriveRefusal): RestAnswer {
  return jsonAnswer(refusal.status, {
    error: {
      code: refusal.status,
      message: refusal.message,
      errors: [
        { message: refusal.message, domain: 'global', reason: refusal.reason, ...(refusal.place ?? {}) },
      ],
    },
  });
}
