import { Conference } from './conference.js';
import { linkToHost } from './host-link.js';
import { answerRequest, runCommand } from './room-commands.js';
import { readRoomConfig } from './room-config.js';
import { RoomView } from './room-view.js';
import { wordsFor } from './words/words.js';

const roomName = location.pathname.split('/').at(-1) ?? '';
let conference: Conference | undefined;

const emit = linkToHost({
  start(options) {
    const config = readRoomConfig(options);
    const started = new Conference(roomName, config, emit, () => view.update(started));
    const view = new RoomView(wordsFor(config.lang || navigator.language), started);
    conference = started;
    started.start();
  },
  command(name, args) {
    if (conference) runCommand(conference, name, args);
  },
  request(name) {
    return conference && answerRequest(conference, name);
  },
});

window.addEventListener('pagehide', () => conference?.vanish());
// A page restored from the back/forward cache has lost its connection.
window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
