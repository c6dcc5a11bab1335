import { fixture, html } from '@open-wc/testing';
import type { LiveSessionForm } from '../../src/components/live-session-form/live-session-form.js';

/** Renders a form, by default in French with the time zone of Paris. */
export async function form(properties: Partial<LiveSessionForm>): Promise<LiveSessionForm> {
  const element = document.createElement('live-session-form');
  element.lang = 'fr';
  Object.assign(element, { timeZone: 'Europe/Paris', updates: 'none', ...properties });
  return fixture(html`${element}`);
}
