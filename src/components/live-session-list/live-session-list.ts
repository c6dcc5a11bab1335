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
 * The sessions of a course, grouped: live, upcoming, past. They move from one group to the next by the clock and by the
 * news of the server.
 *
 * @tagname live-session-list
 * @attr {string} lang - Language of the list; else the closest `lang`, the page's, the browser's, English.
 * @attr {string} state - Read-only: `loading`, `error`, `empty` or `ready`.
 * @attr {string} reason - Read-only: code of what keeps the list from being up to date, such as `offline`.
 * @slot error-<code> - Replaces the words about the error of that code.
 * @fires {LiveSessionListLoadEvent} live-session-list-load - Sessions have come for the first time, or more of them.
 * @fires {LiveSessionSelectEvent} live-session-select - The viewer chose a session. Cancelable: then the link is not followed.
 * @fires {LiveSessionErrorEvent} live-session-error - Something failed.
 * @csspart base - The list.
 * @csspart group - A group of sessions.
 * @csspart heading - The heading of a group, with its count.
 * @csspart time-zone - The time zone of all times, where it is not the viewer's.
 * @csspart row - A session.
 * @csspart time - Its time and day.
 * @csspart title - Its title.
 * @csspart badge - Its status badge: only where the session is live, waiting or cancelled.
 * @csspart details - What else is to know about it, in a line.
 * @csspart action - Its button or link.
 * @csspart more - The button that shows more sessions.
 * @csspart empty - What is shown where there is no session.
 * @csspart error - What keeps the list from being up to date, or from being there at all.
 * @csspart retry-button - Asks the server again.
 */
export class LiveSessionList extends BackendElement {
  static override styles = [tokens, base, badge, button, alert, skeleton, styles, placeholderStyles];

  /** Of which course to load the sessions. */
  @property({ attribute: 'course-id' }) courseId: SessionId | null = null;

  /** The sessions themselves, as the API sends them; then nothing is fetched. */
  @property({ attribute: false }) sessions: readonly LiveSession[] | null = null;

  /** Which group to show: `live`, `upcoming` or `past`; or `all` of them. */
  @property() filter: SessionFilter = 'all';

  /** How many sessions to show at first, and to add with each "show more". */
  @property({ type: Number }) limit = 20;

  /** Where the details are; `{id}` stands for the session's id. Without it the actions are buttons. */
  @property() href: string | null = null;

  /** Where the links open, as in `<a target>`. */
  @property() target: string | null = null;

  /** `cards` shows a grid of `<live-session-card>`, whose events bubble, instead of rows. */
  @property() view: 'rows' | 'cards' = 'rows';

  readonly #list = new CourseController(this, () => this.#source);
  readonly #clock = new ClockController(
    this,
    () => this.#list.clock,
    () => this.#nextChangeAt(),
  );
  readonly #focus = new KeptFocus();
  #views: { readonly liveBy: LiveBy; readonly of: SessionViews } | null = null;
  #now: Instant = 0;
  #sections: readonly ListSection[] | null = null;
  #shownLoads = 0;
  #announcement = '';

  /** What the list shows; also the attribute `state` and `:state()`. */
  get state(): ListState {
    if (!this.#sections) return this.#list.error ? 'error' : 'loading';
    return this.#sections.some(({ groups, hasMore }) => groups.length > 0 || hasMore) ? 'ready' : 'empty';
  }

  /** Asks the server for the sessions now. */
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
    if (this.#views?.liveBy !== liveBy)
      this.#views = { liveBy, of: new SessionViews({ liveBy, viewer: unknownViewer, countdown: 'coarse' }) };
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
    // Cards name it themselves.
    const zone = this.view === 'cards' ? null : formats.zoneName(this.#now);
    return html`${zone && html`<p class="zone" part="time-zone">${zone}</p>`}
    ${repeat(parts, key, ({ content }) => content)}`;
  }

  #renderGroup({ shown }: ListedGroup, settings: RowSettings): TemplateResult {
    const id = ({ session }: ListedSession) => session.id;
    if (this.view === 'cards') {
      const { effectiveLiveBy: liveBy, messages, timeZone } = this;
      const surroundings = { client: this.#list.client, liveBy, messages, timeZone };
      return html`<ul class="cards">
        ${repeat(shown, id, (listed) => listCard(listed, settings, surroundings))}
      </ul>`;
    }
    const { words, formats, level, href, target } = settings;
    const dayEnd = formats.dayEnd(settings.today);
    return html`<ul>
      ${repeat(shown, id, ({ session }) => {
        const view = this.#views!.of.at(session, this.#now);
        // A row is drawn again only when it shows something else: of a thousand, that is one or two.
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
    const isFollowed = sessions !== null && !failedFeed && this.updates !== 'none';
    const onRetry = () => void (failedFeed ? this.#list.loadNext(failedFeed) : this.refresh());
    return html`<div class="failure">
      ${listError({ error, offline, isFollowed, words: this.locale.words, onRetry })}
    </div>`;
  }

  /** Ignores a filter that is not known, and a limit below 1. */
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
    const isDrawnHere = this.view !== 'cards';
    const next = nextListChangeAt(sessions, this.#sections, this.#now, isDrawnHere ? this.#views!.of : null);
    const showsDays = isDrawnHere && shownIn(this.#sections).length > 0;
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
    // The button has gone with the last page: reading goes on with what has come.
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
