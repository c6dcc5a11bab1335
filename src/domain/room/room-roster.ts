/** A moderator may mute and admit others, and end the call. Jitsi reports `none` for somebody who is leaving. */
export type RoomRole = 'moderator' | 'participant' | 'none';

/** One person in the room. */
export interface RoomParticipant {
  readonly id: string;
  readonly displayName: string;
  readonly role: RoomRole;
  readonly handRaised: boolean;
  readonly isLocal: boolean;
}

/** A change of the participants, as Jitsi reports it. */
export type RosterEvent =
  | { readonly type: 'reset' }
  | { readonly type: 'local-joined' | 'joined'; readonly id: string; readonly displayName: string }
  | { readonly type: 'left'; readonly id: string }
  | { readonly type: 'renamed'; readonly id: string; readonly displayName: string }
  | { readonly type: 'role'; readonly id: string; readonly role: RoomRole }
  | { readonly type: 'hand'; readonly id: string; readonly raised: boolean };

/**
 * The participants of a room by id, including the viewer. It replaces the API's counter, which becomes wrong, and ignores the
 * id `local`, which the prejoin page leaves behind (docs/jitsi-facts.md#people-in-the-room). It is mutable, because copying
 * it for each event would take quadratic time.
 */
export class RoomRoster {
  readonly #people = new Map<string, RoomParticipant>();

  /** Number of participants, including the viewer. */
  get count(): number {
    return this.#people.size;
  }

  /** All participants, in the order in which they joined. */
  get participants(): RoomParticipant[] {
    return [...this.#people.values()];
  }

  /** Number of raised hands. */
  get raisedHands(): number {
    return this.participants.filter(({ handRaised }) => handRaised).length;
  }

  /** Returns a participant by id; undefined if there is none. */
  person(id: string | null): RoomParticipant | undefined {
    return id === null ? undefined : this.#people.get(id);
  }

  /** Applies an event. Returns whether it changed anything. */
  apply(event: RosterEvent): boolean {
    switch (event.type) {
      case 'reset': {
        const hadPeople = this.count > 0;
        this.#people.clear();
        return hadPeople;
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
