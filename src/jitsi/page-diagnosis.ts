import { LiveSessionError } from '../domain/live-session-error.js';
import type { JitsiServer } from './jitsi-server.js';

/** Chromium's way to ask for the Permissions-Policy; other browsers have none. */
interface FeaturePolicy {
  allowsFeature(feature: string): boolean;
}

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
 * which header or which frame is to be changed; null where nothing does or the browser does not tell.
 */
export function refusedDevices({ origin }: JitsiServer, frame: HTMLIFrameElement): LiveSessionError | null {
  const policyOf = (of: unknown) => (of as { featurePolicy?: FeaturePolicy }).featurePolicy;
  const policy = policyOf(frame);
  const devices = ['camera', 'microphone'];
  const refused = devices.filter((device) => policy?.allowsFeature(device) === false);
  if (refused.length === 0) return null;
  const ownToo = refused.some((device) => policyOf(frame.ownerDocument)?.allowsFeature(device) === false);
  const remedy =
    ownToo && self !== top
      ? `give each <iframe> around this page allow="camera; microphone"`
      : `send Permissions-Policy: ${refused.map((device) => `${device}=(self "${origin}")`).join(', ')}`;
  return new LiveSessionError(
    'permissions_policy',
    `The room may not use ${refused.join(' and ')}: ${remedy}.`,
  );
}

/** Calls back when the page's Content-Security-Policy refuses the frame of the room, until the signal aborts. */
export function onFrameRefused(
  { origin }: JitsiServer,
  page: Document,
  listener: (error: LiveSessionError) => void,
  signal: AbortSignal,
): void {
  const told = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (!/^(frame|child|default)-src/.test(effectiveDirective) || !blockedURI.startsWith(origin)) return;
    const message = `The page's Content-Security-Policy refuses the frame of ${origin}: add it to frame-src.`;
    listener(new LiveSessionError('frame_blocked', message));
  };
  page.addEventListener('securitypolicyviolation', told, { signal });
}

/** A failure to reach the server, told as `embedder_policy` where the page is cross-origin isolated: then that is the likely cause. */
export function explained(error: LiveSessionError): LiveSessionError {
  const isUnreached = error.code === 'script_load_failed' || error.code === 'connection_timeout';
  if (!isUnreached || !crossOriginIsolated) return error;
  return new LiveSessionError(
    'embedder_policy',
    'The page is cross-origin isolated: its Cross-Origin-Embedder-Policy keeps out a Jitsi server that does not send Cross-Origin-Resource-Policy and a policy of its own. Leave it off on pages with a room.',
    { cause: error },
  );
}

/** The public server is for trying out only: it cuts embedded calls (jitsi-facts §9). */
export function demoServerWarning({ origin }: JitsiServer): LiveSessionError | null {
  if (origin !== 'https://meet.jit.si') return null;
  const message =
    'https://meet.jit.si ends embedded calls after five minutes and wants a moderator to log in: use a server of your own, or JaaS.';
  return new LiveSessionError('embed_time_limit', message);
}
