/** A participant as `getParticipantsInfo()` returns them. */
export interface ParticipantInfo {
  participantId: string;
  displayName: string;
  formattedDisplayName: string;
}

type Person = Partial<Record<'id' | 'displayName' | 'displayname' | 'formattedDisplayName', string>>;

/** The participants of the room, the viewer included, updated by the API's events. */
export class ParticipantList {
  readonly #people = new Map<string, ParticipantInfo>();

  get size(): number {
    return this.#people.size;
  }

  /** Updates the list by one event. */
  follow(event: string, payload: Record<string, unknown>): void {
    const { id = '', displayName = '', displayname = '', formattedDisplayName = '' } = payload as Person;
    switch (event) {
      case 'participantJoined':
      case 'videoConferenceJoined':
        this.#people.set(id, {
          participantId: id,
          displayName,
          formattedDisplayName,
        });
        break;
      case 'displayNameChange': {
        const person = this.#people.get(id);
        if (!person) break;
        person.displayName = displayname;
        person.formattedDisplayName = formattedDisplayName;
        break;
      }
      case 'participantLeft':
        this.#people.delete(id);
        break;
      case 'ready':
      case 'videoConferenceLeft':
        this.#people.clear();
    }
  }

  /** Returns copies of all participants. */
  all(): ParticipantInfo[] {
    return [...this.#people.values()].map((person) => ({ ...person }));
  }

  /** Returns the name of a participant. */
  nameOf(id: string): string | undefined {
    return this.#people.get(id)?.displayName;
  }
}
