/** Returns the type declarations for templates of frameworks, by file name, from the manifest. */
export function frameworkTypes(manifest) {
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName);
  return {
    'elements.d.ts': elementTypes(elements),
    'react.d.ts': reactTypes(elements),
    'vue.d.ts': vueTypes(elements),
    'svelte.d.ts': svelteTypes(elements),
  };
}

const head = '// Written by scripts/manifest/write-integrations.mjs from custom-elements.json.\n';

function elementTypes(elements) {
  const events = elements.flatMap((element) => element.events.map(({ type }) => type.text));
  const names = [...new Set([...elements.map(({ name }) => name), ...events])].sort();
  return `${head}import type {
${names.map((name) => `  ${name},`).join('\n')}
} from '../index.js';

/** The class of each element. */
export interface Elements {
${elements.map(({ tagName, name }) => `  '${tagName}': ${name};`).join('\n')}
}

/** The attributes whose name differs from their property. */
export interface ElementAttributes {
${elements.map((element) => block(element.tagName, attributeLines(element))).join('\n')}
}

/** The properties of each element that can be set. */
export interface ElementProperties {
${elements.map((element) => block(element.tagName, propertyLines(element))).join('\n')}
}

/** The events of each element. */
export interface ElementEvents {
${elements.map((element) => block(element.tagName, eventLines(element))).join('\n')}
}
`;
}

function block(tagName, lines) {
  return `  '${tagName}': {\n${lines.join('\n')}\n  };`;
}

/** Returns lines for the attributes whose name differs from their property. */
function attributeLines({ name: className, attributes }) {
  return attributes
    .filter(({ name, fieldName }) => fieldName && fieldName !== name)
    .map(({ name, fieldName, type, description }) => {
      const text = type.text === 'boolean' ? `true | ''` : `${className}['${fieldName}']`;
      const written = type.text === 'number' ? `${text} | \`\${number}\`` : text;
      return described(description, `'${name}'?: ${written} | null | undefined;`);
    });
}

function propertyLines({ name: className, members }) {
  return members
    .filter(({ kind, readonly }) => kind === 'field' && !readonly)
    .map(({ name, description }) => described(description, `${name}?: ${className}['${name}'] | undefined;`));
}

function eventLines({ events }) {
  return events.map(({ name, type, description }) => described(description, `'${name}': ${type.text};`));
}

function described(description, line) {
  return `    /** ${description.replaceAll('\n', ' ')} */\n    ${line}`;
}

function reactTypes(elements) {
  return `${head}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementAttributes, ElementEvents, ElementProperties, Elements } from './elements.js';

type Handlers<Events> = {
  [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
};

/** React removes a boolean attribute whose value is false. */
type Attributes<Given> = { [Name in keyof Given]: true extends Given[Name] ? boolean | '' | undefined : Given[Name] };

type Own<Tag extends keyof Elements> = Attributes<ElementAttributes[Tag]> & ElementProperties[Tag] & Handlers<ElementEvents[Tag]>;

/** The props of an element in JSX. */
export type ElementProps<Tag extends keyof Elements> = Own<Tag> &
  Omit<DetailedHTMLProps<HTMLAttributes<Elements[Tag]>, Elements[Tag]>, keyof Own<Tag>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tagName }) => `      '${tagName}': ElementProps<'${tagName}'>;`).join('\n')}
    }
  }
}
`;
}

function vueTypes(elements) {
  return `${head}import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementEvents, ElementProperties, Elements } from './elements.js';

type Emits<Events> = { [Name in keyof Events]: (event: Events[Name]) => void };

/** The props of an element in a template, also with hyphens in their names. */
export type ElementComponent<Tag extends keyof Elements> = new () => Elements[Tag] & {
  /** @deprecated Only for the type check of templates: does not exist at run time. */
  $props: ElementProperties[Tag] & Omit<HTMLAttributes, keyof ElementProperties[Tag]> & PublicProps;
  /** @deprecated Only for the type check of templates: does not exist at run time. */
  $emit: EmitFn<Emits<ElementEvents[Tag]>>;
};

declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ tagName }) => `    '${tagName}': ElementComponent<'${tagName}'>;`).join('\n')}
  }
}
`;
}

function svelteTypes(elements) {
  return `${head}import type { HTMLAttributes } from 'svelte/elements';
import type { ElementAttributes, ElementEvents, ElementProperties, Elements } from './elements.js';

type Handlers<Events> = {
  [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | null | undefined;
};

type Own<Tag extends keyof Elements> = ElementAttributes[Tag] & ElementProperties[Tag] & Handlers<ElementEvents[Tag]>;

/** The props of an element in a template. */
export type ElementProps<Tag extends keyof Elements> = Own<Tag> & Omit<HTMLAttributes<Elements[Tag]>, keyof Own<Tag>>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements.map(({ tagName }) => `    '${tagName}': ElementProps<'${tagName}'>;`).join('\n')}
  }
}
`;
}
