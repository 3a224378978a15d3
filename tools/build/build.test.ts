import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

import { rollup, type OutputOptions } from 'rollup';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { root } from '../root.mjs';
import { elementsManifest } from './elements-manifest.mjs';
import { esmOptions } from './esm.mjs';
import { allInOne, packageIifes } from './iife.mjs';
import { compiledText } from '../scan/compiled-text.mjs';
import { builtPackages } from './package-list.mjs';
import { vendorOptions } from './vendor.mjs';

// A house of two packages with everything that a package can have: an element, a worker, a lazy entry, polyfills.
let house: string;
const file = (path: string) => readFileSync(join(house, path), 'utf8');

beforeAll(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  // Below the root, so that lit is found; a copy, so that the fixture stays clean.
  house = mkdtempSync(join(root, '.cache/build-'));
  cpSync(join(import.meta.dirname, 'fixtures/house'), house, { recursive: true });
  mkdirSync(join(house, 'node_modules/@zhengwu'), { recursive: true });
  for (const name of ['base', 'demo']) symlinkSync(join(house, 'packages', name), join(house, 'node_modules/@zhengwu', name));

  const packages = builtPackages(house);
  const all = [
    ...packages.map(esmOptions),
    ...packages.flatMap(vendorOptions),
    ...packages.flatMap((one) => packageIifes(one, packages)),
    allInOne(packages, join(house, 'dist')),
  ];
  for (const options of all) {
    const bundle = await rollup(options);
    await bundle.write(options.output as OutputOptions);
    await bundle.close();
  }
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** As much of a page as the scripts look at: it "loads" a script by running the file of that name. */
function page(folder: string) {
  const loaded: string[] = [];
  const elements = new Map<string, unknown>();
  const sandbox: Record<string, unknown> = {
    URL,
    queueMicrotask,
    setTimeout,
    customElements: { get: (name: string) => elements.get(name), define: (name: string, type: unknown) => elements.set(name, type) },
    HTMLElement: function HTMLElement() {
      // Nothing is drawn here.
    },
    Worker: class {
      constructor(readonly url: URL) {}
    },
  };
  const document = {
    currentScript: { src: 'https://county.example/lib/main.js', nonce: '' } as object | null,
    createElement: () => ({}),
    createTreeWalker: () => ({}),
    createComment: () => ({}),
    head: {
      appendChild: (script: { src: string; onload(): void }) => {
        load(script.src.replace('https://county.example/lib/', ''));
        script.onload();
      },
    },
  };
  function load(name: string) {
    loaded.push(name);
    runInContext(file(`${folder}/${name}`), context);
    document.currentScript = null;
  }
  Object.assign(sandbox, { document, window: sandbox, self: sandbox });
  const context = createContext(sandbox);
  return { sandbox, loaded, elements, load };
}

describe('ES modules', () => {
  test('one module a source file, dependencies left to the host', () => {
    expect(file('packages/demo/dist/index.js')).toContain("from '@zhengwu/base'");
    expect(file('packages/demo/dist/badge/badge.js')).toContain("from 'lit'");
    expect(file('packages/demo/dist/index.js')).toContain('new URL("./check/worker.js", import.meta.url)');
  });

  test('libraries that are vendored are inside, once, for production, and compile no text', () => {
    const folder = join(house, 'packages/demo/dist/vendor');
    expect(file('packages/demo/dist/index.js')).toMatch(/from ['"]\.\/vendor\/schema\.js['"]/);
    const modules = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const texts = modules.map((name) => file(`packages/demo/dist/vendor/${name}`));
    for (const text of texts) {
      expect(text).not.toMatch(/from\s*['"](?!\.)/);
      // A library that asks for another by itself would bring a second copy.
      expect(text).not.toMatch(/\brequire\(/);
      expect(text).not.toContain('process.env');
      expect(compiledText(text)).toEqual([]);
    }
    // React's version stands in it once for each copy.
    expect(texts.join('').match(/\.version ?= ?"18\.3\.1"/g)).toHaveLength(1);
    const licences = readdirSync(folder).filter((name) => name.endsWith('.licences.txt'));
    const texted = licences.map((name) => file(`packages/demo/dist/vendor/${name}`)).join('');
    expect(texted).toMatch(/^react 18/m);
    expect(texted).toMatch(/^@formily\/json-schema 2/m);
  });

  test('the worker is a module beside', () => {
    expect(readdirSync(join(house, 'packages/demo/dist/check'))).toContain('worker.js');
  });

  test('polyfills hold what the package needs in Chromium 86', () => {
    expect(file('packages/demo/dist/polyfills.js')).toMatch(/^\/\* For Chromium 86: es\.array\.at, /);
  });
});

describe('an IIFE', () => {
  test('offers the package under its global, and registers its elements', () => {
    const { sandbox, load, elements } = page('packages/demo/dist');
    load('zhengwu-demo.iife.js');
    const { demo } = sandbox['zhengwu'] as { demo: { greeting(name: string): string; last(values: number[]): number } };
    expect(demo.greeting('张三')).toBe('您好，张三');
    expect(demo.last([1, 2])).toBe(2);
    expect([...elements.keys()]).toEqual(['demo-badge']);
  });

  test('leaves the lazy part out, and loads its sibling when first asked', async () => {
    const { sandbox, load, loaded } = page('packages/demo/dist');
    load('zhengwu-demo.iife.js');
    expect(file('packages/demo/dist/zhengwu-demo.iife.js')).not.toContain('份的纸质材料');
    const { demo } = sandbox['zhengwu'] as { demo: { writePaper(): Promise<string> } };
    expect(await demo.writePaper()).toBe('一式1份的纸质材料');
    expect(await demo.writePaper()).toBe('一式1份的纸质材料');
    expect(loaded).toEqual(['zhengwu-demo.iife.js', 'zhengwu-demo-paper.iife.js']);
  });

  test('an element that has a file of its own is called by its room, and works alone or beside the whole', () => {
    const alone = page('packages/demo/dist');
    alone.load('zhengwu-demo-badge.iife.js');
    expect([...alone.elements.keys()]).toEqual(['demo-badge']);
    expect(alone.sandbox['zhengwu']).toEqual({ demo: { badge: { DemoBadge: alone.elements.get('demo-badge') } } });

    const beside = page('packages/demo/dist');
    beside.load('zhengwu-demo.iife.js');
    const registered = beside.elements.get('demo-badge');
    beside.load('zhengwu-demo-badge.iife.js');
    expect(beside.elements.get('demo-badge')).toBe(registered);
  });

  test('finds its worker beside itself, long after it was loaded', () => {
    const { sandbox, load } = page('packages/demo/dist');
    load('zhengwu-demo.iife.js');
    const { demo } = sandbox['zhengwu'] as { demo: { startWorker(): { url: URL } } };
    expect(demo.startWorker().url.href).toBe('https://county.example/lib/zhengwu-demo.worker.iife.js');
    expect(file('packages/demo/dist/zhengwu-demo.worker.iife.js')).toContain('您好');
  });

  test('brings the polyfills that it needs, and no others', () => {
    expect(file('packages/demo/dist/zhengwu-demo.iife.js')).toContain('__core-js_shared__');
    expect(file('packages/base/dist/zhengwu-base.iife.js')).not.toContain('__core-js_shared__');
  });

  test('comes with the licences of what is inside', () => {
    const licences = file('packages/demo/dist/zhengwu-demo.iife.licences.txt');
    expect(licences).toMatch(/^lit-html 3/m);
    expect(licences).toMatch(/^core-js 3/m);
  });

  test('carries what is vendored, evaluates by the registered compiler alone, and compiles no text', () => {
    const { sandbox, load } = page('packages/demo/dist');
    load('zhengwu-demo.iife.js');
    const { demo } = sandbox['zhengwu'] as { demo: { compiled(text: string, compiler?: (text: string) => unknown): unknown } };
    expect(demo.compiled('{{1 + 1}}')).toBeUndefined();
    expect(demo.compiled('{{1 + 1}}', (text) => `read: ${text}`)).toBe('read: 1 + 1');
    expect(compiledText(file('packages/demo/dist/zhengwu-demo.iife.js'))).toEqual([]);
  });

  test('all packages in one file, siblings beside', async () => {
    const { sandbox, load, loaded } = page('dist');
    load('zhengwu.iife.js');
    const all = sandbox['zhengwu'] as { base: { greeting(name: string): string }; demo: { writePaper(): Promise<string> } };
    expect(all.base.greeting('李四')).toBe('您好，李四');
    expect(await all.demo.writePaper()).toBe('一式1份的纸质材料');
    expect(loaded).toEqual(['zhengwu.iife.js', 'zhengwu-demo-paper.iife.js']);
    expect(readdirSync(join(house, 'dist'))).toContain('zhengwu-demo.worker.iife.js');
  });
});

describe('custom-elements.json', () => {
  test('names what was built, not the sources', () => {
    const text = JSON.stringify(elementsManifest(join(house, 'packages/demo')));
    expect(text).toContain('dist/badge/badge.js');
    expect(text).not.toContain('src/');
    expect(text).not.toContain('.ts"');
  });

  test('tells properties, slots, parts and events', () => {
    const { modules } = elementsManifest(join(house, 'packages/demo'));
    const badge = modules.flatMap((module) => module.declarations ?? []).find(({ name }) => name === 'DemoBadge');
    expect(badge).toMatchObject({
      customElement: true,
      attributes: [{ name: 'word' }],
      slots: [{ name: '' }],
      cssParts: [{ name: 'word' }],
      events: [{ name: 'zw-select' }],
    });
  });
});
