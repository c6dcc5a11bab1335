import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import { ar } from '../src/i18n/locales/ar.js';
import { de } from '../src/i18n/locales/de.js';
import { es } from '../src/i18n/locales/es.js';
import { pt } from '../src/i18n/locales/pt.js';
import { registerMessages } from '../src/i18n/catalogues.js';
import '../src/define.js';
import './preview.css';

setCustomElementsManifest(manifest);
for (const [language, words] of Object.entries({ ar, de, es, pt })) registerMessages(language, words);

/** Language, scheme and width of the page around a story. */
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
        items: ['fr', 'en', 'ar', 'de', 'es', 'pt'],
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
      const { language, scheme, width } = globals as Record<string, string>;
      document.documentElement.lang = language ?? 'fr';
      document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
      document.documentElement.dataset.scheme = scheme;
      return html`<div class="page" data-width=${width || (parameters.width as string) || '360'}>
        ${story()}
      </div>`;
    },
  ],
} satisfies Preview;
