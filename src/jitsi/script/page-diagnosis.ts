import { hasCode, LiveSessionError } from '../../domain/live-session-error.js';
import type { JitsiServer } from '../parse-jitsi-server.js';

/** Throws `insecure_context` where browsers give no page camera and microphone. */
export function requireSecureContext(): void {
  if (!isSecureContext)
    throw new LiveSessionError(
      'insecure_context',
      'Camera and microphone need a page served over https (or from localhost), in all frames around it.',
    );
}

/**
 * What keeps the room in a frame from camera and microphone, as far as a page can know: a `permissions_policy` error that says
 * what is to be changed; null where nothing does or the browser does not tell.
 */
export function refusedDevices({ origin }: JitsiServer, frame: HTMLIFrameElement): LiveSessionError | null {
  // Chromium's way to ask; other browsers have none.
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
 * Calls back when the page's own policy refuses the server: `frame_blocked` where its Content-Security-Policy does,
 * `embedder_policy` where its Cross-Origin-Embedder-Policy does and the browser tells; until the signal aborts.
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

/** A failure to reach the server, told as what it is likely to be on a cross-origin isolated page. */
export function explained(error: LiveSessionError, page: Document): LiveSessionError {
  const isUnreached = hasCode(error, 'script_load_failed', 'connection_timeout');
  return isUnreached && page.defaultView?.crossOriginIsolated ? embedderPolicy(error) : error;
}

function embedderPolicy(cause?: LiveSessionError): LiveSessionError {
  const message =
    "The page's Cross-Origin-Embedder-Policy keeps the Jitsi server out: leave that header off on pages with a room.";
  return new LiveSessionError('embedder_policy', message, { cause });
}

/** The public server is for trying out only: it cuts embedded calls (jitsi-facts §9). */
export function demoServerWarning({ origin }: JitsiServer): LiveSessionError | null {
  if (origin !== 'https://meet.jit.si') return null;
  const message =
    'https://meet.jit.si ends embedded calls after five minutes and wants a moderator to log in: use a server of your own, or JaaS.';
  return new LiveSessionError('embed_time_limit', message);
}
