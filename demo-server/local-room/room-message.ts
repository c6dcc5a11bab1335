import { z } from 'zod';

const muteState = z.object({
  audioMuted: z.boolean(),
  videoMuted: z.boolean(),
  sharing: z.boolean(),
  /** When the hand was raised, in milliseconds since the epoch; 0 while it is down. */
  hand: z.int().min(0),
});

const signal = z.union([
  z.object({ description: z.object({ type: z.enum(['offer', 'answer']), sdp: z.string().max(60_000) }) }),
  z.object({
    candidate: z.object({
      candidate: z.string().max(1_000),
      sdpMid: z.string().max(100).nullable().exactOptional(),
      sdpMLineIndex: z.int().min(0).nullable().exactOptional(),
      usernameFragment: z.string().max(300).nullable().exactOptional(),
    }),
  }),
]);

const name = z.string().trim().max(100);

/** Schema of a participant's message. */
export const roomMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('signal'), to: z.string().max(64), signal }),
  z.object({ type: z.literal('state'), state: muteState }),
  z.object({ type: z.literal('name'), name }),
  z.object({ type: z.literal('chat'), text: z.string().trim().min(1).max(2_000) }),
  z.object({ type: z.literal('subject'), subject: z.string().trim().max(200) }),
  z.object({ type: z.literal('mute-everyone'), media: z.enum(['audio', 'video']) }),
  z.object({ type: z.literal('end') }),
  z.object({ type: z.literal('leave') }),
]);

/** A message from a participant to the room, to one of its peers, or to the server. */
export type RoomMessage = z.infer<typeof roomMessageSchema>;

/** State of a participant for the others. */
export type ParticipantState = z.infer<typeof muteState>;

/** A step of the WebRTC negotiation between two participants. */
export type Signal = z.infer<typeof signal>;

/** A participant as the others see them. */
export interface Participant {
  readonly id: string;
  name: string;
  readonly moderator: boolean;
  state: ParticipantState;
}

/** An event that the server sends to a participant. */
export type RoomEvent =
  | { type: 'welcome'; me: Participant; secret: string; subject: string; participants: Participant[] }
  | { type: 'joined'; participant: Participant }
  | { type: 'left'; id: string }
  | { type: 'state'; id: string; state: ParticipantState }
  | { type: 'name'; id: string; name: string }
  | { type: 'signal'; from: string; signal: Signal }
  | { type: 'chat'; from: string; text: string }
  | { type: 'subject'; subject: string }
  | { type: 'mute'; media: 'audio' | 'video' }
  | { type: 'ended' };
