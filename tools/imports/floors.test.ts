import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { root } from '../root.mjs';

/** A house in miniature. Each file's one import is either allowed or breaks exactly the named rules. */
const house: readonly { file: string; imports: string; breaks: readonly string[] }[] = [
  { file: 'packages/core/src/index.ts', imports: './model/item.js', breaks: [] },
  { file: 'packages/core/src/model/item.ts', imports: 'valibot', breaks: [] },
  { file: 'packages/core/src/model/draft.ts', imports: 'immer', breaks: ['declared-dependencies-only'] },
  { file: 'packages/core/src/format/draw.ts', imports: 'lit', breaks: ['no-dom-library-in-headless-code', 'declared-dependencies-only'] },
  { file: 'packages/core/src/format/read.ts', imports: 'node:fs', breaks: ['no-node-in-shipped-code'] },
  { file: 'packages/core/src/format/read.test.ts', imports: 'node:fs', breaks: [] },
  { file: 'packages/core/src/format/up.ts', imports: '../../../ui/src/index.js', breaks: ['core-is-the-ground-floor'] },
  { file: 'packages/core/src/format/ghost.ts', imports: './nobody.js', breaks: ['every-import-is-found'] },
  { file: 'packages/core/src/format/utils.ts', imports: './quiet.js', breaks: [] },
  { file: 'packages/core/src/format/quiet.ts', imports: './utils.js', breaks: ['a-file-is-named-after-its-concept', 'no-cycle'] },
  { file: 'packages/core/src/format/sample.ts', imports: './read.test.js', breaks: ['shipped-code-imports-no-test-or-tool'] },
  { file: 'packages/ui/src/index.ts', imports: '../../core/src/index.js', breaks: [] },
  { file: 'packages/ui/src/over.ts', imports: '../../guide/src/designer/designer.js', breaks: ['ui-stands-on-core-alone'] },
  { file: 'packages/flow/src/model/flow.ts', imports: '../../../core/src/index.js', breaks: [] },
  { file: 'packages/guide/src/designer/designer.ts', imports: '../../../flow/src/model/flow.js', breaks: ['designers-never-meet'] },
  { file: 'packages/guide/src/designer/type-only.ts', imports: 'type ../../../flow/src/model/flow.js', breaks: ['designers-never-meet'] },
  { file: 'packages/guide/src/designer/legal.ts', imports: '../../../ui/src/index.js', breaks: [] },
  { file: 'packages/guide/src/model/drawn.ts', imports: '../designer/legal.js', breaks: ['no-element-in-headless-code'] },
  { file: 'packages/guide/src/check/drawn.ts', imports: '../../../ui/src/index.js', breaks: ['no-element-in-headless-code'] },
  { file: 'packages/flow/src/soundness/drawn.ts', imports: '../../../ui/src/index.js', breaks: ['no-element-in-headless-code'] },
  { file: 'packages/flow/src/timeline/drawn.ts', imports: 'lit', breaks: ['no-dom-library-in-headless-code', 'declared-dependencies-only'] },
  { file: 'packages/guide/src/runner/runner.ts', imports: '../designer/legal.js', breaks: ['runner-loads-no-designer'] },
  { file: 'packages/form/src/index.ts', imports: './layout/drawn.js', breaks: ['headless-entry-reaches-no-dom-library'] },
  { file: 'packages/form/src/layout/drawn.ts', imports: 'lit', breaks: ['declared-dependencies-only'] },
  { file: 'packages/form/src/runtime/hasty.ts', imports: 'react', breaks: ['vendored-libraries-through-vendor', 'declared-dependencies-only'] },
  { file: 'packages/form/src/vendor/react.ts', imports: 'react', breaks: [] },
  { file: 'packages/form/src/whole.ts', imports: '../../item/src/index.js', breaks: ['designers-import-downwards'] },
  { file: 'packages/item/src/index.ts', imports: '../../guide/src/model/drawn.js', breaks: [] },
  { file: 'packages/item/src/host.ts', imports: '../../../stories/tour.js', breaks: ['item-imports-downwards', 'packages-know-no-host'] },
  { file: 'packages/samples/items/load.ts', imports: '../../core/src/index.js', breaks: ['samples-are-data'] },
  { file: 'packages/template/src/first.ts', imports: '../../samples/items/load.js', breaks: ['designers-import-downwards', 'samples-stay-at-home'] },
  { file: 'stories/tour.ts', imports: '../packages/item/src/index.js', breaks: [] },
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let folder: string;
let violations: readonly Violation[];

beforeAll(async () => {
  // Inside the repository, so that `lit` and `valibot` are found as they are for real packages.
  await mkdir(join(root, '.cache'), { recursive: true });
  folder = await mkdtemp(join(root, '.cache/floors-'));
  for (const { file, imports } of house) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    const [kind, specifier] = imports.startsWith('type ') ? ['type', imports.slice(5)] : ['', imports];
    await writeFile(path, `import ${kind} * as it from '${specifier}';\nexport { it };\n`);
  }
  await writeFile(join(folder, 'packages/core/package.json'), JSON.stringify({ dependencies: { valibot: '1' } }));
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'packages', 'stories'],
    ],
    { cwd: folder, maxBuffer: 1 << 26 },
    // It exits with the number of violations; the list itself is what we want.
  ).catch((failure: unknown) => failure as { stdout: string; stderr: string });
  if (stdout === '') throw new Error(stderr);
  violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the floors of the house', () => {
  test.each(house)('$file, which imports $imports', ({ file, breaks }) => {
    const broken = violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name);
    expect([...new Set(broken)].sort()).toEqual([...breaks].sort());
  });
});
