import 'live-session-elements/define';
import 'live-session-elements/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { loadSessions } from './course';

const root = createRoot(document.querySelector('#app')!);
root.render(
  <StrictMode>
    <App sessions={await loadSessions()} />
  </StrictMode>,
);
