// Checks the layout of every story in two languages, colour schemes and widths: cut and overlapping text, boxes that
// overflow, small targets. The argument `card` selects the stories whose names contain it. PICTURES=1 writes a picture of each
// check into screenshots/looks/.
import { mkdirSync } from 'node:fs';
import { lookAt } from './look-at.mjs';
import { openStorybook } from '../pictures/open-storybook.mjs';
import { someMonday } from '../pictures/some-monday.mjs';

const widths = [1280, 320];
const languages = { fr: 'ltr', ar: 'rtl' };
const schemes = ['light', 'dark'];
/** Disables axe: check-stories.mjs runs it. */
const withoutAxe = 'a11y.manual:!true';
const pictures = process.env.PICTURES ? 'screenshots/looks' : null;
const [wanted = ''] = process.argv.slice(2);

const { ids, page, open, switchTo, close } = await openStorybook({ timezoneId: 'Europe/Paris' });
await page.clock.install({ time: someMonday });
let passed = 0;
let failed = 0;

const stories = ids.filter((id) => id.includes(wanted));
for (const id of stories) {
  await page.setViewportSize({ width: widths[0], height: 800 });
  const broken = await (id === stories[0] ? open(id, withoutAxe) : switchTo(id));
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const [language, direction] of Object.entries(languages))
      for (const scheme of schemes) {
        await page.evaluate(applySurroundings, { language, direction, scheme });
        const faults = [...broken, ...(await page.evaluate(lookAt))];
        if (faults.length > 0) console.log(`${id} ${language} ${scheme} ${width}\n  ${faults.join('\n  ')}`);
        if (faults.length > 0) failed += 1;
        else passed += 1;
        if (pictures) await savePicture(`${language}-${scheme}-${width}`, id);
      }
  }
}

await close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs in the page: applies the settings of Storybook's toolbar without restarting the story. */
async function applySurroundings({ language, direction, scheme }) {
  const root = document.documentElement;
  root.lang = language;
  root.dir = direction;
  root.dataset.scheme = scheme;
  document.querySelector('.page').dataset.width = 'full';
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}

async function savePicture(variant, id) {
  mkdirSync(`${pictures}/${variant}`, { recursive: true });
  await page.screenshot({ path: `${pictures}/${variant}/${id}.png`, fullPage: true });
}
