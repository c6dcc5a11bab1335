import { millisecondsInSecond, secondsInHour, secondsInMinute } from 'date-fns/constants';
import type { TimePart } from '../domain/time/countdown.js';
import type { Instant } from '../domain/time/instant.js';
import { createDays, type Days } from './create-days.js';
import { createZoneName } from './create-zone-name.js';
import type { Messages } from './messages.js';
import { remembered } from './remembered.js';

/** A number and its unit apart, so that they can be set in different sizes. */
export interface SplitUnit {
  readonly number: string;
  readonly unit: string;
}

/** Dates, times and lengths in one language and time zone. */
export interface Formats extends Days {
  /** `lundi 15 janvier 2024` */
  date(instant: Instant): string;
  /** `10:00` */
  time(instant: Instant): string;
  /** The zone's name, such as `heure d’Europe centrale`, where its clocks show another time than the viewer's; null else. */
  zoneName(instant: Instant): string | null;
  /** `1 234` */
  count(value: number): string;
  /** A planned or passed length: `90 minutes` (short: `90 min`), `1 h 28`. */
  length(parts: readonly TimePart[], width?: 'long' | 'short'): string;
  /** A countdown: `2 jours`, `1 jour 4 h`, `12 min 34 s`, `42 s`. */
  countdown(parts: readonly TimePart[]): string;
  /** The same, each number apart from its unit. */
  splitCountdown(parts: readonly TimePart[]): SplitUnit[];
}

const cache = new Map<string, Formats>();

/** Formats for a language tag; made once per language and zone, since making an `Intl` object costs more than using it. */
export function formatsFor(tag: string, timeZone: string | undefined, signs: Messages['unitSigns']): Formats {
  const key = `${tag}|${timeZone ?? ''}|${JSON.stringify(signs)}`;
  return remembered(cache, key, () => createFormats(tag, timeZone, signs));
}

/** A running clock: `42:10`, `1:02:10`. */
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
  // Made at first use: only lists need them.
  const days = () => (madeDays ??= createDays(tag, zone));
  const twoDigits = new Intl.NumberFormat(tag, { minimumIntegerDigits: 2 });

  const known = new Map<string, SplitUnit>();
  // A thousand countdowns say the same few lengths.
  const split = (part: TimePart, width: 'long' | 'short') =>
    remembered(known, `${part.value} ${part.unit} ${width}`, () => createSplit(part, width));
  /** `short` uses our signs where the language has them; a day is always written out. */
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
  // Units written out are words of a sentence, and joined as the language joins them: « ساعة و28 دقيقة ».
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

/** Intl's no-break spaces as plain ones: the style sheet says what may break, and a text search finds the words. */
function plainSpaces(value: string): string {
  return value.replace(/[\u00a0\u202f]/g, ' ');
}
