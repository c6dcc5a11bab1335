/** A moderator may mute, admit and end; `none` is reported of somebody who is just leaving. */
export type RoomRole = 'moderator' | 'participant' | 'none';

/** One person in the room. */
export interface RoomParticipant {
  readonly id: string;
  readonly displayName: string;
  readonly role: RoomRole;
  readonly handRaised: boolean;
  readonly isLocal: boolean;
}

/** What happens to the people in a room, as the conference reports it. */
export type RosterEvent =
  | { readonly type: 'reset' }
  | { readonly type: 'local-joined' | 'joined'; readonly id: string; readonly displayName: string }
  | { readonly type: 'left'; readonly id: string }
  | { readonly type: 'renamed'; readonly id: string; readonly displayName: string }
  | { readonly type: 'role'; readonly id: string; readonly role: RoomRole }
  | { readonly type: 'hand'; readonly id: string; readonly raised: boolean };

/**
 * The people in a room by id, the local one included. The API's own counter drifts and doubles (jitsi-facts §0, §11);
 * `local` is the ghost that a prejoin page leaves behind. Changed in place: a copy for each event would make a flood of
 * events quadratic.
 */
export class RoomRoster {
  readonly #people = new Map<string, RoomParticipant>();

  /** People in the room, the local one included. */
  get count(): number {
    return this.#people.size;
  }

  /** Everyone, in the order in which they came. */
  get participants(): RoomParticipant[] {
    return [...this.#people.values()];
  }

  /** How many hands are up. */
  get raisedHands(): number {
    return this.participants.filter(({ handRaised }) => handRaised).length;
  }

  /** Somebody by id; undefined where nobody has it. */
  person(id: string | null): RoomParticipant | undefined {
    return id === null ? undefined : this.#people.get(id);
  }

  /** Takes an event in, and tells whether it changed anything. */
  apply(event: RosterEvent): boolean {
    switch (event.type) {
      case 'reset': {
        const had = this.count > 0;
        this.#people.clear();
        return had;
      }
      case 'local-joined':
      case 'joined':
        return this.#add(event.id, event.displayName, event.type === 'local-joined');
      case 'left':
        return this.#people.delete(event.id);
      case 'renamed':
        return this.#change(event.id, { displayName: event.displayName });
      case 'role':
        return this.#change(event.id, { role: event.role });
      case 'hand':
        return this.#change(event.id, { handRaised: event.raised });
    }
  }

  #add(id: string, displayName: string, isLocal: boolean): boolean {
    if (id === 'local' || this.#people.has(id)) return false;
    this.#people.set(id, { id, displayName, role: 'participant', handRaised: false, isLocal });
    return true;
  }

  #change(id: string, change: Partial<RoomParticipant>): boolean {
    const person = this.#people.get(id);
    if (!person) return false;
    this.#people.set(id, { ...person, ...change });
    return true;
  }
}
