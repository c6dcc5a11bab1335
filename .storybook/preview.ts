import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import { matchCatalogue, registerMessages } from '../src/i18n/catalogues.js';
import { bundledLanguages, fetchedLanguages } from '../src/i18n/languages.js';
import type { Messages } from '../src/i18n/messages.js';
import '../src/define.js';
import './preview.css';

setCustomElementsManifest(manifest);
// Registered before the first story, so that no story renders in another language first.
for (const language of fetchedLanguages) {
  const module = (await import(`../src/i18n/locales/${language}.ts`)) as Record<string, Messages>;
  registerMessages(language, module[language]!);
}

/** Language, colour scheme and width of the page around a story. */
export default {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    options: { storySort: { order: ['Introduction', 'Theming', 'Elements', 'Surroundings'] } },
  },
  globalTypes: {
    language: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [...bundledLanguages, ...fetchedLanguages],
        dynamicTitle: true,
      },
    },
    scheme: { toolbar: { title: 'Scheme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true } },
    width: {
      toolbar: {
        title: 'Width',
        icon: 'grow',
        items: ['280', '360', '560', '760', '1080'],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { language: 'fr', scheme: 'light', width: '' },
  decorators: [
    (story, { globals, parameters }) => {
      const { language = 'fr', scheme, width } = globals as Record<string, string>;
      document.documentElement.lang = language;
      document.documentElement.dir = matchCatalogue([language]).messages.direction ?? 'ltr';
      document.documentElement.dataset.scheme = scheme;
      return html`<div class="page" data-width=${width || (parameters.width as string) || '360'}>
        ${story()}
      </div>`;
    },
  ],
} satisfies Preview;
