/** Converts a course title to a part of a URL, such as `mathematiques-terminale`; `course` if it has no Latin letters or digits. */
export function courseSlug(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, 80) ?? 'course';
}
