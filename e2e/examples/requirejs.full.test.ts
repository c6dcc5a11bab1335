import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { Example } from '../../testing/e2e/example.js';
import { playExample } from '../../testing/e2e/play-example.js';

test('the RequireJS example, from the packed library, in a theme with hostile styles', async (t) => {
  const page = await playExample(await Example.install(t, 'requirejs', '.'));
  assert.equal(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require), 'function');

  const inTheme = await looks(page);
  await page.evaluate(() => (document.styleSheets[0]!.disabled = true));
  assert.deepEqual(inTheme, await looks(page));
});

/** Returns computed styles of the parts of a card. */
function looks(page: Page): Promise<Record<string, string[]>> {
  return page.locator('live-session-card:state(live)').evaluate((card) => {
    const parts = [...card.shadowRoot!.querySelectorAll('[part]')];
    return Object.fromEntries(
      parts.map((element) => {
        const style = getComputedStyle(element);
        const { color, backgroundColor, font, letterSpacing, textTransform, display, margin, border } = style;
        const seen = [color, backgroundColor, font, letterSpacing, textTransform, display, margin, border];
        return [element.getAttribute('part')!, seen];
      }),
    );
  });
}
