import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';
import { readdirSync } from 'node:fs';

/** Layers of `src/`, from the top down. A file may import only from its own layer and from lower rows. */
const rows = [
  ['components'],
  ['controllers'],
  ['store'],
  ['page'],
  ['api', 'jitsi', 'events', 'i18n', 'styles'],
  ['domain'],
];

/**
 * Layers of `demo-server/`, from the top down, with the same rule. The app is above them: the files of the folder itself, which
 * are the only ones that import the demo and the local room.
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
/** Number of rows of the server that may import the HTTP framework. */
const rowsOfHttp = 3;

/** Returns, for each layer, the folders that it may not import: all higher rows, and the other layers of its row. */
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
      message: 'Take a random number as a parameter.',
    },
  ],
};

const noImports = (group, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group, message }] }],
});

const notOfServer = ['**/src/**', '**/testing/**'];

export default tseslint.config(
  { ignores: ['dist/**', 'storybook-static/**', 'screenshots/**', 'coverage/**', 'demo-server/data/**'] },
  // Each example has its own compiler. The end-to-end tests run it after they install its dependencies.
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
  // The benchmarks have their own dependencies. `npm run bench` installs these and checks the types.
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
      `src/${layer} may import only from lower layers (layers: components -> controllers -> store -> page -> api jitsi events i18n styles -> domain).`,
    ),
  })),
  { files: ['src/domain/**/*.ts'], ignores: ['**/*.test.ts'], rules: pureDomain },
  {
    files: ['demo-server/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: noImports(notOfServer, 'The server may not import from src/ or testing/.'),
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
      `demo-server/${layer} may import only from lower layers (app -> demo local-room -> routes -> http -> sessions live auth contract -> db formats -> domain), and may import Hono only from http upwards.`,
    ),
  })),
  { files: ['demo-server/domain/**/*.ts'], ignores: ['**/*.test.ts'], rules: pureDomain },
  {
    files: ['**/*.test.ts', 'testing/**', 'e2e/**'],
    rules: {
      // The types of open-wc's chai assertions are thenable, and `test()` of node:test returns a promise.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "ExpressionStatement > CallExpression[callee.property.name='accessible']",
          message: 'Await the axe check: without `await` it has no effect.',
        },
      ],
    },
  },
);
