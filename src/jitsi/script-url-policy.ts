/** The little that we use of Trusted Types; not every browser has them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

const key = Symbol.for('live-session-elements.script-url-policy');
type Page = { [key]?: { createScriptURL(url: string): string }; trustedTypes?: TrustedTypes };

/**
 * A script URL in the form that a page under `require-trusted-types-for 'script'` accepts: made by the policy
 * `live-session-embed`, which lets nothing through but an `external_api.js`. Throws where the page refuses the policy.
 */
export function trustedScriptUrl(url: string, view: Window): string {
  const page = view as Page;
  if (!page.trustedTypes) return url;
  page[key] ??= page.trustedTypes.createPolicy('live-session-embed', {
    createScriptURL(candidate) {
      if (new URL(candidate).pathname.endsWith('/external_api.js')) return candidate;
      throw new TypeError('Only an external_api.js may be loaded.');
    },
  });
  return page[key].createScriptURL(url);
}
