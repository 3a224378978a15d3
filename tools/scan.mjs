// @ts-check
// npm run scan: no built file may hold code that is compiled from text at run time, nor styles that Chromium 86 drops.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { builtPackages } from './build/package-list.mjs';
import { report } from './report/report.mjs';
import { root } from './root.mjs';
import { compiledText } from './scan/compiled-text.mjs';
import { newerCss } from './scan/css-floor.mjs';

const folders = [...[root, ...builtPackages(root).map(({ folder }) => folder)].map((folder) => join(folder, 'dist')), join(root, 'playground/dist/pages')];
const files = folders.filter(existsSync).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(folder, file)),
);

report(
  'scan',
  files.map((file) => {
    const code = readFileSync(file, 'utf8');
    return {
      name: relative(root, file),
      faults: [
        ...compiledText(code).map(({ what, line, column, code: text }) => `${what} at ${line}:${column}: ${text}`),
        // One script holds what the modules hold, shortened: the modules are read.
        ...(file.endsWith('.iife.js') ? [] : newerCss(code).map(({ what, since, line, css }) => `${what} (Chromium ${since}) at line ${line}: ${css}`)),
      ],
    };
  }),
);
