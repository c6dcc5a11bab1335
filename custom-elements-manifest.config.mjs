import { readFileSync } from 'node:fs';
import { attributeValues, customStates } from './scripts/manifest/manifest-values.mjs';

/** Removes private, protected and `@internal` members, and events without a name. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
      const isPublic = ({ privacy, name, description }) =>
        !['private', 'protected'].includes(privacy) &&
        !name.startsWith('#') &&
        !description?.includes('@internal');
      if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      if (declaration.events) declaration.events = declaration.events.filter((event) => event.name);
    }
  },
};

/** Adds the fields of `detail` to each event: `interface LiveSessionLeftDetail` describes `LiveSessionLeftEvent`. */
function eventDetails() {
  const namesByEvent = new Map();
  return {
    name: 'event-details',
    analyzePhase({ ts, node }) {
      if (!ts.isInterfaceDeclaration(node) || !node.name.text.endsWith('Detail')) return;
      const names = node.members.map((member) => member.name.getText());
      namesByEvent.set(node.name.text.replace(/Detail$/, 'Event'), names.join(', '));
    },
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
      for (const event of declarations.flatMap((declaration) => declaration.events ?? [])) {
        const names = namesByEvent.get(event.type?.text);
        if (names) event.description += ` Detail: \`{ ${names} }\`.`;
      }
    },
  };
}

/** Adds the custom properties of each element, from its style sheets. */
const tokenProperties = {
  name: 'token-properties',
  packageLinkPhase({ customElementsManifest }) {
    for (const { path, declarations = [] } of customElementsManifest.modules)
      for (const declaration of declarations.filter(({ tagName }) => tagName)) {
        const hasStage = ['live-session-player', 'jitsi-room'].includes(declaration.tagName);
        const stage = hasStage ? ['src/styles/stage-tokens.ts'] : [];
        const sheets = ['src/styles/tokens.ts', ...stage, path.replace(/\.ts$/, '.styles.ts')];
        declaration.cssProperties = sheets.flatMap((file) => propertiesIn(readFileSync(file, 'utf8')));
      }
  },
};

function propertiesIn(css) {
  return [...css.matchAll(/var\(\s*(--live-session-[\w-]+),\s*/g)].map((found) => {
    const rest = css.slice(found.index + found[0].length);
    return { name: found[1], default: rest.slice(0, closingAt(rest)).replace(/\s+/g, ' ').trim() };
  });
}

/** Returns the index of the parenthesis that closes the one before the text. */
function closingAt(text) {
  let open = 1;
  return [...text].findIndex((sign) => {
    open += { '(': 1, ')': -1 }[sign] ?? 0;
    return open === 0;
  });
}

/** Sorts the files, because the analyzer keeps the order of the file system. */
const inOrder = {
  name: 'in-order',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/components/**/*.ts', 'src/events/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.styles.ts', 'src/components/parts/icons.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly, eventDetails(), attributeValues(), customStates, tokenProperties, inOrder],
};
