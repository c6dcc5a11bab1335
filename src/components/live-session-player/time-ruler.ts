import { html, nothing, svg, type TemplateResult } from 'lit';
import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { type TimeRule, timeRuleAt } from '../../domain/session/time-rule.js';
import type { PlayerScreen } from './player-screen.js';

const width = 600;

/**
 * Renders the time rule as a ruler with a tick for each minute, and longer ticks every 5 and 15 minutes. The part that has
 * passed is coloured. It is decorative, and hidden from screen readers.
 */
export function timeRuler({ view, formats }: PlayerScreen): TemplateResult | typeof nothing {
  const rule = timeRuleAt(view.session, view.state, view.now);
  if (!rule) return nothing;
  const { from, to, passed } = rule;
  const ticks = ticksOf(rule);
  const path = (past: boolean, minor: boolean) => {
    const strokes = ticks
      .filter((tick) => tick.past === past && tick.minor === minor)
      .map(({ x, y }) => `M${x} ${y}V19`);
    return svg`<path class="tick ${past ? 'tick-past' : ''} ${minor ? 'minor' : ''}" d=${strokes.join('')} />`;
  };
  return html`<div class="ruler" aria-hidden="true">
    <svg viewBox="0 0 ${width} 20" preserveAspectRatio="none">
      ${path(false, true)}${path(false, false)}${path(true, true)}${path(true, false)}
      ${svg`<path class="rail" d="M0 19.5H${width}" /><path class="passed" d="M0 18.5H${round(passed * width)}" />`}
    </svg>
    <div class="ruler-ends"><span>${formats.time(from)}</span><b>${formats.time(to)}</b></div>
  </div>`;
}

interface Tick {
  readonly x: number;
  readonly y: number;
  readonly minor: boolean;
  readonly past: boolean;
}

function ticksOf({ from, to, passed }: TimeRule): Tick[] {
  const length = to - from;
  // In a session of more than two hours, each tick is five minutes: the ticks of single minutes would be too close.
  const step = length > 2 * millisecondsInHour ? 5 : 1;
  const ticks: Tick[] = [];
  for (let minute = 0; minute * millisecondsInMinute <= length; minute += step) {
    const share = (minute * millisecondsInMinute) / length;
    const y = minute % 15 === 0 ? 1 : minute % 5 === 0 ? 8 : 13;
    ticks.push({ x: round(share * width), y, minor: y === 13, past: share <= passed });
  }
  return ticks;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
