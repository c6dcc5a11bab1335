/** The first letters of the first and the last word of a name; `?` for no name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : ''].map(
    (word) => [...(word ?? '')].at(0) ?? '',
  );
  return letters.join('').toLocaleUpperCase() || '?';
}
