/** Returns the text of an element on one line, with spaces between blocks; includes hidden text. */
export function readableText(node: Node | null | undefined): string {
  return spaced(node).replace(/\s+/g, ' ').trim();
}

function spaced(node: Node | null | undefined): string {
  if (node?.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node?.nodeType !== Node.ELEMENT_NODE) return '';
  const text = [...node.childNodes].map(spaced).join('');
  const { display, position } = getComputedStyle(node as Element);
  return position === 'static' && /^inline|contents/.test(display) ? text : ` ${text} `;
}
