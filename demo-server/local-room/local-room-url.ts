/**
 * URL of the local room for a page at `origin`. Page, API and room share one origin; elsewhere than on this machine, it
 * is the loopback address, because browsers give the camera only to https and to loopback pages.
 */
export function localRoomUrl(origin: string, port: number): string {
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
  return `${isLoopback ? origin : `http://localhost:${port}`}/jitsi`;
}
