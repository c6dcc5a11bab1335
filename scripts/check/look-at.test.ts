import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at.mjs';
import { window } from '../../testing/e2e/browser.js';

/** Markup in an element of 200 pixels, and its layout faults. */
const cases: [name: string, markup: string, faults: string[]][] = [
  ['nothing', '<div>A title</div><p>One sentence.</p><button class="b">Join</button>', []],
  [
    'text that is cut',
    '<div class="box" style="overflow: hidden; width: 60px; white-space: nowrap">Analyse : limites</div>',
    ['« Analyse : limites » overflows box', '« Analyse : limites » is cut by box'],
  ],
  [
    'text that is cut off below',
    '<div class="box" style="overflow: clip; height: 12px; line-height: 40px">Analyse</div>',
    ['« Analyse » is cut off by box'],
  ],
  ['text that scrolls', '<div style="overflow: auto; height: 12px; line-height: 40px">Analyse</div>', []],
  [
    'text over text',
    '<p style="position: absolute">One</p><p style="position: absolute">Two</p>',
    ['« One » overlaps « Two »'],
  ],
  [
    'text over a button',
    '<div><button class="b" style="position: absolute">Join</button>Sentence</div>',
    ['« Sentence » overlaps b « Join »', '« Sentence » overlaps « Join »'],
  ],
  ['small text', '<p style="font-size: 11px">Small</p>', ['« Small » is 11 pixels high']],
  [
    'a small target',
    '<button class="b" style="width: 20px; height: 24px; padding: 0"></button>',
    ['b «  » is a target of 20 by 24 pixels'],
  ],
  ['a wide box', '<div class="box" style="width: 220px">x</div>', ['box overflows live-session-card']],
  ['text for screen readers', '<p style="clip-path: inset(50%); width: 1px">Loading the session</p>', []],
];

let page: Page;

before(async () => {
  page = await (await window({ viewport: { width: 320, height: 600 } })).newPage();
});

for (const [name, markup, faults] of cases) {
  test(`finds ${name}`, async () => {
    await page.setContent(
      `<!doctype html><live-session-card style="display: block; width: 200px"><template shadowrootmode="open">
        <style>* { margin: 0; font: 14px/24px sans-serif } button { font-size: 14px; padding: 4px }</style>${markup}
      </template></live-session-card>`,
    );
    assert.deepEqual((await page.evaluate(lookAt)).sort(), faults.sort());
  });
}

test('finds a page that scrolls sideways', async () => {
  await page.setContent('<!doctype html><div style="width: 400px; height: 9px"></div>');
  assert.deepEqual(await page.evaluate(lookAt), ['the page scrolls sideways: 408 in 320 pixels']);
});
