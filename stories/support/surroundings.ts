import type { StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { coursePage } from './course-page.js';
import { hostilePage } from './hostile-page.js';

type Render = () => TemplateResult;

/** Returns a story in a column of 280 pixels. */
export const narrow = (render: Render): StoryObj => ({ render, globals: { width: '280' } });

/** Returns a story on an Arabic page. */
export const rightToLeft = (render: Render): StoryObj => ({ render, globals: { language: 'ar' } });

/** Returns a story on a dark page. */
export const dark = (render: Render): StoryObj => ({ render, globals: { scheme: 'dark' } });

/** Returns a story on a page with harmful global styles. */
export const hostile = (render: Render): StoryObj => ({ render: () => hostilePage(render()) });

/** Returns a story on a course page of a learning platform. */
export const inAPage = (render: Render): StoryObj => ({
  render: () => coursePage(render()),
  parameters: { width: '1080' },
});
