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
  /** The page that tells of the session, checked; this page where there is none. */
  readonly href: string | null;
  /** An icon alone at the end of a line, or icon and words at the start of one. */
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
      // What is in use stays until it is let go: if it went as the clock strikes, it would take the focus with it.
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
    const sign = icon(adds ? calendarAddIcon : calendarRemoveIcon);
    // The list comes with the click, before the browser looks for what the button opens.
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

  /** Only while the list is open: a page may show fifty cards. */
  #renderList(label: string): TemplateResult {
    const { words } = this.#menu;
    const event = this.#event;
    const elsewhere = (href: string, name: string) =>
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
      ${elsewhere(googleCalendarUrl(event), words.calendarGoogle)}
      ${elsewhere(outlookCalendarUrl(event), words.calendarOutlook)}
    </ul>`;
  }

  override disconnected(): void {
    this.#isOpen = false;
    this.#releaseFile();
  }

  /** The element may have no reason to draw it again by itself. */
  override reconnected(): void {
    this.setValue(this.render(this.#menu));
  }

  get #event(): CalendarEvent {
    return calendarEvent(this.#menu.view.session, pageLink(this.#menu.href));
  }

  /** The file's address; another one when there is news of the session. */
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
    // Not at once: some browsers read the file only when the click is long over.
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
      this.#follow(list);
      // Browsers give the focus back by themselves, but not in shadow roots, and not after a click beside the list.
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

  /** Frame by frame: what scrolls or grows may be in any shadow root, from which no event tells of it. */
  #follow(list: HTMLElement): void {
    requestAnimationFrame(() => {
      if (!list.matches(':popover-open')) return;
      placeBeside(list, buttonOf(list), this.#menu.look === 'icon' ? 'end' : 'start');
      this.#follow(list);
    });
  }
}

function buttonOf(list: HTMLElement): HTMLElement {
  return list.previousElementSibling as HTMLElement;
}

/**
 * A button that opens a list of ways into a calendar: a file, Google, Outlook. For a cancelled session it saves the file
 * that takes it out again; for what has begun or is over there is none.
 */
export const calendarMenu = directive(CalendarMenuDirective);
