const longestWaitMs = 45_000;

/** Waits until a condition holds. Uses `setInterval`, which the fake clock does not replace. */
export async function eventually(
  condition: () => unknown,
  message = 'The condition was not met:',
): Promise<void> {
  const began = realNow();
  while (!(await condition())) {
    if (realNow() - began > longestWaitMs) throw new Error(`${message} ${String(condition)}`);
    await pause();
  }
}

const realNow = performance.now.bind(performance);

function pause(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      clearInterval(timer);
      resolve();
    }, 10);
  });
}
