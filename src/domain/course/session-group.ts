import type { SessionState } from '../session/session-state.js';

/** A group of sessions in a list. */
export type SessionGroup = 'live' | 'upcoming' | 'past';

/** The groups that a list shows. */
export type SessionFilter = 'all' | SessionGroup;

/** The groups in the order of a list. */
export const sessionGroups: readonly SessionGroup[] = ['live', 'upcoming', 'past'];

interface GroupedSession {
  readonly state: SessionState;
  readonly session: { readonly start: number; readonly end: number; readonly id: string };
}

/** Returns the group of a session at `now`. A cancelled session is upcoming until its scheduled end. */
export function sessionGroup({ state, session }: GroupedSession, now: number): SessionGroup {
  if (state === 'live') return 'live';
  if (state === 'ended') return 'past';
  return state === 'cancelled' && now >= session.end ? 'past' : 'upcoming';
}

/** Sorts the sessions of a group by start: earliest first, and for the past latest first. */
export function inListOrder<Item extends GroupedSession>(
  items: readonly Item[],
  group: SessionGroup,
): Item[] {
  const direction = group === 'past' ? -1 : 1;
  return [...items].sort(
    (a, b) =>
      direction *
      (a.session.start - b.session.start ||
        a.session.id.localeCompare(b.session.id, 'en', { numeric: true })),
  );
}
