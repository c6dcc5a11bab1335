/** Returns a Markdown table: the first column is aligned left, the others right. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

/** Formats a figure: two decimals below 10, none above. */
export function shown(value) {
  return Number(value.toFixed(Math.abs(value) < 10 ? 2 : 0)).toLocaleString('en');
}
