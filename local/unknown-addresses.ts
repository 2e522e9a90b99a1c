/** Addresses behind which Google has no account. */
export type UnknownAddresses = {
  includes(email: string): boolean;
  /** Whether the refusal that is written now names the address: every second one does not, as nobody knows Google's texts. */
  isNamed(): boolean;
};

export function unknownAddresses(addresses: readonly string[]): UnknownAddresses {
  const unknown = new Set(addresses.map((address) => address.trim().toLowerCase()));
  let refusals = 0;
  return {
    includes: (email) => unknown.has(email.toLowerCase()),
    isNamed() {
      refusals += 1;
      return refusals % 2 === 1;
    },
  };
}
