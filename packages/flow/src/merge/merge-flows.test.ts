import { describe, expect, it } from 'vitest';
import { convertFlow } from '../model/convert/convert-flow.js';
import { flowText } from '../model/file/flow-origin.js';
import { parseFlow } from '../model/file/parse-flow.js';
import type { Flow, FlowNode, SequenceFlow } from '../model/flow.js';
import { elementsAt, type ModdleElement } from '../model/moddle/moddle-element.js';
import { fixture, FIXTURES } from '../model/testing/fixtures.js';
import { sketchXml } from '../model/testing/sketch-xml.js';
import { mergeFlows, takeTheirsInFlow } from './merge-flows.js';
import { edited, type FlowEdit } from './testing/edit-flow.js';

const base = await sketchXml(`
  (start) -> [collect collection] -> [accept acceptance] -> {x accepted}
  accepted -accepted-> [review review] -> [decide decision] -> (end)
  accepted -*-> [ask correction] -> (asked)
  review ~late timer~> (lapsed)
`);
const versions = (mine: readonly FlowEdit[], theirs: readonly FlowEdit[]): Promise<[string, string]> => Promise.all([edited(base, mine), edited(base, theirs)]);
const flowOf = async (xml: string): Promise<Flow> => {
  const { flow, findings } = await parseFlow(xml);
  expect(findings).toEqual([]);
  return flow!;
};
const node = (flow: Flow, id: string): FlowNode | undefined => flow.processes[0]?.nodes.find((each) => each.id === id);
const ways = (flow: Flow): readonly SequenceFlow[] => flow.processes[0]?.edges ?? [];
const places = (conflicts: readonly { readonly path: readonly string[]; readonly kind: string }[]): readonly string[] => conflicts.map(({ path, kind }) => `${kind} ${path.slice(1).join(' ')}`);

