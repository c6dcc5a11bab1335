/** Opens a connection to a server that is about to be needed; once, and only after the viewer has asked for it. */
export function preconnect(origin: string): void {
  const found = document.head.querySelector(`link[rel="preconnect"][href="${origin}"]`);
  if (found || origin === location.origin) return;
  const link = document.createElement('link');
  link.rel = 'preconnect';
  link.href = origin;
  document.head.append(link);
}
