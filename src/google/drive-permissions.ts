import type { Drive, Permission, Share } from '../ports/drive';
import { record } from '../ports/json';
import type { GoogleFault, Outcome } from '../ports/outcome';
import { valueFrom } from '../ports/value-from';
import { FILES, readRequest, SHARED, writeRequest } from './drive-requests';
import type { Http, HttpRequest } from './http';
import type { HttpAnswer } from './http-answer';
import { sendOne } from './send-one';

type Permissions = Pick<Drive, 'share' | 'shareEach' | 'permissions' | 'isSharedByLink' | 'unshare'>;

/** Who may do what with a file; a refused share is told with its address. */
export function drivePermissions(http: Http): Permissions {
  return {
    share: (share) => faultFor(sendOne(http, shareRequest(share)), share.email),
    shareEach: (shares) =>
      http.send(shares.map(shareRequest)).map((made, at) => faultFor(made, shares[at]?.email ?? '')),
    permissions(fileId) {
      const url = `${FILES}/${fileId}/permissions?${SHARED}&pageSize=100&fields=nextPageToken,permissions(id,emailAddress,domain,role,type,permissionDetails(role,inherited))`;
      return pagesOf(http, url, 'permissions').map(permissionOf);
    },
    isSharedByLink(fileId) {
      const url = `${FILES}/${fileId}/permissions?${SHARED}&pageSize=100&fields=nextPageToken,permissions(type)`;
      return pagesOf(http, url, 'permissions').some(({ type }) => type === 'anyone' || type === 'domain');
    },
    unshare({ fileId, permissionId, email }) {
      const url = `${FILES}/${fileId}/permissions/${permissionId}?${SHARED}`;
      const fault = faultFor(sendOne(http, writeRequest('delete', url)), email);
      return fault?.kind === 'not-found' ? undefined : fault;
    },
  };
}

/** Where Drive tells no details, the right counts as given on the file itself. */
function permissionOf({
  id,
  emailAddress,
  domain,
  role,
  permissionDetails,
}: Readonly<Record<string, unknown>>): Permission {
  const details = Array.isArray(permissionDetails) ? permissionDetails.map(record) : [{ role }];
  const roleWhere = (inherited: boolean): string =>
    String(details.find((one) => (one.inherited === true) === inherited)?.role ?? '');
  return {
    id: String(id ?? ''),
    email: String(emailAddress ?? domain ?? ''),
    direct: roleWhere(false),
    inherited: roleWhere(true),
  };
}

function shareRequest({ fileId, email, role, type }: Share): HttpRequest {
  const url = `${FILES}/${fileId}/permissions?${SHARED}&sendNotificationEmail=false&fields=id`;
  const whom = type === 'domain' ? { domain: email } : { emailAddress: email };
  return writeRequest('post', url, { type: type ?? 'user', role, ...whom });
}

function faultFor(outcome: Outcome<HttpAnswer>, email: string): GoogleFault | undefined {
  if (outcome.kind === 'done') return undefined;
  if (outcome.kind === 'refused') return { ...outcome.fault, message: `${email}: ${outcome.fault.message}` };
  return { kind: 'unavailable', status: 0, reason: 'lost', message: `${email}: ${outcome.cause}` };
}

function pagesOf(http: Http, url: string, field: string): readonly Readonly<Record<string, unknown>>[] {
  const found: Readonly<Record<string, unknown>>[] = [];
  let page = '';
  do {
    const address = page === '' ? url : `${url}&pageToken=${encodeURIComponent(page)}`;
    const body = record(valueFrom(sendOne(http, readRequest(address)), `list ${field}`).json());
    const entries = body[field];
    if (Array.isArray(entries)) found.push(...entries.map(record));
    page = typeof body.nextPageToken === 'string' ? body.nextPageToken : '';
  } while (page !== '');
  return found;
}
