import { existsSync, readFileSync, readdirSync } from 'node:fs';

import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';

const packages = new URL('./packages/', import.meta.url);
/** A module an icon, each imported by itself: bundled ahead they would be sixteen hundred. */
const ICONS = 'lucide';

/** What the packages depend on, other packages of ours left out: those are read from their sources. */
function dependencies(): string[] {
  const found = readdirSync(packages).flatMap((name) => {
    const manifest = new URL(`${name}/package.json`, packages);
    if (!existsSync(manifest)) return [];
    const { dependencies: own = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies?: Record<string, string> };
    return Object.keys(own).filter((dependency) => !dependency.startsWith('@zhengwu/') && dependency !== ICONS);
  });
  return [...new Set(found)];
}

/** What packages carry within themselves: it is no dependency, and imported from `src/vendor/` alone. */
const VENDORED = ['react', 'react-dom', 'react-dom/client', '@formily/core', '@formily/json-schema', '@formily/react', '@formily/reactive'];

/** Parts of bpmn-js that are imported by their own paths, some of them late: found in the sources, so that none is forgotten. */
function partsOfBpmnJs(): string[] {
  const sources = new URL('flow/src/', packages);
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) => [...readFileSync(new URL(name, sources), 'utf8').matchAll(/from '((?:bpmn|diagram)-js\/[^']+\.js)'/g)].flatMap(([, path]) => path ?? []));
  return [...new Set(found)].sort();
}

/** Shared by vitest, Storybook and the bare page: packages are read from their sources, no build needed. */
export default defineConfig({
  resolve: {
    conditions: ['zhengwu-source', ...defaultClientConditions],
    // A second copy of lit would not recognise the first one's templates; two of React do not share their hooks.
    dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', ...VENDORED],
  },
  ssr: {
    resolve: { conditions: ['zhengwu-source', ...defaultServerConditions] },
  },
  optimizeDeps: {
    // Found in the middle of a browser test, a dependency would reload the page under it.
    // `idb` and `diff` are what the playground's pages use.
    include: ['lit', 'lit/decorators.js', 'lit/directives/guard.js', 'lit/directives/keyed.js', 'lit/directives/live.js', 'lit/directives/repeat.js', 'lit/static-html.js', 'pinyin-match/src/simplified_dict.js', 'idb', 'diff', ...partsOfBpmnJs(), ...VENDORED, ...dependencies()],
    exclude: [ICONS],
  },
});
