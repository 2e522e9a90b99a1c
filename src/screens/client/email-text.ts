import { element } from './element';

/** An address that is too long for its line goes on after its @. */
export function emailText(email: string): readonly (string | HTMLElement)[] {
  const at = email.indexOf('@') + 1;
  return at === 0 ? [email] : [email.slice(0, at), element('wbr', {}), email.slice(at)];
}
