const patienceMs = 60_000;
const pauseMs = 50;

/** Resolves when a condition holds; rejects after a time limit. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`The condition did not hold in time: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
