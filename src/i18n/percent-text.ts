const formats = new Map<string, Intl.NumberFormat>();

/** A share as a language writes it, such as `75 %`. */
export function percentText(percent: number, tag: string): string {
  let format = formats.get(tag);
  if (!format)
    formats.set(tag, (format = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })));
  return format.format(percent / 100);
}
