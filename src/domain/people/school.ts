/** One row of สถานศึกษา. `director` is the director's name. */
export type School = {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly director: string;
  readonly email: string;
  /** What columns of the office's own say of it (size, cluster, network), as words: groups that an indicator may be used with. */
  readonly groups: readonly string[];
};
