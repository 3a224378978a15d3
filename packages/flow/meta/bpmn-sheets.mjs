// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

// The libraries' sheets as modules: a browser takes them as constructed sheets (no style elements, which a strict policy refuses), and no bundler of a
// host has to know what to do with an import of CSS. Run `node packages/flow/meta/bpmn-sheets.mjs` after another version of bpmn-js; a test compares.

const require = createRequire(import.meta.url);

/** @param {string} name */
const file = (name) => fileURLToPath(new URL(`../src/drawing/${name}`, import.meta.url));

/** @param {string} path */
const sheet = (path) => readFileSync(require.resolve(path), 'utf8');

/** Texts in quotes stay as they are. `color-mix()` is newer than Chromium 86: our own sheet says those colours. @param {string} css */
function short(css) {
  return css
    .replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\/\*[\s\S]*?\*\//g, (_found, /** @type {string | undefined} */ quoted) => quoted ?? '')
    .replace(/[\w-]+:\s*color-mix\([^;]*;/g, '')
    .split(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\s+/g, ' ').replace(/ ?([{};]) ?/g, '$1').replace(/;}/g, '}')))
    .join('')
    .trim();
}

const FOREWORD = '// Written by meta/bpmn-sheets.mjs from what diagram-js, bpmn-js and diagram-js-minimap (MIT and bpmn.io licence, Camunda Services GmbH) ship. Not to be edited.';

/** The modules' texts by their names, from what is installed. The font is apart: it is a fifth of what a drawing needs, and comes behind it. */
export function bpmnSheets() {
  const font = sheet('bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css');
  const woff = /url\('data:application\/octet-stream;base64,([^']+)'\) format\('woff'\)/.exec(font)?.[1];
  if (woff === undefined) throw new Error('bpmn-embedded.css holds no WOFF font any more');
  const icons = short(font.replace(/@font-face\s*{[^}]*}/g, ''));
  const face = `@font-face{font-family:'bpmn';src:url('data:font/woff;base64,${woff}') format('woff')}`;
  const cursors = /** @type {string[]} */ (short(sheet('diagram-js/assets/diagram-js.css')).match(/(?<=^|})\.djs-cursor-[^{]*{[^}]*}/g) ?? []).join('');
  if (cursors === '') throw new Error('diagram-js.css has no rules for cursors any more');
  const styles = [sheet('diagram-js/assets/diagram-js.css'), sheet('bpmn-js/dist/assets/bpmn-js.css'), sheet('diagram-js-minimap/assets/diagram-js-minimap.css')].map(short).join('');
  return {
    'bpmn-font.ts': `${FOREWORD}

/** For the document: a font face inside a shadow root is ignored. */
export const bpmnFont = ${JSON.stringify(face)};
`,
    'bpmn-sheets.ts': `${FOREWORD}

/** For the document: cursors are set by a class on its body. */
export const bpmnCursors = ${JSON.stringify(cursors)};
/** For the shadow root. */
export const bpmnStyles = ${JSON.stringify(styles + icons)};
`,
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) for (const [name, text] of Object.entries(bpmnSheets())) writeFileSync(file(name), text);
