/** Returns the ETag of a session's version. */
export function versionTag(version: number): string {
  return `"${version}"`;
}

/**
 * Parses `If-Match` into the versions that it accepts. Null means any version: there is no header, or it contains `*`.
 * Accepts weak tags, because proxies that compress answers make their tags weak.
 */
export function acceptedVersions(ifMatch: string | undefined): number[] | null {
  if (ifMatch === undefined) return null;
  const tags = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (tags.includes('*')) return null;
  return tags
    .map((tag) => Number(tag.slice(1, -1)))
    .filter((version, index) => versionTag(version) === tags[index]);
}
