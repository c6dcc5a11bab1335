import { html, type TemplateResult } from 'lit';
import type { ListSection } from '../../domain/course/list-sections.js';
import type { Messages } from '../../i18n/messages.js';

interface ListMore {
  readonly id: string;
  readonly section: ListSection;
  readonly words: Messages;
  /** True while the next page is loading. */
  readonly isBusy: boolean;
  /** The error of the last request; nothing if it succeeded. */
  readonly failure: unknown;
  readonly onMore: () => void;
}

/** Renders the button that shows more sessions of a section. Its name includes the last group, because a list may have two buttons. */
export function listMore({ id, section, words, isBusy, failure, onMore }: ListMore): TemplateResult {
  return html`<div class="more-line">
    ${failure}
    <button
      class="button"
      part="more"
      id=${id}
      type="button"
      aria-labelledby="${id} group-${section.groups.at(-1)?.name ?? ''}"
      aria-disabled=${isBusy}
      @click=${onMore}
    >
      ${words.showMore}
    </button>
  </div>`;
}
