import { html, type TemplateResult } from 'lit';
import type { ListedGroup } from '../../domain/course/list-sections.js';
import type { Formats } from '../../i18n/formats.js';
import type { Messages } from '../../i18n/messages.js';

interface GroupSettings {
  readonly words: Messages;
  readonly formats: Formats;
  /** Level of the heading. */
  readonly level: number;
}

/** Renders a group of sessions below a heading with the number of sessions. */
export function listGroup(
  { name, count, hasUnloaded }: ListedGroup,
  { words, formats, level }: GroupSettings,
  sessions: TemplateResult,
): TemplateResult {
  return html`<section class="group group-${name}" part="group" aria-labelledby="group-${name}">
    <div class="heading" part="heading" id="group-${name}" role="heading" aria-level=${level}>
      ${words.groups[name]} <span class="count">${formats.count(count)}${hasUnloaded ? '+' : ''}</span>
    </div>
    ${sessions}
  </section>`;
}
