/** A course's title as part of an address, such as `mathematiques-terminale`; `course` for one without such letters. */
export function courseSlug(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, 80) ?? 'course';
}
