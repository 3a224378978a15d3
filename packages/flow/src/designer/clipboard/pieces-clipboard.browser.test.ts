import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import vendor from '../../../fixtures/unknown-vendor.bpmn?raw';
import { parseFlow } from '../../model/file/parse-flow.js';
import type { Flow } from '../../model/flow.js';
import { designerPage, sketchXml, type DesignerPage } from '../testing/designer-page.js';
import { piecesIn, piecesText } from './pieces-text.js';

const bound = (): Promise<string> => sketchXml('(start) -> [窗口收件 collection] -> [业务审核 review] -> (end)');

/** Chosen, with the keyboard on the drawing and the pointer away from it. */
async function chosen(page: DesignerPage, ...names: readonly string[]): Promise<void> {
  await userEvent.hover(document.body, { position: { x: 2, y: 2 } });
  page.session().modeler.get('selection').select(names.map((name) => page.element(name)));
  page.canvas.focus();
  await page.settle();
}

async function flowOf(page: DesignerPage): Promise<Flow> {
  await page.settle();
  const { flow } = await parseFlow(page.changes().slice(-1)[0] ?? '');
  if (flow === undefined) throw new Error('it does not open');
  return flow;
}

const stepNames = (flow: Flow): readonly string[] => flow.processes.flatMap(({ nodes }) => nodes.filter(({ type }) => type === 'userTask').map(({ name }) => name));

it('what is copied in one flow is pasted in another by the browser’s own keys, with who does it, the way between, and as one step', async () => {
  const from = await designerPage(await bound());
  from.session().apply('flow/set-limit', { id: from.element('业务审核').id, limit: { amount: 3, unit: 'workingDay' } });
  await chosen(from, '窗口收件', '业务审核');
  await userEvent.keyboard('{Control>}c{/Control}');
  from.designer.remove();

  const to = await designerPage(await sketchXml('(begin) -> [受理 acceptance] -> (finish)'));
  const before = await to.session().read();
  await chosen(to, '受理');
  await userEvent.keyboard('{Control>}v{/Control}');
  const flow = await flowOf(to);
  expect(stepNames(flow)).toEqual(['受理', '窗口收件', '业务审核']);
  const [process] = flow.processes;
  const idOf = (name: string): string | undefined => process?.nodes.find((node) => node.name === name)?.id;
  expect(process?.nodes.find(({ name }) => name === '业务审核')?.step).toMatchObject({ limit: { amount: 3, unit: 'workingDay' } });
  expect(process?.edges.some(({ from, to: target }) => from === idOf('窗口收件') && target === idOf('业务审核'))).toBe(true);
  expect(to.session().undo()).toBe(true);
  expect(await to.session().read()).toBe(before);
});

it('pasted where it was copied it is there twice, each with an id of its own; cut, it is gone until it is pasted', async () => {
  const page = await designerPage(await bound());
  await chosen(page, '业务审核');
  await userEvent.keyboard('{Control>}c{/Control}');
  await userEvent.keyboard('{Control>}v{/Control}');
  const twice = (await flowOf(page)).processes[0]?.nodes.filter(({ name }) => name === '业务审核') ?? [];
  expect(new Set(twice.map(({ id }) => id)).size).toBe(2);
  await chosen(page, '窗口收件');
  await userEvent.keyboard('{Control>}x{/Control}');
  expect(stepNames(await flowOf(page))).not.toContain('窗口收件');
  await userEvent.keyboard('{Control>}v{/Control}');
  expect(stepNames(await flowOf(page))).toContain('窗口收件');
});

