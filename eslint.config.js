import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';
import { readdirSync } from 'node:fs';

/** Layers of `src/`, from the top down: a file may import from its own layer's files and from lower rows only. */
const rows = [
  ['components'],
  ['controllers'],
  ['store'],
  ['page'],
  ['api', 'jitsi', 'events', 'i18n', 'styles'],
  ['domain'],
];

/**
 * Layers of `demo-server/`, from the top down, by the same rule. Above them is the app: the files of the folder itself,
 * which alone import the demo and the local room.
 */
const serverRows = [
  ['demo', 'local-room'],
  ['routes'],
  ['http'],
  ['sessions', 'live', 'auth', 'contract'],
  ['db', 'formats'],
  ['domain'],
];
const appFiles = readdirSync('demo-server').filter((file) => /(?<!\.test)\.ts$/.test(file));
/** Rows of the server that know HTTP. */
const rowsOfHttp = 3;

/** For each layer, the folders that it may not import: all rows above, and its neighbours in the row. */
const forbiddenIn = (layers) =>
  Object.fromEntries(
    layers.flatMap((row, index) =>
      row.map((layer) => [
        layer,
        [...layers.slice(0, index).flat(), ...row.filter((other) => other !== layer)].map(
          (folder) => `**/${folder}/**`,
        ),
      ]),
    ),
  );

const pureDomain = {
  'no-restricted-globals': [
    'error',
    'window',
    'document',
    'fetch',
    'setTimeout',
    'setInterval',
    'performance',
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'Take `now` as a parameter.',
    },
    {
      selector: "MemberExpression[object.name='Date'][property.name='now']",
      message: 'Take `now` as a parameter.',
    },
    {
      selector: "MemberExpression[object.name='Math'][property.name='random']",
      message: 'Take chance as a parameter.',
    },
  ],
};

const noImports = (group, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group, message }] }],
});

const notOfServer = ['**/src/**', '**/testing/**'];

export default tseslint.config(
  { ignores: ['dist/**', 'storybook-static/**', 'screenshots/**', 'coverage/**', 'demo-server/data/**'] },
  // Each has its own compiler, which the end-to-end tests run where its dependencies are installed.
  { ignores: ['examples/**/*.ts', 'examples/**/*.tsx', 'examples/*/dist/**', 'examples/*/.*/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
  // Its dependencies are its own, so types are checked where they are installed: by `npm run bench`.
  { files: ['bench/**/*.ts'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.js', '**/*.mjs'],
    rules: { 'no-undef': 'off', 'no-unused-vars': 'error', 'prefer-const': 'error' },
  },
  { files: ['src/**/*.ts'], ...lit['flat/recommended'] },
  { files: ['src/**/*.ts'], ...wc['flat/recommended'] },
  { files: ['src/**/*.ts'], plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  ...Object.entries(forbiddenIn(rows)).map(([layer, above]) => ({
    files: [`src/${layer}/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: noImports(
      [...above, '**/testing/**', '**/demo-server/**'],
      `src/${layer} may import only from lower layers (DESIGN: components -> controllers -> store -> page -> api jitsi events i18n styles -> domain).`,
    ),
  })),
  { files: ['src/domain/**/*.ts'], ignores: ['**/*.test.ts'], rules: pureDomain },
  {
    files: ['demo-server/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: noImports(notOfServer, 'The server shares no source with src/ and needs none of the tests.'),
  },
  ...Object.entries(forbiddenIn(serverRows)).map(([layer, above]) => ({
    files: [`demo-server/${layer}/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: noImports(
      [
        ...above,
        ...appFiles.map((file) => `**/${file.replace('.ts', '.js')}`),
        ...notOfServer,
        ...(serverRows.slice(0, rowsOfHttp).flat().includes(layer) ? [] : ['hono', 'hono/**', '@hono/**']),
        ...(layer === 'domain' ? ['../**', 'kysely', 'better-sqlite3', 'pg', 'zod', 'jose'] : []),
      ],
      `demo-server/${layer} may import only from lower layers (app -> demo local-room -> routes -> http -> sessions live auth contract -> db formats -> domain), and knows HTTP only above sessions.`,
    ),
  })),
  { files: ['demo-server/domain/**/*.ts'], ignores: ['**/*.test.ts'], rules: pureDomain },
  {
    files: ['**/*.test.ts', 'testing/**', 'e2e/**'],
    rules: {
      // open-wc types its chai assertions as thenable, and node:test returns promises nobody awaits.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "ExpressionStatement > CallExpression[callee.property.name='accessible']",
          message: 'Await the axe check: without it nothing is tested.',
        },
      ],
    },
  },
);
