/** Names and e-mail as an LMS sends them. */
export interface PersonClaims {
  readonly name?: string | null | undefined;
  readonly given_name?: string | null | undefined;
  readonly family_name?: string | null | undefined;
  readonly email?: string | null | undefined;
}

/** Names and e-mail as they are stored, without those that are missing. */
export interface PersonFields {
  first_name?: string;
  last_name?: string;
  email?: string;
}

/** Returns the fields of a person. Splits a `name` without its parts at the first space. */
export function personOf({ name, given_name, family_name, email }: PersonClaims): PersonFields {
  const [first, ...rest] = name?.split(/\s+/) ?? [];
  const first_name = given_name ?? first;
  const last_name = family_name ?? (given_name ? undefined : rest.join(' '));
  return Object.fromEntries(Object.entries({ first_name, last_name, email }).filter(([, value]) => value));
}
