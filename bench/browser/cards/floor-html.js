import { guideCard, guideStyles } from './guide-card.js';

export const styles = guideStyles;

/** The guide's cards as one string of HTML: the lower limit for any framework with this markup. */
export function mount(container, sessions) {
  const now = Date.now();
  container.innerHTML = sessions.map((session) => guideCard(session, now)).join('');
}

export function update(container, changed) {
  const now = Date.now();
  for (const [index, session] of changed) container.children[index].outerHTML = guideCard(session, now);
}

export function unmount(container) {
  container.replaceChildren();
}