describe('two people at one flow', () => {
  it('who did something else are merged, to the letter where nobody did anything', async () => {
    const [mine, theirs] = await versions([['rename', 'review', '审查']], [['limit', 'review', 'xxx'], ['rename', 'decide', '决定']]);
    const { merged, conflicts } = mergeFlows(base, mine, theirs);
    expect(conflicts).toEqual([]);
    const flow = await flowOf(merged);
    expect([node(flow, 'review')?.name, node(flow, 'review')?.step?.limit, node(flow, 'decide')?.name]).toEqual(['审查', { amount: 3, unit: 'workingDay' }, '决定']);
    const changed = mine.split('\n').filter((line) => !merged.split('\n').includes(line));
    expect(changed.map((line) => /id="(\w+)"/.exec(line)?.[1] ?? line.trim().slice(0, 8))).toEqual(['review', '<zw:step', 'decide']);
  });

  it('who both added a way to one step get both', async () => {
    const [mine, theirs] = await versions([['append', 'review', 'aa']], [['append', 'review', 'bb']]);
    const { merged, conflicts } = mergeFlows(base, mine, theirs);
    expect(conflicts).toEqual([]);
    const flow = await flowOf(merged);
    expect([...(node(flow, 'review')?.outgoing ?? [])].sort()).toEqual(['review_decide', 'way_aa', 'way_bb']);
    for (const id of ['end_aa', 'end_bb', 'way_aa', 'way_bb']) expect(merged).toContain(`bpmnElement="${id}"`);
  });

  it('who both changed the same are asked, and mine stands until then', async () => {
    const [mine, theirs] = await versions([['rename', 'review', '甲'], ['people', 'decide', 'a']], [['rename', 'review', '乙'], ['people', 'decide', 'bb']]);
    const { merged, conflicts } = mergeFlows(base, mine, theirs);
    expect(places(conflicts)).toEqual(['changed #decide strands people', 'changed #review attributes name']);
    expect(merged).toBe(mine);
    const taken = conflicts.reduce((text, conflict) => takeTheirsInFlow(text, conflict, theirs), merged);
    expect(await flowOf(taken)).toEqual(await flowOf(theirs));
  });

  it('who does a step is one thing: nothing of the one side is mixed with the other’s', async () => {
    const [mine, theirs] = await versions([['people', 'decide', 'a']], [['people', 'decide', 'bb']]);
    const { merged, conflicts } = mergeFlows(base, mine, theirs);
    const [conflict] = conflicts;
    expect(conflicts.length).toBe(1);
    const taken = await flowOf(takeTheirsInFlow(merged, conflict!, theirs));
    expect(node(taken, 'decide')?.step).toMatchObject({ approvers: [{ kind: 'role', roleId: 'rol_bb' }], sign: 'all' });
    expect(node(taken, 'decide')?.loop?.kind).toBe('parallel');
    expect(node(await flowOf(merged), 'decide')).toMatchObject({ step: { approvers: [{ kind: 'role', roleId: 'rol_a' }], sign: 'claim' } });
  });

  it('a way to what the other side took out asks, and its step comes back with what it stood with', async () => {
    const [mine, theirs] = await versions([['remove', 'review', '']], [['append', 'review', 'aa']]);
    const { merged, conflicts } = mergeFlows(base, mine, theirs);
    expect(places(conflicts)).toEqual(['removed #review']);
    const flow = await flowOf(merged);
    expect([node(flow, 'review'), node(flow, 'late'), ways(flow).filter(({ from, to }) => from === 'review' || to === 'review')]).toEqual([undefined, undefined, []]);
    expect(merged).not.toContain('bpmnElement="way_aa"');
    const taken = await flowOf(takeTheirsInFlow(merged, conflicts[0]!, theirs));
    expect([node(taken, 'review')?.outgoing, node(taken, 'late')?.attachedToId]).toEqual([['review_decide', 'way_aa'], 'review']);
    expect(takeTheirsInFlow(merged, conflicts[0]!, theirs)).toContain('bpmnElement="review_decide"');
  });

  it('what theirs took out and mine changed stands, ways and all, until that is decided', async () => {
    const [mine, theirs] = await versions([['rename', 'review', '审查'], ['append', 'review', 'aa']], [['remove', 'review', ''], ['rename', 'collect', '收件']]);
    const { merged, conflicts } = mergeFlows(base, mine, theirs);
    expect(places(conflicts)).toEqual(['removed #review']);
    const flow = await flowOf(merged);
    expect([node(flow, 'collect')?.name, node(flow, 'review')?.incoming, node(flow, 'review')?.outgoing]).toEqual(['收件', ['accepted_review'], ['review_decide', 'way_aa']]);
    const taken = await flowOf(takeTheirsInFlow(merged, conflicts[0]!, theirs));
    expect([node(taken, 'review'), ways(taken).some(({ id }) => id === 'way_aa'), node(taken, 'late')]).toEqual([undefined, false, undefined]);
    expect(node(taken, 'collect')?.name).toBe('收件');
  });

  it('nobody is asked over the drawing: theirs, unless mine alone moved; and lines follow', async () => {
    const bounds = (xml: string, id: string): string | undefined => new RegExp(`bpmnElement="${id}"[^>]*>\\s*<dc:Bounds x="([\\d.]+)"`).exec(xml)?.[1];
    const first = (xml: string, id: string): string | undefined => new RegExp(`bpmnElement="${id}"[^>]*>\\s*<di:waypoint x="([\\d.]+)"`).exec(xml)?.[1];
    const [mine, theirs] = await versions([['move', 'collect', 'x'], ['move', 'review', 'xx'], ['rename', 'review', '审查']], [['move', 'review', 'xxxx'], ['rename', 'decide', '决定']]);
    const { merged, conflicts } = mergeFlows(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect([bounds(merged, 'collect'), bounds(merged, 'review')]).toEqual([bounds(mine, 'collect'), bounds(theirs, 'review')]);
    expect(Number(first(merged, 'review_decide'))).toBe(Number(first(base, 'review_decide')));
    const moved = await edited(base, [['move', 'collect', 'x']]);
    expect(mergeFlows(base, moved, base).merged).toBe(moved);
  });

  describe('the order in which ways are tried', () => {
    const split = sketchXml('(s) -> {x g} \n {x g} -> [a review] -> (e) \n {x g} -> [b review] -> e \n {x g} -> [c review] -> e \n {x g} -*-> (f)');
    /** The file with the ways out of `g` in another order. */
    const inOrder = async (xml: string, ...ids: readonly string[]): Promise<string> => {
      const { definitions, origin } = await parseFlow(xml);
      if (definitions === undefined || origin === undefined) throw new Error('it opens');
      const list = elementsAt(definitions, 'rootElements')[0]?.get('flowElements') as ModdleElement[];
      const ways = ids.map((id) => list.find((each) => each.id === id));
      const places = list.flatMap((each, at) => (ways.includes(each) ? [at] : []));
      places.forEach((place, at) => (list[place] = ways[at] ?? list[place]!));
      return flowText(definitions, origin);
    };
    const order = async (xml: string): Promise<readonly string[]> => node(await flowOf(xml), 'g')?.outgoing ?? [];

    it('is that of the side which changed it', async () => {
      const text = await split;
      const mine = await edited(text, [['rename', 'a', '甲']]);
      const theirs = await edited(await inOrder(text, 'g_c', 'g_a', 'g_b'), [['rename', 'b', '乙']]);
      for (const [one, other] of [[mine, theirs], [theirs, mine]] as const) {
        const { merged, conflicts } = mergeFlows(text, one, other);
        expect(conflicts).toEqual([]);
        expect(await order(merged)).toEqual(['g_c', 'g_a', 'g_b', 'g_f']);
        expect([node(await flowOf(merged), 'a')?.name, node(await flowOf(merged), 'b')?.name]).toEqual(['甲', '乙']);
      }
    });

    it('is asked for where both changed it, and mine until then', async () => {
      const text = await split;
      const [mine, theirs] = [await inOrder(text, 'g_c', 'g_a', 'g_b'), await edited(await inOrder(text, 'g_b', 'g_a', 'g_c'), [['rename', 'b', '乙']])];
      const { merged, conflicts } = mergeFlows(text, mine, theirs);
      expect(places(conflicts)).toEqual(['order #g turns']);
      expect(await order(merged)).toEqual(['g_c', 'g_a', 'g_b', 'g_f']);
      expect(await order(takeTheirsInFlow(merged, conflicts[0]!, theirs))).toEqual(['g_b', 'g_a', 'g_c', 'g_f']);
    });
  });

  it('who wrote for different engines are asked for which it is; all else is merged in one engine’s words', async () => {
    const edits = await versions([['rename', 'review', '审查'], ['people', 'collect', 'a']], [['people', 'decide', 'bb'], ['people', 'collect', 'bb']]);
    const [mine, theirs] = [edits[0], (await convertFlow(edits[1], 'camunda7')).xml.replace('<bpmn:userTask id="accept"', '<bpmn:userTask id="accept" camunda:asyncAfter="true" camunda:jobPriority="9"')];
    expect(theirs).toContain('camunda:jobPriority');
    const { merged, conflicts } = mergeFlows(base, mine, theirs);
    expect(conflicts[0]).toEqual({ path: ['engine'], kind: 'changed', base: 'Flowable', mine: 'Flowable', theirs: 'Camunda 7' });
    expect(places(conflicts.slice(1))).toEqual(['changed #collect strands people']);
    expect(merged).not.toContain('camunda');
    const flow = await flowOf(merged);
    expect([node(flow, 'review')?.name, node(flow, 'decide')?.step?.approvers]).toEqual(['审查', [{ kind: 'role', roleId: 'rol_bb' }]]);
    // Both orders of deciding come to the same.
    const [engine, people] = conflicts;
    const decided = takeTheirsInFlow(takeTheirsInFlow(merged, engine!, theirs), people!, theirs);
    expect(decided).not.toContain('flowable');
    expect(decided).toContain('camunda:jobPriority="9"');
    expect(await flowOf(takeTheirsInFlow(takeTheirsInFlow(merged, people!, theirs), engine!, theirs))).toEqual(await flowOf(decided));
    expect(node(await flowOf(decided), 'collect')?.step).toMatchObject({ approvers: [{ kind: 'role', roleId: 'rol_bb' }], sign: 'all' });
    expect(node(await flowOf(decided), 'review')?.name).toBe('审查');
  });

  it('a text that is no XML is one value', () => {
    expect(mergeFlows(base, '<', 'nothing')).toEqual({ merged: '<', conflicts: [{ path: [], kind: 'changed', base, mine: '<', theirs: 'nothing' }] });
    expect(takeTheirsInFlow('<', { path: [], kind: 'changed', base, mine: '<', theirs: 'nothing' }, 'nothing')).toBe('nothing');
  });
});

describe('files of all kinds', () => {
  /** Each name, of whatever has one, gets this before it. */
  const marked = (xml: string, nth: number, mark: string): string => {
    let count = 0;
    return xml.replace(/ name="([^"]*)"/g, (whole, name: string) => (count++ % 2 === nth ? ` name="${mark}${name}"` : whole));
  };

  it.each(FIXTURES)('%s is merged to the letter where both changed other names', (name) => {
    const text = fixture(name);
    const [mine, theirs] = [marked(text, 0, '甲'), marked(text, 1, '乙')];
    const { merged, conflicts } = mergeFlows(text, mine, theirs);
    // Names of foreign elements that stand side by side are one value together: then somebody is asked.
    if (conflicts.length === 0) expect(merged).toBe(marked(mine, 1, '乙'));
    else expect(conflicts.every(({ path }) => path.includes('parts'))).toBe(true);
  });

  it('are almost all merged without a question', () => {
    const asked = FIXTURES.filter((name) => mergeFlows(fixture(name), marked(fixture(name), 0, '甲'), marked(fixture(name), 1, '乙')).conflicts.length > 0);
    expect(asked.length).toBeLessThanOrEqual(4);
  });
});
