const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;

/** One address that mail can be sent to. */
export function isEmailAddress(text: string): boolean {
  return ADDRESS.test(text) && !text.includes('..') && !text.startsWith('.') && !text.includes('.@');
}
