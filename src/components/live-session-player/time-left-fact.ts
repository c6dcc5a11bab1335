import { millisecondsInMinute } from 'date-fns/constants';
import { html, type TemplateResult } from 'lit';
import { parseInstant } from '../../domain/time/instant.js';
import { elapsedLength } from '../../domain/time/duration.js';
import { timeLeftAt } from '../../domain/player/time-left.js';
import { icon } from '../parts/icon.js';
import { alertIcon } from '../parts/icons.js';
import type { PlayerScreen } from './player-screen.js';

/** Renders, for an instructor, the time left; then the overtime; then the time at which the server ends the session. */
export function timeLeftFact(
  { view: { session, now }, words, formats }: PlayerScreen,
  hardEndAt: string | null | undefined,
): TemplateResult {
  const hardEnd = parseInstant(hardEndAt);
  const { kind, minutes } = timeLeftAt(session.end, hardEnd, now);
  const length =
    formats.length(elapsedLength(minutes * millisecondsInMinute), 'short') || words.lessThanAMinute;
  const text =
    kind === 'closing' && hardEnd !== null
      ? words.endsByItself(formats.time(hardEnd))
      : kind === 'plenty' || kind === 'soon'
        ? words.timeLeft(length)
        : words.overtime(length);
  return html`<p class="fact time-left ${kind}" part="time-left">${icon(alertIcon)}${text}</p>`;
}
