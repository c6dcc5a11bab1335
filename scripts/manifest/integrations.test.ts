import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

interface Named {
  name: string;
  description?: string;
  type?: { text: string };
}
interface Declaration extends Named {
  tagName?: string;
  attributes: (Named & { fieldName?: string })[];
  members: (Named & { kind: string; readonly?: boolean; attribute?: string })[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: Named[];
  cssStates: Named[];
}

const read = (file: string) => readFileSync(file, 'utf8');
const json = <Data>(file: string) => JSON.parse(read(file)) as Data;
const { modules } = json<{ modules: { declarations: Declaration[] }[] }>('custom-elements.json');
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const names = (rows: Named[]) => rows.map(({ name }) => name).sort();
const isOne = ({ name }: Named) => !name.includes('<');

const library = (await import(new URL('../../dist/index.js', import.meta.url).href)) as Record<
  string,
  { observedAttributes: string[] }
>;
const tags = json<{ tags: { name: string; attributes: (Named & { values?: Named[] })[] }[] }>(
  'dist/editors/vscode.html-custom-data.json',
).tags;
const styles = json<Record<'properties' | 'pseudoElements' | 'pseudoClasses', Named[]>>(
  'dist/editors/vscode.css-custom-data.json',
);
const webTypes = json<{
  contributions: { html: { elements: (Named & Record<'attributes' | 'slots', Named[]> & WebTypesParts)[] } };
}>('dist/editors/web-types.json').contributions.html.elements;
interface WebTypesParts {
  js: Record<'properties' | 'events', Named[]>;
  css: Record<'properties' | 'parts' | 'pseudo-classes', Named[]>;
}
const types = read('dist/frameworks/elements.d.ts');

for (const { tagName, name, ...rows } of elements) {
  const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = rows;
  const settable = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);

  describe(`<${tagName}> in the data for tools`, () => {
    test('is complete in the manifest', () => {
      const written = attributes.filter(({ fieldName }) => fieldName);
      assert.deepEqual(names(written), [...library[name]!.observedAttributes].sort());
      for (const row of [...attributes, ...settable, ...events])
        assert.ok(row.type?.text && row.description, row.name);
      for (const row of [...slots, ...cssParts, ...cssStates]) assert.ok(row.description, row.name);
      assert.ok(cssProperties.length > 0 && cssStates.length > 0);
    });

    test('is complete for VS Code', () => {
      const tag = tags.find((found) => found.name === tagName)!;
      assert.deepEqual(names(tag.attributes), names(attributes));
      const controls = tag.attributes.find((attribute) => ['updates', 'controls'].includes(attribute.name))!;
      assert.ok(controls.values!.some((value) => value.name === 'none'));
      const has = (list: Named[], row: string) =>
        assert.ok(
          list.some((found) => found.name === row),
          row,
        );
      for (const row of cssProperties) has(styles.properties, row.name);
      for (const row of cssParts) has(styles.pseudoElements, `::part(${row.name})`);
      for (const row of cssStates.filter(isOne)) has(styles.pseudoClasses, `:state(${row.name})`);
    });

    test('is complete for JetBrains editors', () => {
      const element = webTypes.find((found) => found.name === tagName)!;
      assert.deepEqual(names(element.attributes), names(attributes));
      assert.deepEqual(names(element.slots), names(slots.filter(isOne)));
      assert.deepEqual(names(element.js.events), names(events));
      assert.deepEqual(names(element.js.properties), names(settable));
      assert.deepEqual(names(element.css.parts), names(cssParts));
      assert.deepEqual(names(element.css.properties), names(cssProperties));
      const states = cssStates.filter(isOne).map((state) => `state(${state.name})`);
      assert.deepEqual(names(element.css['pseudo-classes']), states.sort());
    });

    test('is complete for the templates of frameworks', () => {
      const blocks = types.split(`  '${tagName}': {\n`).slice(1);
      const [attributeTypes, propertyTypes, eventTypes] = blocks.map((block) => block.split('\n  };')[0]!);
      for (const { name: attribute, fieldName } of attributes)
        if (fieldName && fieldName !== attribute) assert.ok(attributeTypes!.includes(`'${attribute}'?:`));
      for (const { name: property } of settable) assert.ok(propertyTypes!.includes(`    ${property}?:`));
      for (const event of events)
        assert.ok(eventTypes!.includes(`'${event.name}': ${event.type!.text};`), event.name);
      for (const framework of ['react', 'vue', 'svelte'])
        assert.ok(read(`dist/frameworks/${framework}.d.ts`).includes(`'${tagName}': Element`));
    });
  });
}
