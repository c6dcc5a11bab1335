/** Returns whether an element of this shadow root is displayed in full screen. */
export function isFullscreen(root: ShadowRoot): boolean {
  return root.fullscreenElement !== null;
}

/** Displays an element in full screen, or in the page again. Does nothing if the browser does not permit it. */
export async function toggleFullscreen(root: ShadowRoot, element: Element): Promise<void> {
  try {
    await (isFullscreen(root) ? document.exitFullscreen() : element.requestFullscreen());
  } catch {
    // The frame has no permission, or there was no user action. The room also works in the page.
  }
}
