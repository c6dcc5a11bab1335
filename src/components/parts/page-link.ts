/** The address of the page that a checked `href` names, else of this page; null where that is no page of the web. */
export function pageLink(href: string | null): string | null {
  const url = new URL(href ?? location.href, document.baseURI);
  // Where this page happens to be scrolled to is of no use to a calendar.
  if (href === null) url.hash = '';
  return ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}
