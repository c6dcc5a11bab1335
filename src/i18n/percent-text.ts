import { remembered } from './remembered.js';

const formats = new Map<string, Intl.NumberFormat>();

/** Formats a percentage in a language, such as `75 %`. */
export function percentText(percent: number, tag: string): string {
  const make = () => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  return remembered(formats, tag, make).format(percent / 100);
}
