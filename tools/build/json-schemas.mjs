// @ts-check
// Writes the JSON Schemas of a package's documents to dist/schema/: packages/*/meta/json-schemas.ts exports
// `jsonSchemas`, by file name.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../root.mjs';

const packages = readdirSync(join(root, 'packages')).filter((name) => existsSync(join(root, 'packages', name, 'meta/json-schemas.ts')));
for (const name of packages) {
  const outfile = join(root, '.cache/build', `${name}-json-schemas.mjs`);
  await build({
    entryPoints: [join(root, 'packages', name, 'meta/json-schemas.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['zhengwu-source'],
    logLevel: 'error',
  });
  const { jsonSchemas } = await import(pathToFileURL(outfile).href);
  const folder = join(root, 'packages', name, 'dist/schema');
  mkdirSync(folder, { recursive: true });
  for (const [file, schema] of Object.entries(jsonSchemas)) {
    writeFileSync(join(folder, `${file}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
