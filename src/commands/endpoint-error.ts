/** What an endpoint gives instead of its result: a refusal to act on, or a fault with a number to quote. */
export type EndpointError = {
  readonly error: { readonly code: string; readonly message: string; readonly incident?: string };
};
