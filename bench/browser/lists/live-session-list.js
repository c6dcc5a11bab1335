import '../../../dist/components/live-session-list/live-session-list.define.js';

export const styles = '';

export async function mount(container, sessions) {
  const list = Object.assign(document.createElement('live-session-list'), {
    sessions,
    limit: sessions.length,
  });
  container.append(list);
  await list.updateComplete;
}

export function unmount(container) {
  container.replaceChildren();
}
