import { externalApiFor } from './external-api.js';

// Only while the script runs does the page say which script that is.
const script = document.currentScript;
if (!(script instanceof HTMLScriptElement))
  throw new Error('Load external_api.js with a <script src> element.');

Object.assign(window, { JitsiMeetExternalAPI: externalApiFor(new URL('.', script.src)) });
