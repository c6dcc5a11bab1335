/**
 * Replaces `{id}` in an `href` template; returns null for schemes other than http and https, so that an attribute cannot
 * run a script.
 */
export function safeHref(template: string | null, id: string): string | null {
  if (!template) return null;
  const href = template.replaceAll('{id}', encodeURIComponent(id));
  const url = URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI) : null;
  return url && ['http:', 'https:'].includes(url.protocol) ? href : null;
}
