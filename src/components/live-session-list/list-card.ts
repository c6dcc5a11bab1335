import { html, type TemplateResult } from 'lit';
import type { LiveSessionClient } from '../../api/live-session-client.js';
import type { ListedSession } from '../../domain/course/list-sections.js';
import type { LiveBy } from '../../domain/session/session-state.js';
import type { PartialMessages } from '../../i18n/messages.js';
import type { RowSettings } from './list-row.js';

/** The settings of a list for all its cards. */
interface CardSettings {
  readonly client: LiveSessionClient | null;
  readonly liveBy: LiveBy;
  readonly messages: PartialMessages | null;
  readonly timeZone: string | null;
}

/** Renders a session as a card. */
export function listCard(
  { wire, session }: ListedSession,
  { level, href, target }: RowSettings,
  { client, liveBy, messages, timeZone }: CardSettings,
): TemplateResult {
  return html`<li data-id=${session.id}>
    <live-session-card
      .session=${wire}
      .client=${client}
      .liveBy=${liveBy}
      .messages=${messages}
      .timeZone=${timeZone}
      .headingLevel=${level}
      .href=${href}
      .target=${target}
    ></live-session-card>
  </li>`;
}
