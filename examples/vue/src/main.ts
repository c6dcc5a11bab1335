import 'live-session-elements/define';
import 'live-session-elements/vue';
import { createApp } from 'vue';
import App from './app.vue';
import { loadSessions } from './course';

createApp(App, { sessions: await loadSessions() }).mount('#app');
