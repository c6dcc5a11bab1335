import { readdirSync, readFileSync } from 'node:fs';

/** Manifest plugin: writes the allowed words of an attribute as `parsedType`, for completion in editors. */
export function attributeValues() {
  const aliases = new Map();
  return {
    name: 'attribute-values',
    initialize({ ts }) {
      for (const file of readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts'))) {
        const source = ts.createSourceFile(file, readFileSync(`src/${file}`, 'utf8'), ts.ScriptTarget.Latest);
        for (const statement of source.statements.filter(ts.isTypeAliasDeclaration))
          aliases.set(statement.name.text, statement.type.getText(source));
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const attribute of elementsOf(customElementsManifest).flatMap((found) => found.attributes ?? [])) {
        const words = readOnlyWords(attribute) ?? wordsOf(attribute.type?.text ?? '', aliases);
        if (words.length > 0) attribute.parsedType = { text: words.map((word) => `'${word}'`).join(' | ') };
      }
    },
  };
}

/** Manifest plugin: adds the states of `:state()`, which are the values of the read-only attributes. */
export const customStates = {
  name: 'custom-states',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of elementsOf(customElementsManifest))
      declaration.cssStates = (declaration.attributes ?? []).flatMap(statesOf);
  },
};

function elementsOf({ modules }) {
  return modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
}

/** Returns the words of a union of literals and resolves aliases. Returns none for a union with other members. */
function wordsOf(type, aliases) {
  const members = type
    .split('|')
    .map((member) => member.trim())
    .filter((member) => member && member !== 'null');
  const words = members.map((member) => {
    if (/^'[^']*'$/.test(member)) return [member.slice(1, -1)];
    return aliases.has(member) ? wordsOf(aliases.get(member), aliases) : [];
  });
  return words.every((found) => found.length > 0) ? words.flat() : [];
}

const isReadOnly = ({ description }) => description?.startsWith('Read-only: ');
const isOpen = ({ description }) => description.includes('such as');

/** Returns the values in the description of an attribute that only the element writes; null for other attributes. */
function readOnlyWords(attribute) {
  if (!isReadOnly(attribute)) return null;
  return isOpen(attribute) ? [] : quoted(attribute.description);
}

function quoted(text) {
  return [...text.matchAll(/`([\w-]+)`/g)].map(([, word]) => word);
}

function statesOf(attribute) {
  const { name } = attribute;
  if (!isReadOnly(attribute)) return [];
  const description = attribute.description.replace('Read-only: ', '');
  if (isOpen(attribute)) return [{ name: `<${name}>`, description: capital(description) }];
  const words = quoted(attribute.description);
  if (words.length === 0) return [{ name, description: capital(description) }];
  return words.map((word) => ({ name: word, description: `The attribute \`${name}\` is \`${word}\`.` }));
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
