import { countdownText, nextChangeIn } from './card-text.js';
import * as lean from './floor-lean.js';

export const { styles, update } = lean;

let timer;

/** Lean cards with one hand-written timer for all of them, which fires at whole seconds and only when a label is due. */
export function mount(container, sessions) {
  lean.mount(container, sessions);
  const now = Date.now();
  const labels = [...container.querySelectorAll('i')].map((element, index) => ({
    text: element.firstChild,
    session: sessions[index],
    dueAt: now + nextChangeIn(sessions[index], now),
  }));
  arm(labels);
}

export function unmount(container) {
  clearTimeout(timer);
  lean.unmount(container);
}

function arm(labels) {
  const dueAt = labels.reduce((first, label) => Math.min(first, label.dueAt), Infinity);
  const delay = Math.ceil(dueAt / 1_000) * 1_000 - Date.now();
  if (delay < 2 ** 31) timer = setTimeout(() => keep(labels), Math.max(0, delay));
}

function keep(labels) {
  const now = Date.now();
  for (const label of labels) {
    if (label.dueAt > now) continue;
    label.text.data = countdownText(label.session, now);
    label.dueAt = now + nextChangeIn(label.session, now);
  }
  arm(labels);
}
