import { millisecondsInSecond } from 'date-fns/constants';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { hideAmdLoader } from './amd-loader.js';
import { type JitsiApiConstructor, jitsiClasses } from '../jitsi-api.js';
import { type JitsiScript, trustedScriptUrl } from './script-url-policy.js';

const timeoutMs = 15 * millisecondsInSecond;

/** The class that each script of ours has left behind: the global holds that of the last one only. Null before. */
const leftBy = new WeakMap<Element, JitsiApiConstructor | null>();
const ours = new WeakSet<JitsiApiConstructor>();
/** Scripts of ours that have run or failed. */
const over = new WeakSet<Element>();
/** How often each URL did not answer in time. */
const unanswered = new Map<string, number>();

/** One try at a server's script; the class comes from a copy that is on the page already, if there is one. */
export async function loadScriptOnce(
  jitsiScript: JitsiScript,
  page: Document,
  signal: AbortSignal,
): Promise<JitsiApiConstructor> {
  const { scriptUrl } = jitsiScript;
  const present = await presentClass(scriptUrl, page, signal);
  if (present) return present;
  const script = await appendScript(jitsiScript, page, signal);
  const own = leftBy.get(script);
  if (own) return own;
  script.remove();
  throw blocked(`${scriptUrl} was loaded but left no JitsiMeetExternalAPI on the page.`);
}

/** The types of scripts that browsers run: a consent manager may hold one back by another. */
const runs = /^(|module|(text|application)\/(java|ecma)script)$/;

/** A second copy of a script would mix up the events of its rooms (jitsi-facts §0.8). */
async function presentClass(
  scriptUrl: string,
  page: Document,
  signal: AbortSignal,
): Promise<JitsiApiConstructor | null> {
  const isIt = ({ src, type }: HTMLScriptElement) =>
    (src === scriptUrl || src.replace(/[?#].*/, '') === scriptUrl) && runs.test(type);
  const script = [...page.scripts].find(isIt);
  if (!script) return null;
  if (!isOver(script)) await arrival(script, scriptUrl, signal).catch(() => signal.throwIfAborted());
  return leftBy.get(script) ?? jitsiClasses(viewOf(script)).find((found) => !ours.has(found)) ?? null;
}

/** Of a script that is not ours only the browser's list of what it has fetched can tell. */
function isOver(script: HTMLScriptElement): boolean {
  const fetched = viewOf(script).performance.getEntriesByName(script.src, 'resource');
  return leftBy.has(script) ? over.has(script) : fetched.length > 0;
}

/** Resolves when the script has run; on failure its element is gone. */
async function appendScript(
  jitsiScript: JitsiScript,
  page: Document,
  signal: AbortSignal,
): Promise<HTMLScriptElement> {
  signal.throwIfAborted();
  const script = page.createElement('script');
  try {
    hideAmdLoader(script);
    script.src = trusted({ ...jitsiScript, scriptUrl: freshUrl(jitsiScript) }, viewOf(script));
    const others = new Set(jitsiClasses(viewOf(script)));
    leftBy.set(script, null);
    script.addEventListener('error', () => over.add(script));
    script.addEventListener('load', () => {
      over.add(script);
      const own = jitsiClasses(viewOf(script)).find((found) => !others.has(found));
      if (!own) return;
      leftBy.set(script, own);
      ours.add(own);
    });
    const arrived = arrival(script, jitsiScript.scriptUrl, signal);
    page.head.append(script);
    await arrived;
    return script;
  } catch (error) {
    // One that nobody waits for any more stays for the next who does: it runs in any case.
    if (!signal.aborted) script.remove();
    throw error;
  }
}

/** Chromium lets a request wait for one of the same URL that has had no answer yet. */
function freshUrl({ scriptUrl }: JitsiScript): string {
  const times = unanswered.get(scriptUrl);
  return times ? `${scriptUrl}?${times}` : scriptUrl;
}

/** Settles when a script has run, failed, been refused by the page's policy, or taken too long. */
async function arrival(script: HTMLScriptElement, scriptUrl: string, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const until = { signal: over.signal };
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (message: string) => reject(new LiveSessionError('script_load_failed', message));
      const timer = setTimeout(() => {
        unanswered.set(scriptUrl, (unanswered.get(scriptUrl) ?? 0) + 1);
        fail(`${scriptUrl} took longer than ${timeoutMs} ms.`);
      }, timeoutMs);
      over.signal.addEventListener('abort', () => clearTimeout(timer));
      signal.addEventListener('abort', () => reject(signal.reason as Error), until);
      script.ownerDocument.addEventListener(
        'securitypolicyviolation',
        ({ blockedURI, disposition }) =>
          disposition === 'enforce' && refuses(blockedURI, script.src) && reject(blockedByPolicy(scriptUrl)),
        until,
      );
      script.addEventListener('load', () => resolve(), until);
      script.addEventListener('error', () => fail(`${scriptUrl} could not be loaded.`), until);
    });
  } finally {
    over.abort();
  }
}

/** Browsers report either the URL or only its origin. */
function refuses(blockedUri: string, scriptUrl: string): boolean {
  return blockedUri === scriptUrl || blockedUri === new URL(scriptUrl).origin;
}

function blockedByPolicy(scriptUrl: string): LiveSessionError {
  return blocked(
    `The page's Content-Security-Policy refuses ${scriptUrl}: add it to script-src, and its origin to frame-src.`,
  );
}

function blocked(message: string, cause?: unknown): LiveSessionError {
  return new LiveSessionError('script_blocked', message, { cause });
}

function trusted(jitsiScript: JitsiScript, view: Window): string {
  try {
    return trustedScriptUrl(jitsiScript, view);
  } catch (cause) {
    throw blocked(
      "The page's Trusted Types refuse the policy live-session-embed: add it to the trusted-types directive.",
      cause,
    );
  }
}

function viewOf({ ownerDocument }: Element): Window {
  return ownerDocument.defaultView!;
}
