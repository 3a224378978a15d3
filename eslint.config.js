// @ts-check
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

import { domGlobals, noDomGlobals } from './tools/lint/no-dom-globals.mjs';

// Both plugins promise less in their types than they hold.
const recommended = [lit, wc].map(({ configs }) => /** @type {any} */ (configs)['flat/recommended']);

const TESTS = ['**/*.test.ts', '**/*.bench.ts', '**/testing/**', '**/*.stories.ts'];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/fixtures/',
    '**/floor/',
    'coverage/',
    'storybook-static/',
    'shots/',
    '**/tmp/',
    '.cache/',
    '.changeset/',
    'packages/samples/**/*.json',
  ]),
  {
    files: ['**/*.{ts,mts,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      'object-shorthand': 'error',
      // One concept a file: a long one usually holds two.
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      // Full-width spaces belong to Chinese text.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      // A new case of a union must be met everywhere that it matters.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return report(…)` says that there is nothing more to do.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `raw['id']` says that nobody has promised the key.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      // Code points are what Chinese text is counted in.
      '@typescript-eslint/no-misused-spread': 'off',
      // Documents are plain JSON: objects by id are dictionaries, and a rule without parameters has the type {}.
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': 'error',
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'playground/src/**/*.ts', 'stories/**/*.ts'],
    ignores: ['packages/core/**'],
    extends: recommended,
    rules: {
      // An element of ours is registered by a define entry, guarded; stories use those entries.
      'wc/guard-define-call': 'error',
      'wc/no-self-class': 'error',
      'wc/no-typos': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/lifecycle-super': 'error',
      'lit/prefer-static-styles': 'error',
    },
  },
  {
    name: 'zhengwu/shipped',
    files: ['packages/*/src/**/*.ts'],
    ignores: TESTS,
    rules: {
      // ES modules keep `?.` as it is written, which is right on Chromium 86 but for this.
      'no-restricted-syntax': [
        'error',
        { selector: 'ChainExpression CallExpression > SpreadElement', message: 'Chromium 80 to 90 get a spread argument in an optional chain wrong (V8 issue 11558).' },
      ],
    },
  },
  {
    name: 'zhengwu/rooms-of-ui',
    files: ['packages/guide/src/**/*.ts'],
    ignores: TESTS,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: ['@zhengwu/ui', '@zhengwu/ui/define'].map((name) => ({
            name,
            allowTypeImports: true,
            message: 'Import from the room (@zhengwu/ui/icon): a bundler that splits code at the file loads with the whole all that any part of it needs.',
          })),
        },
      ],
    },
  },
  {
    // The rule that a value from outside enters through a schema has no exception for the headless parts.
    name: 'zhengwu/headless',
    files: ['packages/core/src/**/*.ts', 'packages/*/src/{model,check,soundness,timeline,library,merge,compare}/**/*.ts'],
    ignores: TESTS,
    rules: noDomGlobals(domGlobals),
  },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      'max-lines': 'off',
    },
  },
  {
    // Tools and configurations speak to a person at a terminal, and to packages without types.
    files: ['tools/**', 'packages/*/bench/**', '*.config.{js,ts}', 'stories/.storybook/**', '.dependency-cruiser.mjs'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
