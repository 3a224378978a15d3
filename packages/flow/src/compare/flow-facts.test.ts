import { describe, expect, it } from 'vitest';
import { edited } from '../merge/testing/edit-flow.js';
import { fixture, FIXTURES } from '../model/testing/fixtures.js';
import { sketchXml } from '../model/testing/sketch-xml.js';
import { fileChange } from './file-change.js';
import { flowFacts } from './flow-facts.js';

const base = await sketchXml('(start) -> [accept acceptance] -> {x accepted}\naccepted -accepted-> [review review] -> (end)\naccepted -*-> (asked)\nreview ~late timer~> (lapsed)');

describe('what people tell apart of a flow', () => {
  it('is steps, ways, events, each said once', async () => {
    const facts = await flowFacts(await edited(base, [['people', 'review', 'aa'], ['limit', 'review', 'xxx'], ['document', 'review', '看材料']]));
    expect(facts?.flowSteps.map(({ id, kind }) => [id, kind])).toEqual([['accept', 'acceptance'], ['review', 'review']]);
    expect(facts?.flowSteps[1]).toEqual({ id: 'review', name: 'review', type: 'userTask', kind: 'review', approvers: ['role rol_aa'], sign: 'all', limit: { amount: 3, unit: 'workingDay' }, clock: 'run', notices: [], rights: [], permissions: [], documentation: '看材料' });
    expect(facts?.flowWays.filter(({ from }) => from === 'accepted')).toEqual([
      { id: 'accepted_review', from: 'accepted', to: 'review', text: '', outcome: 'accepted' },
      { id: 'accepted_asked', from: 'accepted', to: 'asked', text: '' },
    ]);
    expect(facts?.flowGateways).toEqual([{ id: 'accepted', name: 'accepted', type: 'exclusiveGateway', usual: 'accepted_asked' }]);
    expect(facts?.flowEvents.find(({ id }) => id === 'late')).toMatchObject({ trigger: 'timer', attachedTo: 'review', isInterrupting: true });
    expect(facts?.flowOthers).toEqual([]);
  });

  it('is what vendors wrote, too, in their words', async () => {
    const facts = await flowFacts(fixture('unknown-vendor'));
    expect(facts?.flowSteps[0]?.foreign).toBe('角色=科员 a=1 b=<&"\n direct: 不在扩展元素中 one two one n=2');
    expect((await flowFacts(fixture('data')))?.flowOthers.length).toBeGreaterThan(0);
  });

  it('is nothing of a text that does not open', async () => {
    expect(await flowFacts('<bpmn')).toBeUndefined();
  });

  it.each(FIXTURES)('%s holds each id once in its lists', async (name) => {
    const facts = await flowFacts(fixture(name));
    const ids = Object.values(facts ?? {}).flatMap((list: readonly { readonly id: string }[]) => list.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

describe('where the facts are the same, the file', () => {
  it.each<[string, string, ReturnType<typeof fileChange>]>([
    ['is the same', base, 'none'],
    ['is written otherwise', base.replace(/ {4}/g, '\t'), 'writing'],
    ['is written with another prefix', base.replaceAll('bpmn:', 'b:').replaceAll('xmlns:bpmn=', 'xmlns:b='), 'writing'],
    ['is drawn otherwise', base.replace(/<dc:Bounds x="\d+/, '<dc:Bounds x="7'), 'drawing'],
    ['says something more', base.replace('<bpmn:startEvent ', '<bpmn:startEvent flowable:formKey="f" '), 'beyond'],
    ['is none', '<', 'beyond'],
  ])('%s', (_what, after, change) => {
    expect(fileChange(base, after)).toBe(change);
  });
});
