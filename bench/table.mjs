/** A table in Markdown: names on the left, figures on the right. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

/** A figure as it is read: two digits behind the point where it is small. */
export function shown(value) {
  return Number(value.toFixed(Math.abs(value) < 10 ? 2 : 0)).toLocaleString('en');
}
