/** One row of สถานศึกษา. `director` is the director's name. */
export type School = {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly director: string;
  readonly email: string;
};
