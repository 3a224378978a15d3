import { documentRules, findingText, LANGUAGES } from '@zhengwu/core';
import { coreMessages } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { flowReadingMessages } from '../../messages/reading.js';
import { BAD_FILES } from '../testing/bad-files.js';
import { BAD_FIXTURES, fixture, fixtureBytes } from '../testing/fixtures.js';
import { flowText } from './flow-origin.js';
import { parseFlow } from './parse-flow.js';

describe('a bad file', () => {
  it('of each kind is listed here', () => {
    expect(BAD_FIXTURES).toEqual(Object.keys(BAD_FILES).sort());
  });

  it.each(BAD_FIXTURES)('%s opens as far as it can, and says what it is', async (name) => {
    const { rules, nodes } = BAD_FILES[name] ?? { rules: [] };
    const parsed = await parseFlow(fixtureBytes(`bad/${name}`));
    expect([...new Set(parsed.findings.map(({ rule }) => rule))].sort()).toEqual(rules);
    expect(parsed.flow?.processes.reduce((count, process) => count + process.nodes.length, 0)).toBe(nodes);
    for (const lang of LANGUAGES) {
      for (const finding of parsed.findings) {
        const book = finding.rule in documentRules.entries ? coreMessages : flowReadingMessages;
        expect(findingText(book, lang, finding)).not.toMatch(/undefined|^flow\//);
      }
    }
    if (parsed.definitions === undefined || parsed.origin === undefined) return;
    // What was mended once needs no mending again.
    const text = await flowText(parsed.definitions, parsed.origin);
    expect(text).toBe(parsed.value);
    expect((await parseFlow(text)).value).toBe(text);
  });

  it('keeps the text as it came wherever something was mended', async () => {
    const text = fixture('bad/bare-signs');
    expect((await parseFlow(text)).unread).toEqual([{ path: '', content: text }]);
    const broken = fixture('bad/not-xml');
    expect((await parseFlow(broken)).unread).toEqual([{ path: '', content: broken }]);
  });

  it('of a newer version is only looked at', async () => {
    expect((await parseFlow(fixture('bad/newer-settings'))).isReadonly).toBe(true);
    expect((await parseFlow(fixture('approval'))).isReadonly).toBe(false);
  });

  it('is read back to its last whole element where it is cut off, wherever that is', async () => {
    const text = fixture('approval');
    for (let length = 900; length < text.length; length += 211) {
      const parsed = await parseFlow(text.slice(0, length));
      expect(parsed.findings.map(({ rule }) => rule)).toContain('document/cut-off');
      expect(parsed.flow).toBeDefined();
    }
  });

  it('is refused before anything recurses when it is too deep, too large, or no text at all', async () => {
    const deep = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">${'<a>'.repeat(100_000)}`;
    expect((await parseFlow(deep)).findings.map(({ rule }) => rule)).toEqual(['document/too-deep']);
    expect((await parseFlow(' '.repeat(20_000_001))).findings.map(({ rule }) => rule)).toEqual(['document/too-large']);
    for (const input of [undefined, null, 7, {}, [], Symbol('x')]) expect((await parseFlow(input)).findings.map(({ rule }) => rule)).toEqual(['flow/not-xml']);
    expect((await parseFlow(new Uint8Array([0xff, 0xff, 0xff, 0x80, 0x00, 0xff]))).definitions).toBeUndefined();
  });

  it('never lets a name reach a prototype', async () => {
    const { definitions, origin } = await parseFlow(fixture('bad/prototype-names'));
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(Object.getPrototypeOf(definitions)).not.toBe('x');
    expect(origin?.text).toContain('__proto__="x" constructor="y"');
  });
});
