import 'live-session-elements/define';
import 'live-session-elements/svelte';
import { mount } from 'svelte';
import App from './app.svelte';
import { loadSessions } from './course';

mount(App, { target: document.querySelector('#app')!, props: { sessions: await loadSessions() } });
