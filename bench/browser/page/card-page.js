// What a page with one kind of card can do, for the scenarios. The bundler puts the contestant in.
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
  /** Gives the milliseconds until the layout is done. */
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

  /** Mounts and unmounts again and again. */
  async cycle(count, cycles) {
    const shown = sessionsFor(count, 'idle');
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      await contestant.mount(container, shown);
      layoutDone();
      contestant.unmount(container);
      await nextFrame();
    }
  },

  /** The first so many sessions, in the middle of the page or not, go live. */
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

  /** The first so many go live, each for itself; no frame is waited for in between. */
  async startOneByOne(count) {
    for (let index = 0; index < count; index += 1) {
      sessions[index] = startedSession(sessions[index]);
      await contestant.update(container, [[index, sessions[index]]]);
      layoutDone();
    }
  },

  /** Scrolls to the end, a window's height a frame. */
  async scroll() {
    const root = document.scrollingElement;
    while (root.scrollTop + innerHeight < root.scrollHeight - 1) {
      root.scrollTop += innerHeight;
      await nextFrame();
    }
  },

  /** Nodes in the document, shadow trees and all. */
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

  /** How late each change of a label's text was, in milliseconds, for starts at the given part of a second. */
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

/** Which card a node is in. */
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
