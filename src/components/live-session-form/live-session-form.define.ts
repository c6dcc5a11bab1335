import { LiveSessionForm } from './live-session-form.js';

if (!customElements.get('live-session-form')) customElements.define('live-session-form', LiveSessionForm);

declare global {
  interface HTMLElementTagNameMap {
    'live-session-form': LiveSessionForm;
  }
}
