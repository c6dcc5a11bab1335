import type { Participant, ParticipantState, Signal } from '../room-message.js';
import type { Emit } from './host-link.js';
import { Peer, type OutgoingTracks } from './peer.js';

/** Another participant, and the connection to them. */
export interface RemotePerson extends Participant {
  readonly peer: Peer;
}

/** The other participants, told to the host page as Jitsi tells them. */
export class RemotePeople {
  readonly #people = new Map<string, RemotePerson>();
  readonly #emit: Emit;
  readonly #sendTo: (id: string, signal: Signal) => void;

  constructor(emit: Emit, sendTo: (id: string, signal: Signal) => void) {
    this.#emit = emit;
    this.#sendTo = sendTo;
  }

  /** Everybody, in the order of their coming. */
  all(): RemotePerson[] {
    return [...this.#people.values()];
  }

  get(id: string): RemotePerson | undefined {
    return this.#people.get(id);
  }

  /** Adds one; the newcomer of the two offers the connection. */
  add(participant: Participant, outgoing: OutgoingTracks, weOffer: boolean): void {
    const { id, name, moderator, state } = participant;
    const peer = new Peer((signal) => this.#sendTo(id, signal), outgoing, weOffer);
    this.#people.set(id, { ...participant, peer });
    this.#emit('participantJoined', { id, displayName: name, formattedDisplayName: name });
    if (moderator) this.#emit('participantRoleChanged', { id, role: 'moderator' });
    if (state.hand) this.#emit('raiseHandUpdated', { id, handRaised: state.hand });
  }

  /** Takes over what one of them shows. */
  setState(id: string, state: ParticipantState): void {
    const person = this.#people.get(id);
    if (!person) return;
    const handChanged = person.state.hand !== state.hand;
    person.state = state;
    if (handChanged) this.#emit('raiseHandUpdated', { id, handRaised: state.hand });
  }

  /** Takes over a new name. */
  setName(id: string, name: string): void {
    const person = this.#people.get(id);
    if (!person) return;
    person.name = name;
    this.#emit('displayNameChange', { id, displayname: name, formattedDisplayName: name });
  }

  /** Sends all of them what comes from the viewer's devices now. */
  setTracks(outgoing: OutgoingTracks): void {
    for (const { peer } of this.all()) peer.setTracks(outgoing);
  }

  /** Removes one who left. */
  remove(id: string): void {
    this.#people.get(id)?.peer.close();
    if (this.#people.delete(id)) this.#emit('participantLeft', { id });
  }

  /** Removes all, because the viewer leaves. */
  clear(): void {
    for (const { id } of this.all()) this.remove(id);
  }
}
