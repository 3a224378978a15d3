import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';

/** Shared by vitest, Storybook and the CSP page: packages are read from their sources, no build needed. */
export default defineConfig({
  resolve: {
    conditions: ['zhengwu-source', ...defaultClientConditions],
    // A second copy of lit would not recognise the first one's templates.
    dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
  },
  ssr: {
    resolve: { conditions: ['zhengwu-source', ...defaultServerConditions] },
  },
});
