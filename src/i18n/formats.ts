import { millisecondsInSecond, secondsInHour, secondsInMinute } from 'date-fns/constants';
import type { TimePart } from '../domain/time/countdown.js';
import type { Instant } from '../domain/time/instant.js';
import { createDays, type Days } from './create-days.js';
import { createZoneName } from './create-zone-name.js';
import type { Messages } from './messages.js';
import { remembered } from './remembered.js';

/** A number and its unit, separate so that they can have different sizes. */
export interface SplitUnit {
  readonly number: string;
  readonly unit: string;
}

/** Formats dates, times and lengths in one language and time zone. */
export interface Formats extends Days {
  /** `lundi 15 janvier 2024` */
  date(instant: Instant): string;
  /** `10:00` */
  time(instant: Instant): string;
  /** Returns the name of the zone, such as `heure d’Europe centrale`, or null where the viewer's clock shows the same time. */
  zoneName(instant: Instant): string | null;
  /** `1 234` */
  count(value: number): string;
  /** Formats a planned or elapsed length: `90 minutes` (short: `90 min`), `1 h 28`. */
  length(parts: readonly TimePart[], width?: 'long' | 'short'): string;
  /** Formats a countdown: `2 jours`, `1 jour 4 h`, `12 min 34 s`, `42 s`. */
  countdown(parts: readonly TimePart[]): string;
  /** Formats a countdown with each number separate from its unit. */
  splitCountdown(parts: readonly TimePart[]): SplitUnit[];
}

const cache = new Map<string, Formats>();

/** Returns the formats of a language tag. Caches them: creating an `Intl` object costs more than using it. */
export function formatsFor(tag: string, timeZone: string | undefined, signs: Messages['unitSigns']): Formats {
  const key = `${tag}|${timeZone ?? ''}|${JSON.stringify(signs)}`;
  return remembered(cache, key, () => createFormats(tag, timeZone, signs));
}

/** Formats a running clock: `42:10`, `1:02:10`. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / millisecondsInSecond));
  const padded = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / secondsInHour);
  const minutes = Math.floor((seconds % secondsInHour) / secondsInMinute);
  return [...(hours > 0 ? [hours, padded(minutes)] : [minutes]), padded(seconds % secondsInMinute)].join(':');
}

function createFormats(tag: string, timeZone: string | undefined, signs: Messages['unitSigns']): Formats {
  const zone = timeZone === undefined ? {} : { timeZone };
  const dates = new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...zone,
  });
  const times = new Intl.DateTimeFormat(tag, { timeStyle: 'short', ...zone });
  let madeDays: Days | undefined;
  let madeZoneName: ((instant: Instant) => string | null) | undefined;
  // Created at first use: only lists need them.
  const days = () => (madeDays ??= createDays(tag, zone));
  const twoDigits = new Intl.NumberFormat(tag, { minimumIntegerDigits: 2 });

  const known = new Map<string, SplitUnit>();
  // Many countdowns on a page show the same few lengths.
  const split = (part: TimePart, width: 'long' | 'short') =>
    remembered(known, `${part.value} ${part.unit} ${width}`, () => createSplit(part, width));
  /** `short` uses the abbreviations of the catalogue, if it has any. Days are always written in full. */
  const createSplit = ({ value, unit }: TimePart, width: 'long' | 'short'): SplitUnit => {
    const number = numberFormat(tag).format(value);
    if (width === 'short' && signs && unit !== 'day') return { number, unit: signs[unit] };
    const parts = unitFormat(tag, unit).formatToParts(value);
    const textOf = (isNumber: boolean) =>
      parts
        .filter((part) => isNumber === (part.type === 'integer' || part.type === 'group'))
        .map((part) => part.value)
        .join('')
        .trim();
    return { number: textOf(true), unit: textOf(false) };
  };
  const joined = ({ number, unit }: SplitUnit) => [number, unit].filter(Boolean).join(' ');
  // Units in full are joined as the language joins words: « ساعة و28 دقيقة ».
  const together = (texts: readonly string[]) =>
    signs ? texts.join(' ') : new Intl.ListFormat(tag, { type: 'unit' }).format(texts);
  const countdownWidth = (parts: readonly TimePart[]) =>
    parts.length > 1 || parts[0]?.unit === 'second' ? 'short' : 'long';

  const splitCountdown = (parts: readonly TimePart[]) =>
    parts.map((part) => split(part, countdownWidth(parts)));
  return {
    date: (instant) => plainSpaces(dates.format(instant)),
    time: (instant) => plainSpaces(times.format(instant)),
    zoneName(instant) {
      if (timeZone === undefined) return null;
      return (madeZoneName ??= createZoneName(tag, timeZone))(instant);
    },
    day: (instant, now) => plainSpaces(days().day(instant, now)),
    dayEnd: (now) => days().dayEnd(now),
    count: (value) => plainSpaces(numberFormat(tag).format(value)),
    length(parts, width = 'long') {
      const [hours, minutes] = parts;
      if (!hours || !minutes || !signs) return together(parts.map((part) => joined(split(part, width))));
      return `${joined(split(hours, 'short'))} ${twoDigits.format(minutes.value)}`;
    },
    countdown: (parts) => plainSpaces(together(splitCountdown(parts).map(joined))),
    splitCountdown,
  };
}

const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(tag: string): Intl.NumberFormat {
  return remembered(numbers, tag, () => new Intl.NumberFormat(tag));
}

function unitFormat(tag: string, unit: TimePart['unit']): Intl.NumberFormat {
  return remembered(
    numbers,
    `${tag}|${unit}`,
    () => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }),
  );
}

/** Replaces no-break spaces of `Intl` by plain ones (docs/decisions/02-plain-spaces.md). */
function plainSpaces(value: string): string {
  return value.replace(/[\u00a0\u202f]/g, ' ');
}
