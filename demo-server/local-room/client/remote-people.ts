import type { Participant, ParticipantState, Signal } from '../room-message.js';
import type { Emit } from './host-link.js';
import { Peer, type OutgoingTracks } from './peer.js';

/** Another participant, and the connection to them. */
export interface RemotePerson extends Participant {
  readonly peer: Peer;
}

/** The other participants. Sends Jitsi's events about them to the host page. */
export class RemotePeople {
  readonly #people = new Map<string, RemotePerson>();
  readonly #emit: Emit;
  readonly #sendTo: (id: string, signal: Signal) => void;

  constructor(emit: Emit, sendTo: (id: string, signal: Signal) => void) {
    this.#emit = emit;
    this.#sendTo = sendTo;
  }

  /** Returns all, in the order of their joins. */
  all(): RemotePerson[] {
    return [...this.#people.values()];
  }

  get(id: string): RemotePerson | undefined {
    return this.#people.get(id);
  }

  /** Adds a participant. Of the two, the one who joined later offers the connection. */
  add(participant: Participant, outgoing: OutgoingTracks, weOffer: boolean): void {
    const { id, name, moderator, state } = participant;
    const peer = new Peer((signal) => this.#sendTo(id, signal), outgoing, weOffer);
    this.#people.set(id, { ...participant, peer });
    this.#emit('participantJoined', { id, displayName: name, formattedDisplayName: name });
    if (moderator) this.#emit('participantRoleChanged', { id, role: 'moderator' });
    if (state.hand) this.#emit('raiseHandUpdated', { id, handRaised: state.hand });
  }

  /** Updates a participant's state. */
  setState(id: string, state: ParticipantState): void {
    const person = this.#people.get(id);
    if (!person) return;
    const handChanged = person.state.hand !== state.hand;
    person.state = state;
    if (handChanged) this.#emit('raiseHandUpdated', { id, handRaised: state.hand });
  }

  /** Updates a participant's name. */
  setName(id: string, name: string): void {
    const person = this.#people.get(id);
    if (!person) return;
    person.name = name;
    this.#emit('displayNameChange', { id, displayname: name, formattedDisplayName: name });
  }

  /** Replaces the tracks that all of them receive. */
  setTracks(outgoing: OutgoingTracks): void {
    for (const { peer } of this.all()) peer.setTracks(outgoing);
  }

  /** Removes a participant who left. */
  remove(id: string): void {
    this.#people.get(id)?.peer.close();
    if (this.#people.delete(id)) this.#emit('participantLeft', { id });
  }

  /** Removes all participants when the viewer leaves. */
  clear(): void {
    for (const { id } of this.all()) this.remove(id);
  }
}
