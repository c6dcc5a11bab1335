interface Named {
  id: number;
  first_name: string | null;
  last_name: string | null;
}

/**
 * Sorts people by last name, then by first name, by the rules of a language. Without a language, or for an unknown one, by
 * the common rules of Unicode, which English uses unchanged.
 */
export function sortedByName<Person extends Named>(people: readonly Person[], language?: string): Person[] {
  const { compare } = new Intl.Collator(language === undefined ? 'en' : [language, 'en']);
  return [...people].sort(
    (a, b) =>
      compare(a.last_name ?? '', b.last_name ?? '') ||
      compare(a.first_name ?? '', b.first_name ?? '') ||
      a.id - b.id,
  );
}
