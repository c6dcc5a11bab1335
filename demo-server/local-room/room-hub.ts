import { randomBytes } from 'node:crypto';
import type { Clock } from '../domain/clock.js';
import { MessageAllowance } from './message-allowance.js';
import type { Participant, RoomEvent, RoomMessage } from './room-message.js';

/** A visitor who joins a room, with the values of a token or a guest's own. */
export interface Visitor {
  readonly name: string;
  readonly moderator: boolean;
  /** The name is from a token, and the visitor cannot change it. */
  readonly nameIsTrusted: boolean;
}

/** Connection to a participant's browser. */
export interface Line {
  send(event: RoomEvent): void;
  close(): void;
}

/** Code that refuses a join or a message. */
export type HubRefusal = 'room_full' | 'too_many_rooms' | 'unauthenticated' | 'forbidden' | 'rate_limited';

interface Member extends Participant {
  readonly nameIsTrusted: boolean;
  readonly line: Line;
  readonly allowance: MessageAllowance;
}

interface Room {
  subject: string;
  /** By the secret that each member received at the join. */
  readonly members: Map<string, Member>;
}

const maxRooms = 50;
const maxParticipants = 16;

/** The rooms of this process: their members, and the messages between them. A room ends with its last member. */
export class RoomHub {
  readonly #rooms = new Map<string, Room>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Adds a visitor, connected by the line that `open` creates; the end of the line removes them. Returns a code if refused. */
  join<OpenLine extends Line>(
    roomName: string,
    visitor: Visitor,
    open: (leave: () => void) => OpenLine,
  ): OpenLine | HubRefusal {
    let room = this.#rooms.get(roomName);
    if (!room && this.#rooms.size >= maxRooms) return 'too_many_rooms';
    if (room && room.members.size >= maxParticipants) return 'room_full';
    room ??= { subject: '', members: new Map() };
    this.#rooms.set(roomName, room);

    const secret = randomBytes(24).toString('base64url');
    const line = open(() => this.#leave(roomName, secret));
    const id = randomBytes(8).toString('hex');
    const state = { audioMuted: true, videoMuted: true, sharing: false, hand: 0 };
    const member = { ...visitor, id, state, line, allowance: new MessageAllowance(this.#clock.now()) };
    const participants = [...room.members.values()].map(asSeen);
    line.send({ type: 'welcome', me: asSeen(member), secret, subject: room.subject, participants });
    tellOthers(room, member, { type: 'joined', participant: asSeen(member) });
    room.members.set(secret, member);
    return line;
  }

  /** Handles a message of the participant with this secret. Returns a code if refused, else null. */
  receive(roomName: string, secret: string, message: RoomMessage): HubRefusal | null {
    const room = this.#rooms.get(roomName);
    const member = room?.members.get(secret);
    if (!room || !member) return 'unauthenticated';
    if (!member.allowance.take(this.#clock.now())) return 'rate_limited';
    if (needsModerator.has(message.type) && !member.moderator) return 'forbidden';
    switch (message.type) {
      case 'signal':
        memberWithId(room, message.to)?.line.send({
          type: 'signal',
          from: member.id,
          signal: message.signal,
        });
        return null;
      case 'state':
        member.state = message.state;
        tellOthers(room, member, { type: 'state', id: member.id, state: member.state });
        return null;
      case 'name':
        if (member.nameIsTrusted) return 'forbidden';
        member.name = message.name;
        tellOthers(room, member, { type: 'name', id: member.id, name: member.name });
        return null;
      case 'chat':
        tellOthers(room, member, { type: 'chat', from: member.id, text: message.text });
        return null;
      case 'subject':
        room.subject = message.subject;
        tellOthers(room, null, { type: 'subject', subject: room.subject });
        return null;
      case 'mute-everyone':
        tellOthers(room, member, { type: 'mute', media: message.media });
        return null;
      case 'end':
        tellOthers(room, null, { type: 'ended' });
        this.#closeRoom(roomName, room);
        return null;
      case 'leave':
        this.#leave(roomName, secret);
        return null;
    }
  }

  /** Removes all participants. */
  close(): void {
    for (const [name, room] of this.#rooms) this.#closeRoom(name, room);
  }

  #leave(roomName: string, secret: string): void {
    const room = this.#rooms.get(roomName);
    const member = room?.members.get(secret);
    if (!room || !member) return;
    room.members.delete(secret);
    member.line.close();
    tellOthers(room, member, { type: 'left', id: member.id });
    if (room.members.size === 0) this.#rooms.delete(roomName);
  }

  #closeRoom(roomName: string, room: Room): void {
    this.#rooms.delete(roomName);
    for (const member of room.members.values()) member.line.close();
  }
}

const needsModerator = new Set<RoomMessage['type']>(['subject', 'mute-everyone', 'end']);

function asSeen({ id, name, moderator, state }: Participant): Participant {
  return { id, name, moderator, state };
}

function memberWithId(room: Room, id: string): Member | undefined {
  return [...room.members.values()].find((member) => member.id === id);
}

function tellOthers(room: Room, speaker: Participant | null, event: RoomEvent): void {
  for (const member of [...room.members.values()]) if (member !== speaker) member.line.send(event);
}
