/** A person of บุคลากร whom one can be on the page. */
export type Colleague = {
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly role: string;
};
