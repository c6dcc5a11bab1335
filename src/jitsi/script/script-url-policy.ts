import type { JitsiServer } from '../parse-jitsi-server.js';

/** The script to load, and the origins that the page allows. */
export type JitsiScript = Pick<JitsiServer, 'scriptUrl' | 'allowed'>;

/** The part of Trusted Types that this module uses; some browsers lack them. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

const key = Symbol.for('live-session-elements.script-url-policy');
type Page = {
  [key]?: ScriptUrlPolicy;
  trustedTypes?: { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy };
};

/**
 * Returns a script URL that a page with `require-trusted-types-for 'script'` accepts. Its policy, `live-session-embed`,
 * accepts only an `external_api.js` of an allowed origin, from any caller. Throws if the page refuses the policy.
 */
export function trustedScriptUrl({ scriptUrl, allowed }: JitsiScript, view: Window): string {
  const page = view as Page;
  if (!page.trustedTypes) return scriptUrl;
  page[key] ??= page.trustedTypes.createPolicy('live-session-embed', {
    createScriptURL(candidate) {
      const { origin, pathname } = new URL(candidate);
      if (allowed.has(origin) && pathname.endsWith('/external_api.js')) return candidate;
      throw new TypeError('Only the external_api.js of an allowed server may be loaded.');
    },
  });
  return page[key].createScriptURL(scriptUrl);
}
