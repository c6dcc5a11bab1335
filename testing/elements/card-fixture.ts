import { fixture, html } from '@open-wc/testing';
import '../../src/components/live-session-card/live-session-card.define.js';
import type { LiveSessionCard } from '../../src/components/live-session-card/live-session-card.js';
import type { LiveSession } from '../../src/domain/session/live-session.js';

/** Renders a card in French with the time zone of Paris, with a session set by the page. */
export async function card(
  session: LiveSession,
  attributes: Record<string, string> = {},
): Promise<LiveSessionCard> {
  const element = document.createElement('live-session-card');
  for (const [name, value] of Object.entries({ lang: 'fr', 'time-zone': 'Europe/Paris', ...attributes }))
    element.setAttribute(name, value);
  element.session = session;
  return fixture(html`${element}`);
}
