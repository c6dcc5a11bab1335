import type { StoryObj } from '@storybook/web-components-vite';
import manifest from '../../custom-elements.json' with { type: 'json' };

interface Named {
  readonly name: string;
  readonly default?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

/**
 * Returns a story with a control for each attribute and colour of an element, and a log of its events, all from the
 * manifest. `prepare` sets properties that have no attribute.
 */
export function playground<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number | boolean>,
  prepare: (element: HTMLElementTagNameMap[Tag]) => void = () => undefined,
): StoryObj {
  const { attributes: known = [], cssProperties = [] } = declarationOf(tag);
  const colors = cssProperties.filter(({ default: value = '' }) => /#|color-mix/.test(value));
  return {
    args: attributes,
    argTypes: {
      ...Object.fromEntries(known.map((attribute) => [attribute.name, { control: controlOf(attribute) }])),
      ...Object.fromEntries(colors.map(({ name }) => [name, { control: 'color' }])),
    },
    render: (args, { argTypes }) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(args) as [string, unknown][]) {
        const event = (argTypes[name] as { action?: { name?: string } } | undefined)?.action?.name;
        if (event) element.addEventListener(event, value as EventListener);
        else if (name.startsWith('--')) element.style.setProperty(name, String(value));
        else if (known.some((attribute) => attribute.name === name)) setAttribute(element, name, value);
      }
      prepare(element);
      return element;
    },
  };
}

/** Returns the kind of control. Storybook does not infer it for types that include null. */
function controlOf({ type: { text } = { text: '' }, description = '' }: Named) {
  if (description.startsWith('Read-only')) return false as const;
  if (text.includes('boolean')) return 'boolean';
  return text.includes('number') ? 'number' : 'text';
}

function declarationOf(tag: string): Declaration {
  const declarations = manifest.modules.flatMap((module) => module.declarations as readonly Declaration[]);
  return declarations.find(({ tagName }) => tagName === tag) ?? {};
}

function setAttribute(element: Element, name: string, value: unknown): void {
  if (typeof value === 'boolean') element.toggleAttribute(name, value);
  else if (typeof value === 'string' || typeof value === 'number') element.setAttribute(name, `${value}`);
}
