import { ruleTitle } from '@zhengwu/core';
import { describe, expect, it, vi } from 'vitest';
import { BAD_FILES } from '../model/testing/bad-files.js';
import { ruleWords } from './rule-words.js';
import { deepAll, designerPage, type DesignerPage } from './testing/designer-page.js';

const FILES = import.meta.glob<string>('../../fixtures/bad/*.bpmn', { query: '?url', import: 'default', eager: true });
/** Of which not all is drawn: what stands at the edge of nothing; what the drawing of the file leaves out. */
const DRAWN: Readonly<Record<string, number>> = { nowhere: 2, 'duplicate-ids': 1 };
const nameOf = (path: string): string => path.replace(/^.*\/|\.bpmn$/g, '');
const title = (rule: string): string => ruleTitle(ruleWords, 'zh-CN', rule);

/** As a host has it that read a file: not every one is a text of UTF-8. */
async function bytesOf(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

/** The titles of what is said, in the list of findings or instead of the drawing. */
const said = (page: DesignerPage, selector: string): readonly string[] => [...new Set(deepAll(page.designer, selector).map((each) => each.textContent.trim()))];

it('there is a word for each file', () => {
  expect(Object.keys(FILES).map(nameOf).sort()).toEqual(Object.keys(BAD_FILES).sort());
});

describe.each(Object.entries(FILES).map(([path, url]) => [nameOf(path), url] as const))('a designer that is given %s', (name, url) => {
  const { rules = [], nodes } = BAD_FILES[name] ?? {};

  it(nodes === undefined ? 'says why it cannot be opened, and keeps the text' : 'draws what could be opened, says what could not, and changes nothing', async () => {
    const page = await designerPage(await bytesOf(url));
    if (nodes === undefined) {
      await vi.waitFor(() => expect(said(page, '[role="alert"] li b')).toEqual(rules.map(title)));
      expect((await page.find('.original')).textContent.trim()).not.toBe('');
      expect(page.details('zw-error')).toMatchObject([{ kind: 'open', findings: rules.map((rule) => ({ rule })) }]);
      return;
    }
    expect(page.details('zw-error')).toEqual([]);
    const session = page.session();
    expect(session.flow.processes.flatMap((process) => process.nodes)).toHaveLength(nodes);
    const drawn = session.modeler.get('elementRegistry').getAll().filter(({ businessObject, labelTarget, waypoints }) => labelTarget === undefined && waypoints === undefined && businessObject.$instanceOf('bpmn:FlowNode'));
    expect(drawn).toHaveLength(DRAWN[name] ?? nodes);
    await page.designer.check();
    await vi.waitFor(() => expect(said(page, 'li .title')).toEqual(expect.arrayContaining(rules.map(title))));
    expect(session.isReadonly).toBe(rules.includes('flow/newer-settings'));
    expect(page.changes()).toEqual([]);
  });
});
