import { isEmailAddress } from '../doctor/email-address';

/** Many people that one share lets in at once. `address` is a group's e-mail or the name of a domain, in lower case. */
export type Audience = { readonly type: 'group' | 'domain'; readonly address: string };

/** What a cell says that names everybody of บุคลากร one by one. */
export const EACH_PERSON = 'รายคน';

/** A group's address, or a domain with or without @ before it; undefined: nobody at once. */
export function readAudience(text: string): Audience | undefined {
  const address = text.trim().toLowerCase();
  if (isEmailAddress(address)) return { type: 'group', address };
  const domain = address.replace(/^@/, '');
  return isEmailAddress(`someone@${domain}`) ? { type: 'domain', address: domain } : undefined;
}
