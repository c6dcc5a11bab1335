import { millisecondsInSecond } from 'date-fns/constants';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { hideAmdLoader } from './amd-loader.js';
import { type JitsiApiConstructor, jitsiClasses } from '../jitsi-api.js';
import { type JitsiScript, trustedScriptUrl } from './script-url-policy.js';

const timeoutMs = 15 * millisecondsInSecond;

/** The class that each script of this library has defined, null until it has run: the global holds the last one only. */
const leftBy = new WeakMap<Element, JitsiApiConstructor | null>();
const ours = new WeakSet<JitsiApiConstructor>();
/** Scripts of this library that have run or failed. */
const over = new WeakSet<Element>();
/** Number of timeouts by URL. */
const unanswered = new Map<string, number>();

/** Makes one attempt to load a server's script. Uses a copy that is already on the page, if there is one. */
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

/** Script types that browsers run; consent managers set other types to block a script. */
const runs = /^(|module|(text|application)\/(java|ecma)script)$/;

/** Returns the class of a copy on the page. A second copy would mix events (docs/jitsi-facts.md#one-copy-of-the-script). */
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

/** Returns whether a script has run or failed; for scripts of the page, uses the browser's list of fetched resources. */
function isOver(script: HTMLScriptElement): boolean {
  const fetched = viewOf(script).performance.getEntriesByName(script.src, 'resource');
  return leftBy.has(script) ? over.has(script) : fetched.length > 0;
}

/** Adds the script to the page and resolves when it has run; removes its element on failure. */
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
    // After an abort the script runs anyway, so its element stays for the next caller.
    if (!signal.aborted) script.remove();
    throw error;
  }
}

/** Adds a query after a timeout, because Chromium queues a request behind an unanswered one with the same URL. */
function freshUrl({ scriptUrl }: JitsiScript): string {
  const times = unanswered.get(scriptUrl);
  return times ? `${scriptUrl}?${times}` : scriptUrl;
}

/** Settles when a script has run, has failed, was refused by the page's policy, or has timed out. */
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

/** Compares URL and origin, because browsers report one or the other. */
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
