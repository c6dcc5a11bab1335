import { millisecondsInMinute } from 'date-fns/constants';
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ChildPart } from 'lit/directive.js';
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

interface CalendarMenu {
  readonly view: SessionView;
  readonly words: Messages;
  /** Checked URL of the session's page; null for the current page. */
  readonly href: string | null;
  /** `icon`: an icon at the end of a line. `text`: icon and label at the start of a line. */
  readonly look: 'icon' | 'text';
}

class CalendarMenuDirective extends AsyncDirective {
  #menu!: CalendarMenu;
  #isOpen = false;
  #file: { readonly session: Session; readonly url: string } | null = null;

  override update({ parentNode }: ChildPart, [menu]: [CalendarMenu]): unknown {
    const offer = calendarOffer(menu.view.state);
    if (offer !== 'add') {
      const list = (parentNode as Element).querySelector<HTMLElement>('.calendar-list:popover-open');
      if (offer === 'remove') list?.hidePopover();
      // Keep a focused button or an open list when the session begins: removing it would lose the focus.
      else if (list ?? (parentNode as Element).querySelector('.calendar:focus')) return noChange;
    }
    return this.render(menu);
  }

  override render(menu: CalendarMenu): TemplateResult | typeof nothing {
    this.#menu = menu;
    const { view, words, look } = menu;
    const offer = calendarOffer(view.state);
    if (!offer) return nothing;
    const adds = offer === 'add';
    const isOpen = adds && this.#isOpen;
    const label = adds ? words.addToCalendar : words.removeFromCalendar;
    const symbol = icon(adds ? calendarAddIcon : calendarRemoveIcon);
    // The click renders the list before the browser resolves `popovertarget`.
    return html`<button
        class="calendar button ${look === 'text' ? 'button-text' : 'calendar-icon'}"
        part="calendar"
        type="button"
        aria-label=${look === 'icon' ? `${label}, ${view.session.title}` : nothing}
        aria-expanded=${adds ? isOpen : nothing}
        popovertarget=${isOpen ? 'calendar-list' : nothing}
        @click=${adds ? this.#onOpen : this.#onRemove}
      >
        ${look === 'text' ? html`${symbol}${label}` : symbol}</button
      >${isOpen ? this.#renderList(label) : nothing}`;
  }

  /** Renders the list only while it is open, since a page may show many cards. */
  #renderList(label: string): TemplateResult {
    const { words } = this.#menu;
    const event = this.#event;
    const externalLink = (href: string, name: string) =>
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
      ${externalLink(googleCalendarUrl(event), words.calendarGoogle)}
      ${externalLink(outlookCalendarUrl(event), words.calendarOutlook)}
    </ul>`;
  }

  override disconnected(): void {
    this.#isOpen = false;
    this.#releaseFile();
  }

  /** Renders again, since the host may not update after it is reconnected. */
  override reconnected(): void {
    this.setValue(this.render(this.#menu));
  }

  get #event(): CalendarEvent {
    return calendarEvent(this.#menu.view.session, pageLink(this.#menu.href));
  }

  /** Object URL of the calendar file; renewed when the session has changed. */
  get #fileUrl(): string {
    const { session, now } = this.#menu.view;
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
    // Revoke later: some browsers read the file long after the click.
    if (url) setTimeout(() => URL.revokeObjectURL(url), millisecondsInMinute);
  }

  readonly #onOpen = () => {
    if (!this.#isOpen) this.#show(true);
  };

  readonly #onRemove = () => {
    const link = document.createElement('a');
    link.href = this.#fileUrl;
    link.download = calendarFileName(this.#event);
    link.click();
    this.#releaseFile();
  };

  readonly #onChoice = ({ currentTarget }: Event) => {
    (currentTarget as Element).closest<HTMLElement>('.calendar-list')!.hidePopover();
  };

  readonly #onBeforeToggle = ({ currentTarget, newState }: ToggleEvent) => {
    const list = currentTarget as HTMLElement;
    if (newState === 'open') {
      this.#trackPosition(list);
      // Browsers do not restore the focus in shadow roots, or after a click outside the list.
    } else if (list.matches(':focus-within') || document.activeElement === document.body) {
      buttonOf(list).focus({ preventScroll: true });
    }
  };

  readonly #onToggle = ({ newState }: ToggleEvent) => {
    if (newState === 'open') return;
    this.#releaseFile();
    this.#show(false);
  };

  #show(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.setValue(this.render(this.#menu));
  }

  /** Updates the position in each frame: scroll and resize events inside other shadow roots do not reach this one. */
  #trackPosition(list: HTMLElement): void {
    requestAnimationFrame(() => {
      if (!list.matches(':popover-open')) return;
      placeBeside(list, buttonOf(list), this.#menu.look === 'icon' ? 'end' : 'start');
      this.#trackPosition(list);
    });
  }
}

function buttonOf(list: HTMLElement): HTMLElement {
  return list.previousElementSibling as HTMLElement;
}

/**
 * Renders a button that opens a list of calendars: file, Google, Outlook. For a cancelled session, it saves a file that
 * removes the session from a calendar. Renders nothing once a session has begun or ended.
 */
export const calendarMenu = directive(CalendarMenuDirective);
