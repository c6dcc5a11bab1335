import { millisecondsInMinute } from 'date-fns/constants';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type CalendarEvent, calendarEvent, calendarOffer } from '../../domain/calendar/calendar-event.js';
import { calendarFile, calendarFileName } from '../../domain/calendar/calendar-file.js';
import { googleCalendarUrl, outlookCalendarUrl } from '../../domain/calendar/calendar-links.js';
import type { Session } from '../../domain/session/session.js';
import type { SessionView } from '../../domain/session/session-view.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from './icon.js';
import { calendarAddIcon, calendarRemoveIcon } from './icons.js';
import { pageLink } from './page-link.js';
import { placeBeside } from './place-beside.js';

interface CalendarMenuContent {
  readonly view: SessionView;
  readonly words: Messages;
  /** Address of the page about the session, from `safeHref()`; null for the current page. */
  readonly href: string | null;
  /** An icon button at the end of a line, or a button with icon and label at its start. */
  readonly look: 'icon' | 'text';
}

/**
 * A button that opens a list of calendars: a file, Google, Outlook. For a cancelled session, the button saves a file that
 * removes the session from the calendar. For a session that has begun or is over, there is no button.
 */
export class CalendarMenu implements ReactiveController {
  readonly #host: LitElement;
  #content!: CalendarMenuContent;
  #isOpen = false;
  #file: { readonly session: Session; readonly url: string } | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** True while the list is rendered. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Renders the button, and the list while it is open. */
  render(content: CalendarMenuContent): TemplateResult | typeof nothing {
    const isOffered = calendarOffer(content.view.state) !== null;
    // If the session begins while the viewer uses the menu, the menu stays: without it, the viewer would lose the focus.
    if (isOffered || !this.#isInUse) this.#content = content;
    const { view, words, look } = this.#content;
    const offer = calendarOffer(view.state);
    if (!offer) return nothing;
    const adds = offer === 'add';
    // Closing the list moves the focus to the button.
    if (!adds) this.#list?.hidePopover();
    const isOpen = adds && this.#isOpen;
    const label = adds ? words.addToCalendar : words.removeFromCalendar;
    const sign = icon(adds ? calendarAddIcon : calendarRemoveIcon);
    // With `popovertarget`, the browser closes the open list on a click on the button.
    return html`<button
        class="calendar button ${look === 'text' ? 'button-text' : 'calendar-icon'}"
        part="calendar"
        type="button"
        aria-label=${look === 'icon' ? `${label}, ${view.session.title}` : nothing}
        aria-expanded=${adds ? isOpen : nothing}
        popovertarget=${isOpen ? 'calendar-list' : nothing}
        @click=${adds ? this.#onOpen : this.#onRemove}
      >
        ${look === 'text' ? html`${sign}${label}` : sign}</button
      >${isOpen ? this.#renderList(label) : nothing}`;
  }

  hostUpdated(): void {
    // The host has removed the menu while it was open.
    if (this.#isOpen && !this.#list) this.#reset();
  }

  hostDisconnected(): void {
    if (this.#isOpen) this.#close();
  }

  /** Called only while the list is open, because a page may show many cards. */
  #renderList(label: string): TemplateResult {
    const { words } = this.#content;
    const event = this.#event;
    const websiteItem = (href: string, name: string) =>
      html`<li>
        <a href=${href} target="_blank" rel="noopener noreferrer" @click=${this.#onChoice}>${name}</a>
      </li>`;
    return html`<ul
      class="calendar-list"
      id="calendar-list"
      popover
      aria-label=${label}
      @beforetoggle=${this.#onBeforeToggle}
      @toggle=${this.#onToggle}
    >
      <li>
        <a href=${this.#fileUrl} download=${calendarFileName(event)} @click=${this.#onChoice}
          >${words.calendarFile}</a
        >
      </li>
      ${websiteItem(googleCalendarUrl(event), words.calendarGoogle)}
      ${websiteItem(outlookCalendarUrl(event), words.calendarOutlook)}
    </ul>`;
  }

  get #list(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.calendar-list');
  }

  get #isInUse(): boolean {
    return this.#isOpen || this.#host.renderRoot.querySelector('.calendar:focus') !== null;
  }

  get #event(): CalendarEvent {
    return calendarEvent(this.#content.view.session, pageLink(this.#content.href));
  }

  /** The object URL of the file. Creates a new file when the session has changed. */
  get #fileUrl(): string {
    const { session, now } = this.#content.view;
    if (this.#file?.session !== session) {
      this.#releaseFile();
      const file = new Blob([calendarFile(this.#event, now)], { type: 'text/calendar;charset=utf-8' });
      this.#file = { session, url: URL.createObjectURL(file) };
    }
    return this.#file.url;
  }

  #releaseFile(): void {
    const { url } = this.#file ?? {};
    this.#file = null;
    // Later, because some browsers read the file long after the click.
    if (url) setTimeout(() => URL.revokeObjectURL(url), millisecondsInMinute);
  }

  #reset(): void {
    this.#isOpen = false;
    this.#releaseFile();
  }

  #close(): void {
    this.#reset();
    this.#host.requestUpdate();
  }

  readonly #onOpen = async (event: Event) => {
    if (this.#isOpen) return;
    // The update sets `popovertarget` before the browser handles the click, which would then close the list.
    event.preventDefault();
    this.#isOpen = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#list?.showPopover();
  };

  readonly #onRemove = () => {
    const link = document.createElement('a');
    link.href = this.#fileUrl;
    link.download = calendarFileName(this.#event);
    link.click();
    this.#releaseFile();
  };

  readonly #onChoice = () => this.#list?.hidePopover();

  readonly #onBeforeToggle = ({ currentTarget, newState }: ToggleEvent) => {
    const list = currentTarget as HTMLElement;
    if (newState === 'open') {
      this.#follow(list);
      // Browsers do not restore the focus in shadow roots, or after a click outside the list.
    } else if (list.matches(':focus-within') || document.activeElement === document.body) {
      buttonOf(list).focus({ preventScroll: true });
    }
  };

  readonly #onToggle = ({ newState }: ToggleEvent) => {
    if (newState === 'closed' && this.#isOpen) this.#close();
  };

  /** Keeps the list beside its button, in each frame: there is no event for scrolling or resizing in other shadow roots. */
  #follow(list: HTMLElement): void {
    requestAnimationFrame(() => {
      if (!list.matches(':popover-open')) return;
      placeBeside(list, buttonOf(list), this.#content.look === 'icon' ? 'end' : 'start');
      this.#follow(list);
    });
  }
}

function buttonOf(list: HTMLElement): HTMLElement {
  return list.previousElementSibling as HTMLElement;
}
