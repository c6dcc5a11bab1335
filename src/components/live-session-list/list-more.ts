import { html, type TemplateResult } from 'lit';
import type { ListSection } from '../../domain/course/list-sections.js';
import type { Messages } from '../../i18n/messages.js';

interface ListMore {
  readonly id: string;
  readonly section: ListSection;
  readonly words: Messages;
  /** The next page is on its way. */
  readonly isBusy: boolean;
  /** What went wrong with the last attempt. */
  readonly failure: unknown;
  readonly onMore: () => void;
}

/** The button that shows more sessions of a section, named with its last group: a list may have two of them. */
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
