import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';

/** Keys that sign tokens for the rooms of a Jitsi server. */
export type JitsiSigner =
  /** A self-hosted server with prosody's token plugin. */
  | { kind: 'prosody'; appId: string; secret: Uint8Array; domain: string }
  /** Jitsi as a Service, https://8x8.vc. */
  | { kind: 'jaas'; appId: string; keyId: string; privateKey: KeyObject };

/** A user who enters a room. */
export interface JitsiVisitor {
  room: string;
  userId: number;
  name: string;
  moderator: boolean;
}

const longestName = 100;

/**
 * Signs a token for one room until `expiresAt`; both times in milliseconds since the epoch. All values are strings,
 * because null breaks prosody. There is no e-mail.
 */
export function signJitsiToken(
  signer: JitsiSigner,
  { room, userId, name, moderator }: JitsiVisitor,
  issuedAt: number,
  expiresAt: number,
): Promise<string> {
  const user = {
    id: String(userId),
    name: [...name].slice(0, longestName).join(''),
    moderator: String(moderator),
    affiliation: moderator ? 'owner' : 'member',
  };
  const token = (context: object) =>
    new SignJWT({ room, context })
      .setAudience('jitsi')
      .setIssuedAt(Math.floor(issuedAt / 1000))
      .setExpirationTime(Math.floor(expiresAt / 1000));
  if (signer.kind === 'prosody')
    return token({ user })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(signer.appId)
      .setSubject(signer.domain)
      .sign(signer.secret);
  const features = {
    recording: moderator,
    livestreaming: moderator,
    transcription: moderator,
    'inbound-call': false,
    'outbound-call': false,
    'sip-inbound-call': false,
    'sip-outbound-call': false,
  };
  return token({ user, features })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: `${signer.appId}/${signer.keyId}` })
    .setIssuer('chat')
    .setSubject(signer.appId)
    .sign(signer.privateKey);
}
