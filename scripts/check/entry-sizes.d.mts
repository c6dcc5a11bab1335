/** Bundles the elements' modules as a page's own build would. Gives the code, and the modules in it by their files. */
export function bundleTags(
  tags: readonly string[],
): Promise<{ code: Uint8Array; modules: Record<string, unknown> }>;
