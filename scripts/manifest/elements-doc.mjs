/** Returns docs/elements.md: every attribute, property, method, event, slot and part in the manifest. */
export function elementsDoc(manifest) {
  const elements = elementsOf(manifest).filter(({ tagName }) => tagName !== 'jitsi-room');
  const order = ['card', 'list', 'player', 'form', 'attendance'].map((name) => `live-session-${name}`);
  elements.sort((a, b) => order.indexOf(a.tagName) - order.indexOf(b.tagName));
  return `# Elements

<!-- Written by \`npm run manifest\` from the comments in src/components. -->

Attributes and properties take effect at any time. Every event bubbles and crosses shadow roots; \`session\` in a detail is the
session without its room name. Style with \`--live-session-*\` custom properties, \`::part()\` and \`:state()\`: see
[theming.md](theming.md). The room has its own page: [jitsi-room.md](jitsi-room.md).

${elements.map((element) => `## \`<${element.tagName}>\`\n\n${reference(element)}`).join('\n')}`;
}

/** Returns docs/jitsi-room.md with a new reference and the rest of the page unchanged. */
export function jitsiRoomDoc(manifest, page) {
  const room = elementsOf(manifest).find(({ tagName }) => tagName === 'jitsi-room');
  const [before, after] = ['<!-- reference -->', '<!-- /reference -->'].map((mark) => page.indexOf(mark));
  return `${page.slice(0, before)}<!-- reference -->\n\n${reference(room)}\n${page.slice(after)}`;
}

/** Returns the error codes of the room that docs/jitsi-room.md does not explain. */
export function codesWithoutRemedy(source, page) {
  const [, list] = /browserErrorCodes = \[([^\]]*)\]/.exec(source);
  const codes = [...list.matchAll(/'(\w+)'/g)].map(([, found]) => found);
  const others = [
    'network',
    'invalid_response',
    'refused',
    'unsupported',
    'api_origin_not_allowed',
    'open_elsewhere',
  ];
  return codes.filter((found) => !others.includes(found) && !page.includes(`### \`${found}\``));
}

function elementsOf({ modules }) {
  return modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
}

function reference({ description, attributes = [], members = [], events, slots, cssParts, cssProperties }) {
  const fields = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = members.filter(({ kind }) => kind === 'method');
  return `${oneLine(description)}

${table(['attribute', 'type', 'default', 'description'], attributes.map(attributeRow))}
${table(['property only', 'type', 'description'], fields.map(fieldRow))}
${table(['method', 'description'], methods.map(methodRow))}
${table(['event', 'description'], named(events))}
${table(['slot', 'description'], named(slots))}
${table(['part', 'description'], named(cssParts))}
${table(['custom property', 'default'], propertyRows(cssProperties))}`;
}

const code = (text) => (text ? `\`${text}\`` : '');
const oneLine = (text = '') => text.replaceAll('\n', ' ');
const propertyRows = (rows = []) => rows.map((row) => [code(row.name), code(row.default)]);
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
