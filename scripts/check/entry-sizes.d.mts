/** Bundles the modules of elements as the build of a page would. Returns the code and its modules by file. */
export function bundleTags(
  tags: readonly string[],
): Promise<{ code: Uint8Array; modules: Record<string, unknown> }>;
