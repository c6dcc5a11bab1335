/**
 * URL of the local room for a caller at `origin`. Page, API and room share one loopback origin. For other origins it is
 * `localhost`, because browsers allow the camera only on https and loopback pages.
 */
export function localRoomUrl(origin: string, port: number): string {
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
  return `${isLoopback ? origin : `http://localhost:${port}`}/jitsi`;
}
