/**
 * The address that an `href` template leads to, `{id}` replaced; null for anything but http and https, since whoever may
 * place a tag in a page must not thereby run a script in it.
 */
export function safeHref(template: string | null, id: string): string | null {
  if (!template) return null;
  const href = template.replaceAll('{id}', encodeURIComponent(id));
  const url = URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI) : null;
  return url && ['http:', 'https:'].includes(url.protocol) ? href : null;
}
