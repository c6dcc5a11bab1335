import { hasCode, LiveSessionError } from '../../domain/live-session-error.js';
import type { JitsiServer } from '../parse-jitsi-server.js';

/** Throws `insecure_context` on pages where browsers refuse camera and microphone. */
export function requireSecureContext(): void {
  if (!isSecureContext)
    throw new LiveSessionError(
      'insecure_context',
      'Camera and microphone need a page served over https (or from localhost), in all frames around it.',
    );
}

/**
 * Returns a `permissions_policy` error that names the missing permissions of the room's frame; null if none is missing or
 * the browser does not report it.
 */
export function refusedDevices({ origin }: JitsiServer, frame: HTMLIFrameElement): LiveSessionError | null {
  // Only Chromium has this API.
  const { featurePolicy } = frame as { featurePolicy?: { allowsFeature(feature: string): boolean } };
  const devices = ['camera', 'microphone'];
  const refused = devices.filter((device) => featurePolicy?.allowsFeature(device) === false);
  if (refused.length === 0) return null;
  const header = refused.map((device) => `${device}=(self "${origin}")`).join(', ');
  const around = self === top ? '' : ', and give each <iframe> around this page allow="camera; microphone"';
  const message = `The room may not use ${refused.join(' and ')}: send Permissions-Policy: ${header}${around}.`;
  return new LiveSessionError('permissions_policy', message);
}

/**
 * Reports that a policy of the page refuses the server, until the signal aborts: `frame_blocked` for the
 * Content-Security-Policy, `embedder_policy` for the Cross-Origin-Embedder-Policy, if the browser reports it.
 */
export function onRefusedByPage(
  { origin }: JitsiServer,
  page: Document,
  listener: (error: LiveSessionError) => void,
  signal: AbortSignal,
): void {
  const isOfServer = (url = '') => URL.canParse(url) && new URL(url).origin === origin;
  const told = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent) => {
    const isFrame = /^(frame|child|default)-src/.test(effectiveDirective);
    if (disposition !== 'enforce' || !isFrame || !isOfServer(blockedURI)) return;
    const message = `The page's Content-Security-Policy refuses the frame of ${origin}: add it to frame-src.`;
    listener(new LiveSessionError('frame_blocked', message));
  };
  page.addEventListener('securitypolicyviolation', told, { signal });
  const Observer = page.defaultView?.ReportingObserver;
  if (!Observer) return;
  const isOurs = ({ body }: Report) => {
    const report = body as unknown as { toJSON(): { blockedURL?: string; disposition?: string } };
    const { blockedURL, disposition } = report.toJSON();
    return disposition === 'enforce' && isOfServer(blockedURL);
  };
  const observer = new Observer((reports) => reports.some(isOurs) && listener(embedderPolicy()), {
    types: ['coep'],
  });
  observer.observe();
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Replaces a failure to reach the server by its probable cause on a cross-origin isolated page. */
export function explained(error: LiveSessionError, page: Document): LiveSessionError {
  const isUnreached = hasCode(error, 'script_load_failed', 'connection_timeout');
  return isUnreached && page.defaultView?.crossOriginIsolated ? embedderPolicy(error) : error;
}

function embedderPolicy(cause?: LiveSessionError): LiveSessionError {
  const message =
    "The page's Cross-Origin-Embedder-Policy keeps the Jitsi server out: leave that header off on pages with a room.";
  return new LiveSessionError('embedder_policy', message, { cause });
}

/** Returns a warning for the public server, which ends embedded calls (docs/jitsi-facts.md#public-server). */
export function demoServerWarning({ origin }: JitsiServer): LiveSessionError | null {
  if (origin !== 'https://meet.jit.si') return null;
  const message =
    'https://meet.jit.si ends embedded calls after five minutes and wants a moderator to log in: use a server of your own, or JaaS.';
  return new LiveSessionError('embed_time_limit', message);
}
