const prepared = new WeakSet();

/** Opens a story and waits for the end of its play function. Returns its faults as texts. */
export async function openStory(page, url) {
  const faults = [];
  const onError = (error) => faults.push(error.message);
  page.on('pageerror', onError);
  if (!prepared.has(page)) await page.addInitScript(recordEnd);
  prepared.add(page);
  await page.goto(url);
  faults.push(...(await faultsOfEnd(page)));
  page.off('pageerror', onError);
  return faults;
}

/** Switches to another story without a reload of the page, which is faster. Returns its faults as texts. */
export async function switchStory(page, storyId) {
  await page.evaluate((id) => {
    globalThis.storyEnd = undefined;
    globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  }, storyId);
  return faultsOfEnd(page);
}

async function faultsOfEnd(page) {
  await page.waitForFunction(() => globalThis.storyEnd, undefined, { timeout: 30_000 });
  const end = await page.evaluate(() => globalThis.storyEnd);
  return end === 'success' ? [] : [end];
}

/** Runs in the page before Storybook: records the result of the story from Storybook's event channel. */
function recordEnd() {
  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      const end = (text) => (globalThis.storyEnd ??= text);
      channel.on('storyFinished', ({ status, reporters }) => {
        const violations = reporters.flatMap(({ result }) => result?.violations ?? []);
        end(status === 'success' ? status : `${status}: ${violations.map(({ id }) => id).join(', ')}`);
      });
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
