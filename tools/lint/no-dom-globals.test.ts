import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

import { root } from '../root.mjs';

const eslint = new ESLint({
  cwd: root,
  // The house's own configuration, without the rules that need a type-checked program: these files do not exist.
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: false, project: false, program: null } },
  },
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-globals' || ruleId === 'no-restricted-syntax',
});

async function complaints(filePath: string, code: string) {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map((message) => message.ruleId ?? message.message);
}

describe('no DOM in core, nor in any model/ or check/ room', () => {
  const rooms = ['packages/core/src/format/x.ts', 'packages/guide/src/model/x.ts', 'packages/flow/src/check/deep/x.ts'];
  const faults = [
    "document.createElement('p');",
    'export class Row extends HTMLElement {}',
    "localStorage.setItem('a', 'b');",
    "await fetch('/x');",
    'export const home = process.cwd();',
    'export const wide = window.innerWidth;',
    'globalThis.document.title;',
    'self.navigator.language;',
  ];
  test.each(rooms.flatMap((room) => faults.map((fault) => ({ room, fault }))))('$room: $fault', async ({ room, fault }) => {
    expect(await complaints(room, fault)).toHaveLength(1);
  });

  const allowed = [
    { file: rooms[0]!, code: 'export function titled(document: { title: string }) { return document.title; }' },
    { file: rooms[0]!, code: 'export const later = setTimeout(() => 1, 0);' },
    { file: rooms[0]!, code: 'crypto.getRandomValues(new Uint8Array(10));' },
    { file: 'packages/core/src/format/x.test.ts', code: 'document.title;' },
    { file: 'packages/guide/src/designer/x.ts', code: 'document.title;' },
  ];
  test.each(allowed)('$file may: $code', async ({ file, code }) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});
