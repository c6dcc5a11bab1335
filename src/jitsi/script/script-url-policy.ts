import type { JitsiServer } from '../parse-jitsi-server.js';

/** What is to be loaded, and from where the page lets anything be loaded at all. */
export type JitsiScript = Pick<JitsiServer, 'scriptUrl' | 'allowed'>;

/** The little that we use of Trusted Types; not every browser has them. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

const key = Symbol.for('live-session-elements.script-url-policy');
type Page = {
  [key]?: ScriptUrlPolicy;
  trustedTypes?: { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy };
};

/**
 * A script URL in the form that a page under `require-trusted-types-for 'script'` accepts: made by the policy
 * `live-session-embed`, which lets nothing through but an `external_api.js` of an allowed origin, whoever asks it. Throws where
 * the page refuses the policy.
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
