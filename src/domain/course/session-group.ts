import type { SessionState } from '../session/session-state.js';

/** Where a session stands in a list. */
export type SessionGroup = 'live' | 'upcoming' | 'past';

/** Which groups a list shows. */
export type SessionFilter = 'all' | SessionGroup;

/** The groups in the order of a list. */
export const sessionGroups: readonly SessionGroup[] = ['live', 'upcoming', 'past'];

interface GroupedSession {
  readonly state: SessionState;
  readonly session: { readonly start: number; readonly end: number; readonly id: string };
}

/** The group of a session at a moment: a cancelled one is upcoming until its hour is over. */
export function sessionGroup({ state, session }: GroupedSession, now: number): SessionGroup {
  if (state === 'live') return 'live';
  if (state === 'ended') return 'past';
  return state === 'cancelled' && now >= session.end ? 'past' : 'upcoming';
}

/** What a list shows first: what has begun or comes next, and of the past what was last. */
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
