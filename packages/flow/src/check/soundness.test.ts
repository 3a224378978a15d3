import { describe, expect, it } from 'vitest';
import { viewOf } from '../model/process-view.js';
import { soundnessRules } from './soundness-rules.js';
import { checkSoundness, soundnessFindings } from './soundness.js';
import { describeRules, foundBy, type Faulty, type Sound } from './testing/rule-cases.js';
import { flowOf, LICENCE } from './testing/small-flow.js';

const ONE_OF_TWO = '(s) -> {x g}\n{x g} -passed-> [a] -> {+ j}\n{x g} -*-> [b] -> {+ j}\n{+ j} -> [c] -> (e)';
const BOTH = '(s) -> {+ g}\n{+ g} -> [a] -> {x j}\n{+ g} -> [b] -> {x j}\n{x j} -> [c] -> (e)';

const faulty: readonly Faulty[] = [
  ['flow/deadlock', 'a join of alternatives', flowOf(ONE_OF_TWO), ['j']],
  ['flow/unsynchronised', 'branches that meet at an exclusive join', flowOf(BOTH), ['j']],
  ['flow/dead', 'an event that nothing raises', flowOf('(s) -> [a]\nsub inner {\n(t) -> [b] -> (f)\n}\na -> inner -> (e)\ninner ~c cancel~> [d] -> (g)', { nodes: { inner: { type: 'transaction' } } }), ['d']],
  ['flow/ends-what-is-alive', 'a branch', flowOf('(s) -> {+ g}\n{+ g} -> [a] -> (e terminate)\n{+ g} -> [b] -> (f)'), ['e']],
  ['flow/soundness-undecided', 'a complex gateway', flowOf('(s) -> {* g}\n{* g} -> (e)\n{* g} -> (f)'), ['g']],
];
const { 'flow/livelock': _livelock, ...proved } = soundnessRules.entries;
const sound: readonly Sound[] = [
  ...Object.keys(proved).map((rule): Sound => [rule, 'a licence', flowOf(LICENCE)]),
  ['flow/dead', 'behind a deadlock, which is said', flowOf(ONE_OF_TWO)],
];

describeRules('the proof of soundness, as findings', proved, faulty, sound);

describe('a counter-example', () => {
  it('runs from the start to where it hangs', () => {
    const [finding] = foundBy('flow/deadlock', flowOf(ONE_OF_TWO));
    const steps = finding?.witness?.kind === 'steps' ? finding.witness.steps.map(({ id }) => id) : [];
    expect(steps[0]).toBe('s');
    expect(steps).toContain('g');
    expect(finding?.fixes).toEqual([{ edit: 'flow/set-gateway', args: { id: 'j', gateway: 'exclusiveGateway' } }]);
  });

  it('of branches that meet unjoined is mended by a parallel join', () => {
    expect(foundBy('flow/unsynchronised', flowOf(BOTH))[0]?.fixes).toEqual([{ edit: 'flow/set-gateway', args: { id: 'j', gateway: 'parallelGateway' } }]);
  });

  it('holds for flows of every kind', () => {
    expect(foundBy('flow/deadlock', flowOf(ONE_OF_TWO, { process: { kind: 'publication' } }))).toHaveLength(1);
  });
});

describe('a flow that was looked at before', () => {
  const slices = (flow: ReturnType<typeof flowOf>) => [...checkSoundness.steps(flow, { today: '2026-11-28' })].filter((found) => found === undefined).length;

  it('is not proved again when a step is called otherwise, and says its new name', () => {
    const flow = flowOf(ONE_OF_TWO, { process: { id: 'looked_at_before' } });
    const renamed = flowOf(ONE_OF_TWO, { process: { id: 'looked_at_before' }, nodes: { a: { name: '改过的名' } } });
    expect(slices(flow)).toBeGreaterThan(0);
    expect(slices(renamed)).toBe(0);
    expect(foundBy('flow/deadlock', renamed)[0]?.params).toMatchObject({ arrived: expect.arrayContaining(['改过的名']) as unknown });
  });
});

describe('a loop without an end', () => {
  const process = (text: string) => viewOf(flowOf(text).processes[0]!);
  const found = (view: ReturnType<typeof process>) =>
    [...soundnessFindings(view, { verdict: 'unsound', faults: [{ kind: 'livelock', nodeIds: ['a', 'g'], trace: [{ nodeId: 's', via: [], takes: ['s_a'] }] }], warnings: [], undecided: [], assumptions: [], states: 3 })];

  it('is said by the proof only where the drawing shows a way out', () => {
    expect(found(process('(s) -> [a] -> {x g} -> a\ns -> (e)'))).toEqual([]);
    expect(found(process('(s) -> [a] -> {x g}\n{x g} -returned-> a\n{x g} -passed-> (e)'))).toMatchObject([{ rule: 'flow/livelock', at: { id: 'a' }, related: [{ id: 'g' }], params: { nodes: ['a', 'g'] }, witness: { steps: [{ id: 's' }, { id: 's_a' }] } }]);
  });
});
