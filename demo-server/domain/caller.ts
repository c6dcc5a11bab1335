/** The authenticated user who makes a call. */
export interface Caller {
  readonly id: number;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly email: string | null;
  /** True for an administrator of the LMS, who has the rights of an instructor in every course. */
  readonly isAdmin: boolean;
}
