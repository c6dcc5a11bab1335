/** docs/elements.md: every attribute, property, method, event, slot and part, as the manifest has them. */
export function elementsDoc({ modules }) {
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const order = ['live-session-card', 'live-session-player', 'jitsi-room'];
  elements.sort((a, b) => order.indexOf(a.tagName) - order.indexOf(b.tagName));
  return `# Elements

<!-- Written by \`npm run manifest\` from the comments in src/components. -->

Attributes and properties take effect at any time. Every event bubbles and crosses shadow roots; \`session\` in a detail is the
session without its room name. Style with \`--live-session-*\` custom properties, \`::part()\` and \`:state()\`: see
[theming.md](theming.md).

${elements.map(elementSection).join('\n')}`;
}

function elementSection({ tagName, description, attributes = [], members = [], events, slots, cssParts }) {
  const fields = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = members.filter(({ kind }) => kind === 'method');
  return `## \`<${tagName}>\`

${oneLine(description)}

${table(['attribute', 'type', 'default', 'what it does'], attributes.map(attributeRow))}
${table(['property only', 'type', 'what it is'], fields.map(fieldRow))}
${table(['method', 'what it does'], methods.map(methodRow))}
${table(['event', 'when'], named(events))}
${table(['slot', 'what goes there'], named(slots))}
${table(['part', 'what it is'], named(cssParts))}`;
}

const code = (text) => (text ? `\`${text}\`` : '');
const oneLine = (text = '') => text.replaceAll('\n', ' ');
const named = (rows = []) => rows.map(({ name, description }) => [code(name), oneLine(description)]);

function attributeRow({ name, type, default: byDefault, description }) {
  const isPlain = byDefault === undefined || byDefault === 'null';
  return [
    code(name),
    code(type?.text.replace(' | null', '')),
    isPlain ? '' : code(byDefault),
    oneLine(description),
  ];
}

function fieldRow({ name, type, readonly, description }) {
  return [code(name), code(type?.text), oneLine(description) + (readonly ? ' Read-only.' : '')];
}

function methodRow({ name, parameters = [], description }) {
  return [code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`), oneLine(description)];
}

function table(head, rows) {
  if (rows.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(escaped))];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function escaped(cell) {
  return cell.replaceAll('|', '\\|');
}
