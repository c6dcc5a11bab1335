/** What happens to the people in a room, as the conference reports it. */
export type RosterEvent =
  { readonly type: 'reset' } | { readonly type: 'local-joined' | 'joined' | 'left'; readonly id: string };

/** The ids of the people in the room, the local one included. */
export type Roster = ReadonlySet<string>;

export const emptyRoster: Roster = new Set();

/**
 * The roster after an event. Counted by id because the API's own counter drifts and doubles (jitsi-facts §0, §11);
 * `local` is the ghost that a prejoin page leaves behind. Returns the same set when nothing changed.
 */
export function rosterAfter(roster: Roster, event: RosterEvent): Roster {
  switch (event.type) {
    case 'reset':
      return roster.size === 0 ? roster : emptyRoster;
    case 'left':
      return roster.has(event.id) ? new Set([...roster].filter((id) => id !== event.id)) : roster;
    default:
      return event.id === 'local' || roster.has(event.id) ? roster : new Set([...roster, event.id]);
  }
}
