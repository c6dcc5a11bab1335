import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';

/** Layers of `src/`, from the top down: a file may import from its own layer's files and from lower rows only. */
const rows = [
  ['components'],
  ['controllers'],
  ['store'],
  ['page'],
  ['api', 'jitsi', 'events', 'i18n', 'styles'],
  ['domain'],
];

/** For each layer, the folders that it may not import: all rows above, and its neighbours in the row. */
const forbidden = Object.fromEntries(
  rows.flatMap((row, index) =>
    row.map((layer) => [layer, [...rows.slice(0, index).flat(), ...row.filter((other) => other !== layer)]]),
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
  ...Object.entries(forbidden).map(([layer, above]) => ({
    files: [`src/${layer}/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: noImports(
      [...above.map((folder) => `**/${folder}/**`), '**/testing/**', '**/demo-server/**'],
      `src/${layer} may import only from lower layers (DESIGN: components -> controllers -> store -> page -> api jitsi events i18n styles -> domain).`,
    ),
  })),
  { files: ['src/domain/**/*.ts'], ignores: ['**/*.test.ts'], rules: pureDomain },
  {
    files: ['demo-server/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      ...pureDomain,
      ...noImports(['../**', 'hono', 'hono/**', 'kysely', 'better-sqlite3'], 'Server rules are pure.'),
    },
  },
  {
    files: ['demo-server/**/*.ts'],
    ignores: ['**/*.test.ts', 'demo-server/domain/**'],
    rules: noImports(['**/src/**'], 'The server shares no source with src/.'),
  },
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
