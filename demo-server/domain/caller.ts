/** The authenticated user who makes a call. */
export interface Caller {
  readonly id: number;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly email: string | null;
  /** Administers the LMS, and so has the rights of an instructor in every course. */
  readonly isAdmin: boolean;
}
