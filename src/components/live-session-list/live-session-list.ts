import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SessionId } from '../../api/live-session-client.js';
import { ClockController } from '../../controllers/clock-controller.js';
import { CourseController, type CourseSource } from '../../controllers/course/course-controller.js';
import type { Instant } from '../../domain/time/instant.js';
import {
  type ListedGroup,
  type ListedSession,
  type ListSection,
  listSections,
  type ListState,
  nextListChangeAt,
  shownIn,
} from '../../domain/course/list-sections.js';
import type { LiveSession } from '../../domain/session/live-session.js';
import { unknownViewer } from '../../domain/session/permissions.js';
import { publicSession } from '../../domain/session/public-session.js';
import { type SessionFilter, sessionGroups } from '../../domain/course/session-group.js';
import type { LiveBy } from '../../domain/session/session-state.js';
import { SessionViews } from '../../domain/session/session-views.js';
import { LiveSessionListLoadEvent } from '../../events/live-session-list-load-event.js';
import { LiveSessionSelectEvent } from '../../events/live-session-select-event.js';
import type { BuiltInWords } from '../../i18n/built-in-words.js';
import { listWords } from '../../i18n/list-words.js';
import { alert } from '../../styles/alert.js';
import { badge } from '../../styles/badge.js';
import { base } from '../../styles/base.js';
import { button } from '../../styles/button.js';
import { skeleton } from '../../styles/skeleton.js';
import { tokens } from '../../styles/tokens.js';
import { BackendElement } from '../base/backend-element.js';
import { KeptFocus } from './kept-focus.js';
import { listCard } from './list-card.js';
import { listError } from './list-error.js';
import { listGroup } from './list-group.js';
import { listMore } from './list-more.js';
import { emptyList, listSkeleton } from './list-placeholder.js';
import { placeholderStyles } from './list-placeholder.styles.js';
import { listRow, type RowSettings } from './list-row.js';
import { styles } from './live-session-list.styles.js';

/**
 * Displays the sessions of a course in three groups: live, upcoming and past. Sessions move between groups when time passes
 * or the server sends an update.
 *
 * @tagname live-session-list
 * @attr {string} lang - Language of the list. By default, that of the closest `lang` attribute, the page's, the browser's, or English.
 * @attr {string} state - Read-only: `loading`, `error`, `empty` or `ready`.
 * @attr {string} reason - Read-only: code of the reason why the list may be out of date, such as `offline`.
 * @slot error-<code> - Replaces the texts of the error with this code.
 * @fires {LiveSessionListLoadEvent} live-session-list-load - The first sessions, or more of them, have been loaded.
 * @fires {LiveSessionSelectEvent} live-session-select - The viewer chose a session. `preventDefault()` prevents following the link.
 * @fires {LiveSessionErrorEvent} live-session-error - An error occurred.
 * @csspart base - The list.
 * @csspart group - A group of sessions.
 * @csspart heading - The heading of a group, with the number of its sessions.
 * @csspart time-zone - The time zone of all times, if it is not the viewer's.
 * @csspart row - The row of a session.
 * @csspart time - The time and day of a session.
 * @csspart title - The title of a session.
 * @csspart badge - The status badge of a session that is live, waiting or cancelled.
 * @csspart details - The line with further details, such as duration and participants.
 * @csspart action - The button or link of a session.
 * @csspart more - The button that shows more sessions.
 * @csspart empty - The text of a list without sessions.
 * @csspart error - The error.
 * @csspart retry-button - The button that repeats the request.
 */
export class LiveSessionList extends BackendElement {
  static override styles = [tokens, base, badge, button, alert, skeleton, styles, placeholderStyles];

  /** Id of the course whose sessions are requested. */
  @property({ attribute: 'course-id' }) courseId: SessionId | null = null;

  /** The sessions, as sent by the API. The element then requests nothing. */
  @property({ attribute: false }) sessions: readonly LiveSession[] | null = null;

  /** The group to display: `live`, `upcoming`, `past`, or `all` of them. */
  @property() filter: SessionFilter = 'all';

  /** Number of sessions that are displayed initially, and added by each click on "show more". */
  @property({ type: Number }) limit = 20;

