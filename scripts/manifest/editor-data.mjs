/** Returns the files for editors, by name, from the manifest: custom data for VS Code and web-types for JetBrains. */
export function editorData(manifest, { name, version }) {
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName);
  const files = {
    'vscode.html-custom-data.json': { version: 1.1, tags: elements.map(vsCodeTag) },
    'vscode.css-custom-data.json': vsCodeStyles(elements),
    'web-types.json': webTypes(elements, { name, version }),
  };
  return Object.fromEntries(
    Object.entries(files).map(([file, data]) => [file, `${JSON.stringify(data, null, 2)}\n`]),
  );
}

const oneLine = (text = '') => text.replaceAll('\n', ' ');
const words = ({ parsedType }) =>
  [...(parsedType?.text ?? '').matchAll(/'([^']*)'/g)].map(([, word]) => word);

function vsCodeTag({ tagName, description, attributes, slots, events }) {
  const list = (title, rows) =>
    `**${title}**\n${rows.map((row) => `- \`${row.name}\`: ${oneLine(row.description)}`).join('\n')}`;
  return {
    name: tagName,
    description: {
      kind: 'markdown',
      value: [oneLine(description), list('Events', events), list('Slots', slots)].join('\n\n'),
    },
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: oneLine(attribute.description),
      ...(attribute.type.text === 'boolean' && { valueSet: 'v' }),
      ...(words(attribute).length > 0 && { values: words(attribute).map((word) => ({ name: word })) }),
    })),
  };
}

function vsCodeStyles(elements) {
  const properties = distinct(elements.flatMap(({ cssProperties }) => cssProperties));
  const parts = distinct(elements.flatMap(({ cssParts }) => cssParts));
  return {
    version: 1.1,
    properties: properties.map(({ name, default: byDefault }) => ({
      name,
      description: byDefault ? `Default: ${byDefault}` : '',
    })),
    pseudoElements: parts.map(({ name, description }) => ({ name: `::part(${name})`, description })),
    pseudoClasses: distinct(elements.flatMap(namedStates)).map(({ name, description }) => ({
      name: `:state(${name})`,
      description,
    })),
  };
}

/** Keeps the first row of each name. */
function distinct(rows) {
  return [...new Map(rows.toReversed().map((row) => [row.name, row])).values()].toReversed();
}

/** Returns the states with a fixed name, without those such as `<reason>`. */
function namedStates({ cssStates }) {
  return cssStates.filter(({ name }) => !name.startsWith('<'));
}

function webTypes(elements, { name, version }) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: { html: { elements: elements.map(webTypesElement) } },
  };
}

function webTypesElement(element) {
  const { tagName, name, description, attributes, members, events, slots, cssParts, cssProperties } = element;
  const plain = (rows) => rows.map((row) => ({ name: row.name, description: oneLine(row.description) }));
  return {
    name: tagName,
    description: oneLine(description),
    source: { module: 'live-session-elements', symbol: name },
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: oneLine(attribute.description),
      ...(attribute.default && attribute.default !== 'null' && { default: attribute.default }),
      value: attributeValue(attribute),
    })),
    slots: slots
      .filter((slot) => !slot.name.includes('<'))
      .map((slot) => ({ name: slot.name, description: slot.description })),
    js: {
      properties: members
        .filter(({ kind, readonly }) => kind === 'field' && !readonly)
        .map((field) => ({
          name: field.name,
          description: oneLine(field.description),
          type: field.type.text,
        })),
      events: plain(events),
    },
    css: {
      properties: cssProperties.map(({ name: property, default: byDefault }) => ({
        name: property,
        ...(byDefault && { description: `Default: ${byDefault}` }),
      })),
      parts: plain(cssParts),
      'pseudo-classes': namedStates(element).map((state) => ({
        name: `state(${state.name})`,
        description: state.description,
      })),
    },
  };
}

function attributeValue(attribute) {
  const type = attribute.type.text.replace(' | null', '');
  if (type === 'boolean') return { kind: 'no-value', type, required: false };
  return { kind: 'plain', type: attribute.parsedType?.text ?? type, required: true };
}
