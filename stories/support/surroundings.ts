import type { StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { coursePage } from './course-page.js';
import { hostilePage } from './hostile-page.js';

type Render = () => TemplateResult;

/** In a column of 280 pixels. */
export const narrow = (render: Render): StoryObj => ({ render, globals: { width: '280' } });

/** On an Arabic page. */
export const rightToLeft = (render: Render): StoryObj => ({ render, globals: { language: 'ar' } });

/** On a dark page. */
export const dark = (render: Render): StoryObj => ({ render, globals: { scheme: 'dark' } });

/** Under the global rules of a careless theme. */
export const hostile = (render: Render): StoryObj => ({ render: () => hostilePage(render()) });

/** In the middle of a page of a learning platform. */
export const inAPage = (render: Render): StoryObj => ({
  render: () => coursePage(render()),
  parameters: { width: '1080' },
});
