import '../../../dist/components/live-session-card/live-session-card.define.js';

export const styles = 'live-session-card { margin: 8px }';

export async function mount(container, sessions) {
  const cards = sessions.map((session) =>
    Object.assign(document.createElement('live-session-card'), { session }),
  );
  container.append(...cards);
  await Promise.all(cards.map((card) => card.updateComplete));
}

export async function update(container, changed) {
  for (const [index, session] of changed) container.children[index].session = session;
  await Promise.all(changed.map(([index]) => container.children[index].updateComplete));
}

export function unmount(container) {
  container.replaceChildren();
}
