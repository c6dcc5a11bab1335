/** An element with a shadow root and two lines of text: the minimum cost of a web component. */
const content = document.createDocumentFragment();
content.append(document.createElement('b'), document.createElement('time'));
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ':host { display: block; content-visibility: auto; contain-intrinsic-block-size: auto 240px }',
);

customElements.define(
  'bare-element',
  class extends HTMLElement {
    session;

    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(document.importNode(content, true));
      this.render();
    }

    render() {
      const [title, time] = this.shadowRoot.children;
      title.textContent = this.session.title;
      time.textContent = this.session.scheduled_start_time;
    }
  },
);

export const styles = 'bare-element { margin: 8px }';

export function mount(container, sessions) {
  container.append(
    ...sessions.map((session) => Object.assign(document.createElement('bare-element'), { session })),
  );
}

export function update(container, changed) {
  for (const [index, session] of changed) Object.assign(container.children[index], { session }).render();
}

export function unmount(container) {
  container.replaceChildren();
}
