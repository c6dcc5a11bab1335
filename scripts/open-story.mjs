/** Opens a story and waits for the end of its play function. Gives what went wrong, in words. */
export async function openStory(page, url) {
  const faults = [];
  const onError = (error) => faults.push(error.message);
  page.on('pageerror', onError);
  await page.addInitScript(noteEnd);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.storyEnd, undefined, { timeout: 30_000 });
  const end = await page.evaluate(() => globalThis.storyEnd);
  if (end !== 'success') faults.push(end);
  page.off('pageerror', onError);
  return faults;
}

/** Runs in the page before Storybook: notes how the story ends, from the channel that Storybook's own tools listen to. */
function noteEnd() {
  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      const end = (text) => (globalThis.storyEnd ??= text);
      channel.on('storyFinished', ({ status }) => end(status));
      for (const event of [
        'storyErrored',
        'storyThrewException',
        'playFunctionThrewException',
        'storyMissing',
      ])
        channel.on(event, (error) => end(`${event}: ${error?.message ?? error?.title ?? ''}`));
    },
  });
}