describe('what vendors say that nobody knows', () => {
  const SETTINGS = /<(\w+):one *\/>\s*<\1:two *\/>\s*<\1:one n="2" *\/>/;

  /** The last step of a file, as it is written. */
  const lastStep = (xml: string): string => [...xml.matchAll(/<(?:\w+:)?userTask [^]*?<\/(?:\w+:)?userTask>/g)].slice(-1)[0]?.[0] ?? '';

  it('goes with a copy in the same flow', async () => {
    const page = await designerPage(vendor);
    await chosen(page, 't');
    await userEvent.keyboard('{Control>}c{/Control}');
    await userEvent.keyboard('{Control>}v{/Control}');
    await page.settle();
    const text = page.changes().slice(-1)[0] ?? '';
    expect((await parseFlow(text)).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const copy = lastStep(text);
    expect(copy).not.toContain('id="t"');
    expect(copy).toMatch(SETTINGS);
    expect(copy).toContain('v:one');
    expect(copy).toContain('厂商:角色="科员"');
    expect(copy).toContain('v:a="1"');
    page.designer.undo();
    await page.settle();
    expect(page.designer.value).toBe(vendor);
  });

  it('goes into another flow, by the clipboard of the browser and of the page, its namespaces declared there, whatever its prefixes mean', async () => {
    const from = await designerPage(vendor);
    await chosen(from, 't');
    const pieces = from.session().modeler.get('clipboard');
    await userEvent.keyboard('{Control>}c{/Control}');
    const copied = pieces.get();
    from.designer.remove();
    const target = (await sketchXml('(begin) -> [other acceptance] -> (finish)')).replace('<bpmn:definitions ', '<bpmn:definitions xmlns:v="urn:somebody:else" v:x="1" ');
    for (const paste of ['browser', 'page'] as const) {
      const to = await designerPage(target);
      await chosen(to, 'other');
      if (paste === 'browser') await userEvent.keyboard('{Control>}v{/Control}');
      else {
        if (copied !== undefined) pieces.set(copied);
        to.session().apply('flow/paste', { at: { behind: 'other' } });
      }
      await to.settle();
      const text = to.changes().slice(-1)[0] ?? '';
      const { definitions } = await parseFlow(text);
      expect(definitions).toBeDefined();
      const copy = lastStep(text);
      expect(copy).toMatch(SETTINGS);
      const prefix = SETTINGS.exec(copy)?.[1] ?? '';
      expect(prefix).not.toBe('v');
      expect(text).toContain(`xmlns:${prefix}="urn:vendor:1"`);
      expect(text).toContain('="urn:厂商:设置"');
      expect(copy).toContain(`${prefix}:a="1"`);
      expect(copy).toMatch(/:角色="科员"/);
      to.session().undo();
      expect(await to.session().read()).toBe(target);
      to.designer.remove();
    }
  });

  it('is not taken from a text under a name that is none', async () => {
    const { modeler } = (await designerPage(await bound())).session();
    const text = (type: string, attributes: string): string => `{"format":"zhengwu-flow/1","pieces":{"0":[{"id":"a","businessObject":{"$type":"bpmn:Task","$attrs":${attributes},"extensionElements":{"$type":"bpmn:ExtensionElements","values":[{"$type":"${type}","$ns":"urn:x"}]}}}]}}`;
    expect(piecesIn(text('v:<a', '{}'), modeler.get('moddle'))).toBeUndefined();
    const pieces = piecesIn(text('v:a', '{"{urn:x}ok":"1","x y":"2","{urn:x y}z":"3","n":4}'), modeler.get('moddle'));
    expect(JSON.parse(piecesText(pieces ?? {}))).toMatchObject({ pieces: { 0: [{ businessObject: { $attrs: { '{urn:x}ok': '1' } } }] } });
    expect(piecesText(pieces ?? {})).not.toMatch(/x y|"n"/);
  });
});

it('a flow that is only read gives copies, and takes none', async () => {
  const page = await designerPage(await bound(), undefined, { readonly: true });
  await chosen(page, '业务审核');
  await userEvent.keyboard('{Control>}x{/Control}');
  await userEvent.keyboard('{Control>}v{/Control}');
  await page.settle();
  expect(page.changes()).toEqual([]);
  expect(page.element('业务审核')).toBeDefined();
});

it.each([
  ['a text of somebody', '受理 → 审核'],
  ['JSON of somebody', '{"a":1}'],
  ['cut off', '{"format":"zhengwu-flow/1","pieces":{"0":[{"id":"a"'],
  ['no pieces', '{"format":"zhengwu-flow/1","pieces":[1]}'],
  ['pieces that are none', '{"format":"zhengwu-flow/1","pieces":{"0":[null]}}'],
  ['depths that are none', '{"format":"zhengwu-flow/1","pieces":{"__proto__":[]}}'],
  ['a kind that nobody knows', '{"format":"zhengwu-flow/1","pieces":{"0":[{"id":"a","businessObject":{"$type":"evil:Thing"}}]}}'],
])('%s is not pasted', async (_case, text) => {
  const page = await designerPage(await bound());
  expect(piecesIn(text, page.session().modeler.get('moddle'))).toBeUndefined();
});

it('a key of a prototype stays outside; what is left is a task like any other', async () => {
  const page = await designerPage(await bound());
  const pieces = piecesIn('{"format":"zhengwu-flow/1","pieces":{"0":[{"id":"a","businessObject":{"$type":"bpmn:Task","__proto__":{"x":1}}}]}}', page.session().modeler.get('moddle'));
  expect(pieces).toBeDefined();
  expect(JSON.stringify(pieces)).not.toContain('"x"');
});

it('a text of pieces says the same pieces', async () => {
  const page = await designerPage(await bound());
  const { modeler } = page.session();
  const pieces = modeler.get('copyPaste').copy([page.element('业务审核')]);
  const again = piecesIn(piecesText(pieces), modeler.get('moddle'));
  expect(piecesText(again ?? {})).toBe(piecesText(pieces));
});
