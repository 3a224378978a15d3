// @ts-check
// npm run scan: no built file may hold code that is compiled from text at run time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { builtPackages } from './build/package-list.mjs';
import { report } from './report/report.mjs';
import { root } from './root.mjs';
import { compiledText } from './scan/compiled-text.mjs';

const folders = [root, ...builtPackages(root).map(({ folder }) => folder)].map((folder) => join(folder, 'dist'));
const files = folders.filter(existsSync).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(folder, file)),
);

report(
  'scan',
  files.map((file) => ({
    name: relative(root, file),
    faults: compiledText(readFileSync(file, 'utf8')).map(({ what, line, column, code }) => `${what} at ${line}:${column}: ${code}`),
  })),
);
