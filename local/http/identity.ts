import type { RestAnswer, RestRequest } from '../core';
import { jsonAnswer } from './json-answer';

/** The e-mail in `Authorization: Bearer <email>`; undefined where none stands there. */
export function bearerOf(request: RestRequest): string | undefined {
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return token?.includes('@') ? token.toLowerCase() : undefined;
}

/** Google's answer to a call without a token, or with one that is none. */
export function unauthenticated(request: RestRequest): RestAnswer {
  const sent = request.headers.authorization !== undefined;
  const expected =
    'Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
  const message = `Request ${sent ? 'had invalid authentication credentials' : 'is missing required authentication credential'}. ${expected}`;
  const reason = sent ? 'ACCESS_TOKEN_TYPE_UNSUPPORTED' : 'CREDENTIALS_MISSING';
  const legacy = {
    message: sent ? 'Invalid Credentials' : 'Login Required.',
    domain: 'global',
    reason: sent ? 'authError' : 'required',
    location: 'Authorization',
    locationType: 'header',
  };
  return jsonAnswer(401, {
    error: {
      code: 401,
      message,
      ...(isDrive(request) && { errors: [legacy] }),
      status: 'UNAUTHENTICATED',
      details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' }],
    },
  });
}

/** Google's answer to somebody whom the office does not know. */
export function forbidden(request: RestRequest): RestAnswer {
  const message = 'The caller does not have permission';
  const legacy = { message, domain: 'global', reason: 'forbidden' };
  return jsonAnswer(403, {
    error: {
      code: 403,
      message,
      ...(isDrive(request) && { errors: [legacy] }),
      status: 'PERMISSION_DENIED',
    },
  });
}

function isDrive(request: RestRequest): boolean {
  return request.path.includes('/drive/');
}
