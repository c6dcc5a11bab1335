const patienceMs = 15_000;
const pauseMs = 50;

/** Settles when a condition holds; rejects when it does not in time. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`It did not come true: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
