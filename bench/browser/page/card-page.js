// Functions of a page with one kind of card, for the scenarios. The bundler inserts the contestant.
import * as contestant from 'contestant';
import { sessionsFor, startedSession } from './sessions.js';

const container = document.createElement('main');
container.lang = 'fr';
document.body.append(container);
document.head.append(Object.assign(document.createElement('style'), { textContent: contestant.styles }));

let sessions = [];

const layoutDone = () => container.offsetHeight;
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

globalThis.bench = {
  /** Mounts `count` cards. Returns the milliseconds until the layout is done. */
  async mount(count, rhythm = 'idle') {
    sessions = sessionsFor(count, rhythm);
    const began = performance.now();
    await contestant.mount(container, sessions);
    layoutDone();
    const ms = performance.now() - began;
    await nextFrame();
    return ms;
  },

  unmount() {
    contestant.unmount(container);
  },

  /** Mounts and unmounts cards repeatedly. */
  async cycle(count, cycles) {
    const shown = sessionsFor(count, 'idle');
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      await contestant.mount(container, shown);
      layoutDone();
      contestant.unmount(container);
      await nextFrame();
    }
  },

  /** Makes the first `count` sessions live in one update. Returns the milliseconds until the layout is done. */
  async start(count) {
    const changed = Array.from({ length: count }, (_, index) => [index, startedSession(sessions[index])]);
    for (const [index, session] of changed) sessions[index] = session;
    const began = performance.now();
    await contestant.update(container, changed);
    layoutDone();
    const ms = performance.now() - began;
    await nextFrame();
    return ms;
  },

  /** Makes the first `count` sessions live one by one, without waiting for a frame between them. */
  async startOneByOne(count) {
    for (let index = 0; index < count; index += 1) {
      sessions[index] = startedSession(sessions[index]);
      await contestant.update(container, [[index, sessions[index]]]);
      layoutDone();
    }
  },

  /** Scrolls to the end, by the height of the window in each frame. */
  async scroll() {
    const root = document.scrollingElement;
    while (root.scrollTop + innerHeight < root.scrollHeight - 1) {
      root.scrollTop += innerHeight;
      await nextFrame();
    }
  },

  /** Returns the number of nodes in the document, including shadow trees. */
  countNodes() {
    const count = (root) => {
      let nodes = 0;
      const walker = document.createTreeWalker(root);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        nodes += 1 + (node.shadowRoot ? 1 + count(node.shadowRoot) : 0);
      return nodes;
    };
    return count(container);
  },

  /** Observes label texts for `span` milliseconds. Returns how many milliseconds late each change was. */
  watchLateness(span) {
    const late = [];
    const starts = sessions.map((session) => Date.parse(session.scheduled_start_time));
    const observer = new MutationObserver((records) => {
      const now = Date.now();
      for (const { target } of records) {
        const index = indexOf(target);
        if (index >= 0) late.push((((now - starts[index]) % 1_000) + 1_000) % 1_000);
      }
    });
    const options = { characterData: true, childList: true, subtree: true };
    observer.observe(container, options);
    for (const element of container.querySelectorAll('*'))
      if (element.shadowRoot) observer.observe(element.shadowRoot, options);
    return new Promise((resolve) => setTimeout(() => resolve(late), span));
  },
};

/** Returns the index of the card that contains a node. */
function indexOf(node) {
  let root = node.getRootNode();
  let inside = node;
  while (root instanceof ShadowRoot) {
    inside = root.host;
    root = inside.getRootNode();
  }
  while (inside.parentNode && inside.parentNode !== container) inside = inside.parentNode;
  return [...container.children].indexOf(inside);
}
