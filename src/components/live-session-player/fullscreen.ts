/** Is something inside this shadow root shown on the full screen? */
export function isFullscreen(root: ShadowRoot): boolean {
  return root.fullscreenElement !== null;
}

/** Shows an element on the full screen, or back in the page; where the browser refuses, everything stays as it is. */
export async function toggleFullscreen(root: ShadowRoot, element: Element): Promise<void> {
  try {
    await (isFullscreen(root) ? document.exitFullscreen() : element.requestFullscreen());
  } catch {
    // A frame without the right, or a viewer who was not asked: the room works in the page as well.
  }
}
