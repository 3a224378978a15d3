// @ts-check
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';

import { root } from '../root.mjs';

/**
 * Writes the JSON Schemas of a package's documents to dist/schema/, where it has meta/json-schemas.ts, which
 * exports `jsonSchemas` by file name.
 * @param {import('./package-list.mjs').Package} one
 */
export async function writeJsonSchemas({ folder, name }) {
  const source = join(folder, 'meta/json-schemas.ts');
  if (!existsSync(source)) return;
  const outfile = join(root, '.cache/build', `${name}-json-schemas.mjs`);
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['zhengwu-source'],
    logLevel: 'error',
  });
  /** @type {{ jsonSchemas: Record<string, object> }} */
  const { jsonSchemas } = await import(pathToFileURL(outfile).href);
  const target = join(folder, 'dist/schema');
  mkdirSync(target, { recursive: true });
  for (const [file, schema] of Object.entries(jsonSchemas)) {
    writeFileSync(join(target, `${file}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
