import { externalApiFor } from './external-api.js';

// `document.currentScript` is set only while the script runs.
const script = document.currentScript;
if (!(script instanceof HTMLScriptElement))
  throw new Error('Load external_api.js with a <script src> element.');

Object.assign(window, { JitsiMeetExternalAPI: externalApiFor(new URL('.', script.src)) });
