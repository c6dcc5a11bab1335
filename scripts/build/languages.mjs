// Reads the list of languages, and builds the text of each file that depends on it.
import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const listFile = 'src/i18n/languages.ts';
export const localesFolder = 'src/i18n/locales';

const { code } = transformSync(readFileSync(listFile, 'utf8'), { loader: 'ts' });
const list = await import(`data:text/javascript,${encodeURIComponent(code)}`);

/** The lists of src/i18n/languages.ts. */
export const { bundledLanguages, fetchedLanguages } = list;
export const languages = [...bundledLanguages, ...fetchedLanguages].sort();

/** The files in the folder of a language: one for each interface of messages. */
export const parts = ['base', 'session', 'list', 'player', 'room', 'instructor'];

/** Returns the text of each file that depends on the list, by path. */
export function writtenFiles() {
  return {
    ...Object.fromEntries(
      languages.map((language) => [`${localesFolder}/${language}.ts`, wholeCatalogue(language)]),
    ),
    'package.json': withExports(readFileSync('package.json', 'utf8')),
    'README.md': withLanguages(readFileSync('README.md', 'utf8')),
  };
}

/** Compares the folders with the list of languages, and their files with the parts. Returns the differences as texts. */
export function layoutFaults() {
  const names = readdirSync(localesFolder);
  const folders = names.filter((name) => !name.endsWith('.ts'));
  const catalogues = names.filter((name) => name.endsWith('.ts')).map((name) => name.replace('.ts', ''));
  const missing = (wanted, found) => wanted.filter((name) => !found.includes(name));
  return [
    ...missing(languages, folders).map((name) => `${localesFolder}/${name}/ is missing.`),
    ...missing(folders, languages).map((name) => `${localesFolder}/${name}/ is not listed in ${listFile}.`),
    ...missing(catalogues, languages).map((name) => `${localesFolder}/${name}.ts is of no listed language.`),
    ...folders.flatMap((folder) => {
      const files = readdirSync(`${localesFolder}/${folder}`);
      const wanted = parts.map((part) => `${part}.ts`);
      return [
        ...missing(wanted, files).map((file) => `${localesFolder}/${folder}/${file} is missing.`),
        ...missing(files, wanted).map(
          (file) => `${localesFolder}/${folder}/${file} is not one of the parts.`,
        ),
      ];
    }),
  ];
}

function wholeCatalogue(language) {
  return `// Written by \`npm run build\` from ${listFile}. Edit the parts in ./${language}/ instead.
${[...parts]
  .sort()
  .map((part) => `import { ${part} } from './${language}/${part}.js';\n`)
  .join('')}import type { Messages } from '../messages.js';

/** All messages in ${nameOf(language)}. */
export const ${language}: Messages = {
  ...base,
  ...session,
  ...list,
  ...player,
  ...room,
  errors: { ...session.errors, ...room.errors, ...base.errors },
  instructor,
};
`;
}

function withExports(text) {
  const project = JSON.parse(text);
  const isLocale = (path) => path.startsWith('./locales/');
  const entries = Object.entries(project.exports);
  const at = entries.findIndex(([path]) => isLocale(path));
  const others = entries.filter(([path]) => !isLocale(path));
  const locales = languages.map((language) => {
    const file = `./dist/i18n/locales/${language}`;
    return [`./locales/${language}`, { types: `${file}.d.ts`, default: `${file}.js` }];
  });
  project.exports = Object.fromEntries([...others.slice(0, at), ...locales, ...others.slice(at)]);
  return `${JSON.stringify(project, null, 2)}\n`;
}

const [start, end] = ['<!-- languages -->', '<!-- /languages -->'];

function withLanguages(text) {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${start} before ${end}.`);
  return `${text.slice(0, from + start.length)}\n${languageSentences()}\n${text.slice(to)}`;
}

function languageSentences() {
  const entries = languages.map((language) => `${nameOf(language)} (\`${language}\`)`).sort();
  const bundled = bundledLanguages.map(nameOf).sort();
  return `The catalogues of ${listed(entries)} are complete; each is a module \`live-session-elements/locales/<code>\`.
${listed(bundled)} are part of the elements. The CDN module fetches the others on demand; with npm, register them as above.`;
}

function listed(words) {
  return new Intl.ListFormat('en-GB').format(words);
}

function nameOf(language) {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language);
}