  /** Address of the page about a session; `{id}` is replaced by the session's id. Without it, the actions are buttons. */
  @property() href: string | null = null;

  /** Target of the links, as in `<a target>`. */
  @property() target: string | null = null;

  /** `cards` displays a grid of `<live-session-card>`, whose events bubble, instead of rows. */
  @property() view: 'rows' | 'cards' = 'rows';

  readonly #list = new CourseController(this, () => this.#source);
  readonly #clock = new ClockController(
    this,
    () => this.#list.clock,
    () => this.#nextChangeAt(),
  );
  readonly #focus = new KeptFocus();
  #viewsCache: { readonly liveBy: LiveBy; readonly views: SessionViews } | null = null;
  #now: Instant = 0;
  #sections: readonly ListSection[] | null = null;
  #shownLoads = 0;
  #announcement = '';

  /** The state of the list; also the attribute `state` and `:state()`. */
  get state(): ListState {
    if (!this.#sections) return this.#list.error ? 'error' : 'loading';
    return this.#sections.some(({ groups, hasMore }) => groups.length > 0 || hasMore) ? 'ready' : 'empty';
  }

  /** Requests the sessions again. */
  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  /** @internal */
  override get builtInWords(): BuiltInWords {
    return listWords;
  }

  protected override update(changed: PropertyValues): void {
    this.#focus.remember(this.#root);
    const { effectiveLiveBy: liveBy } = this;
    const { sessions, revealed } = this.#list;
    if (this.#viewsCache?.liveBy !== liveBy) {
      const views = new SessionViews({ liveBy, viewer: unknownViewer, countdown: 'coarse' });
      this.#viewsCache = { liveBy, views };
    }
    this.#now = this.#clock.now();
    this.#sections = sessions && listSections(sessions, revealed, this.#now, liveBy);
    super.update(changed);
  }

  override updated(): void {
    const { error, offline, loads } = this.#list;
    this.reflect('state', this.state);
    this.reflect('reason', offline ? 'offline' : (error?.code ?? null));
    this.#focus.restore(this.#root);
    if (loads !== this.#shownLoads) {
      this.#shownLoads = loads;
      const count = (this.#sections ?? []).reduce((sum, section) => sum + countOf(section), 0);
      this.dispatchEvent(new LiveSessionListLoadEvent({ count }));
    }
    this.reportOnce(error);
  }

  override render(): TemplateResult {
    const { words, tag } = this.locale;
    return html`<section
      class="list"
      part="base"
      tabindex="-1"
      aria-label=${words.listLabel}
      aria-busy=${this.state === 'loading'}
      lang=${tag}
      dir=${words.direction}
    >
      ${this.#list.failedFeed ? nothing : this.#renderError()} ${this.#renderContent()}
      <p class="visually-hidden" role="status">${this.#announcement}</p>
    </section>`;
  }

  #renderContent(): unknown {
    const { words } = this.locale;
    switch (this.state) {
      case 'loading':
        return listSkeleton(words);
      case 'empty':
        return emptyList(this.#filter, words);
      case 'error':
        return nothing;
      case 'ready':
        return this.#renderSections();
    }
  }

  #renderSections(): unknown {
    const { words, formats } = this.locale;
    const level = Math.min(this.headingLevel, 6);
    const settings: RowSettings = {
      words,
      formats,
      today: this.#now,
      level: Math.min(level + 1, 6),
      href: this.href,
      target: this.target,
      onSelect: this.#onSelect,
    };
    const parts = this.#sections!.flatMap((section, index) => [
      ...section.groups.map((group) => ({
        key: group.name,
        content: listGroup(group, { words, formats, level }, this.#renderGroup(group, settings)),
      })),
      ...(section.hasMore ? [{ key: `more-${index}`, content: this.#renderMore(section, index) }] : []),
    ]);
    const key = (part: { key: string }) => part.key;
    // Cards display the zone.
    const zone = this.view === 'cards' ? null : formats.zoneName(this.#now);
    return html`${zone && html`<p class="zone" part="time-zone">${zone}</p>`}
    ${repeat(parts, key, ({ content }) => content)}`;
  }

  #renderGroup({ shown }: ListedGroup, settings: RowSettings): TemplateResult {
    const id = ({ session }: ListedSession) => session.id;
    if (this.view === 'cards') {
      const { effectiveLiveBy: liveBy, messages, timeZone } = this;
      const cardSettings = { client: this.#list.client, liveBy, messages, timeZone };
      return html`<ul class="cards">
        ${repeat(shown, id, (listed) => listCard(listed, settings, cardSettings))}
      </ul>`;
    }
    const { words, formats, level, href, target } = settings;
    const dayEnd = formats.dayEnd(settings.today);
    return html`<ul>
      ${repeat(shown, id, ({ session }) => {
        const view = this.#viewsCache!.views.at(session, this.#now);
        // Renders only rows that have changed: usually one or two, of up to a thousand.
        return guard([view, words, formats, level, href, target, dayEnd], () => listRow(view, settings));
      })}
    </ul>`;
  }

  #renderMore(section: ListSection, index: number): TemplateResult {
    const { feed } = section;
    const id = `more-${index}`;
    return listMore({
      id,
      section,
      words: this.locale.words,
      isBusy: this.#list.isLoadingNext(feed),
      failure: this.#list.failedFeed === feed ? this.#renderError() : nothing,
      onMore: () => void this.#showMore(section, id),
    });
  }

  #renderError(): unknown {
    const { error, offline, failedFeed, sessions } = this.#list;
    if (!error && !offline) return nothing;
    const isUpdated = sessions !== null && !failedFeed && this.updates !== 'none';
    const onRetry = () => void (failedFeed ? this.#list.loadNext(failedFeed) : this.refresh());
    return html`<div class="failure">
      ${listError({ error, offline, isUpdated, words: this.locale.words, onRetry })}
    </div>`;
  }

  /** The source of the sessions. Ignores an unknown filter, and a limit below 1. */
  get #source(): CourseSource {
    const { sessions, courseId, client, baseUrl, effectiveLiveBy: liveBy } = this;
    const limit = this.limit >= 1 ? Math.floor(this.limit) : 20;
    return { sessions, courseId, client, baseUrl, filter: this.#filter, liveBy, limit };
  }

  get #filter(): SessionFilter {
    return sessionGroups.find((group) => group === this.filter) ?? 'all';
  }

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  #nextChangeAt(): Instant | null {
    const { sessions } = this.#list;
    if (!sessions || !this.#sections) return null;
    const rendersRows = this.view !== 'cards';
    const next = nextListChangeAt(
      sessions,
      this.#sections,
      this.#now,
      rendersRows ? this.#viewsCache!.views : null,
    );
    const showsDays = rendersRows && shownIn(this.#sections).length > 0;
    return showsDays ? Math.min(next ?? Infinity, this.locale.formats.dayEnd(this.#now)) : next;
  }

  async #showMore(section: ListSection, buttonId: string): Promise<void> {
    const { feed } = section;
    const before = new Set(shownIn([section]).map(({ session }) => session.id));
    this.#announcement = '';
    this.#list.reveal(feed);
    if (countOf(section) < this.#list.revealed.countOf(feed)) await this.#list.loadNext(feed);
    await this.updateComplete;
    const after = this.#sections?.find((other) => other.feed === feed);
    const added = shownIn(after ? [after] : []).filter(({ session }) => !before.has(session.id));
    if (added.length > 0) this.#announcement = this.locale.words.moreShown(added.length);
    this.requestUpdate();
    // After the last page, the button is gone. Moves the focus to the first new session.
    const hadFocus = this.#root.activeElement?.matches('[part~="base"]');
    if (hadFocus && !this.#root.getElementById(buttonId))
      this.#root.getElementById(`action-${added[0]?.session.id}`)?.focus();
  }

  readonly #onSelect = (event: Event, id: string): void => {
    const snapshot = this.#list.sessions?.get(id);
    if (!snapshot) return;
    const select = new LiveSessionSelectEvent({ session: publicSession(snapshot.wire) });
    if (!this.dispatchEvent(select)) event.preventDefault();
  };
}

function countOf({ groups }: ListSection): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
