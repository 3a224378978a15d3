import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bpmnWordsZhCn } from './bpmn-js.zh-CN.js';

const require = createRequire(import.meta.url);

function sources(module: string, folder: string): readonly string[] {
  const root = join(dirname(require.resolve(`${module}/package.json`)), folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((file) => (file.endsWith('.js') ? [readFileSync(join(root, file), 'utf8')] : []));
}

/** Comments stand in lines that begin with an asterisk. */
const texts = (code: string, pattern: RegExp): readonly string[] => [...code.replace(/^\s*\*.*$/gm, '').matchAll(pattern)].map((found) => found[1] ?? '');

/** Words that the libraries translate: written in the call, or the labels of a menu, translated as they are shown. */
function wordsMet(): ReadonlySet<string> {
  const code = [...sources('bpmn-js', 'lib'), ...sources('diagram-js', 'lib'), ...sources('diagram-js-minimap', 'dist').filter((each) => !each.includes('define.amd'))];
  const called = code.flatMap((each) => texts(each, /\btranslate\(\s*'([^']+)'/g)).filter((word) => /^[A-Z]/.test(word));
  const options = sources('bpmn-js', 'lib/features').flatMap((each) => [...texts(each, /label: '([^']+)'/g), ...texts(each, /label = '([^']+)'/g).flatMap((word) => [word, ...texts(each, /label \+= '([^']+)'/g).map((more) => word + more)])]);
  // 'Align elements ' is completed by a side.
  return new Set([...called, ...options].flatMap((word) => (word === 'Align elements ' ? ['left', 'center', 'right', 'top', 'middle', 'bottom'].map((side) => word + side) : [word])));
}

describe('the words of bpmn-js', () => {
  const met = wordsMet();

  it('are found in its sources', () => {
    expect(met.size).toBeGreaterThan(110);
    expect(met).toContain('Activate hand tool');
    expect(met).toContain('User task');
    expect(met).toContain('Open minimap');
  });

  it('are all said in Chinese', () => {
    expect([...met].filter((word) => bpmnWordsZhCn[word] === undefined)).toEqual([]);
    expect(Object.entries(bpmnWordsZhCn).filter(([, words]) => !/\p{Script=Han}/u.test(words))).toEqual([]);
  });
});
