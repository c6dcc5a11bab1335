/** node:test reporter that prints only `N passed, N failed`, from the runner's totals. Skipped tests count as failed. */
export default async function* countReporter(events) {
  const totals = { pass: 0, fail: 0, skipped: 0, cancelled: 0 };
  for await (const { type, data } of events) {
    const [, name, number] =
      (type === 'test:diagnostic' && /^(pass|fail|skipped|cancelled) (\d+)$/.exec(data.message)) || [];
    if (name) totals[name] = Number(number);
  }
  yield `${totals.pass} passed, ${totals.fail + totals.skipped + totals.cancelled} failed\n`;
}
