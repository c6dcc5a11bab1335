/** Returns the absolute URL of a checked `href`, or of this page if it is null; null if the URL is not http or https. */
export function pageLink(href: string | null): string | null {
  const url = new URL(href ?? location.href, document.baseURI);
  // The current scroll position does not belong in a calendar.
  if (href === null) url.hash = '';
  return ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}
