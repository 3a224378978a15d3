import { describe, expect, it } from 'vitest';
import { structureRules } from './structure-rules.js';
import { foundBy, describeRules, type Faulty, type Sound } from './testing/rule-cases.js';
import { flowOf } from './testing/small-flow.js';

const area = (operator: '<' | '>=', value: number) => ({ condition: { kind: 'compare', operator, left: { kind: 'field', id: 'fld_area' }, right: { kind: 'literal', value } } }) as const;

const faulty: readonly Faulty[] = [
  ['flow/empty', 'nothing drawn', flowOf(''), ['process']],
  ['flow/no-start', 'begins with a step', flowOf('[a] -> (e)'), ['process']],
  ['flow/no-start', 'of a sub-process', flowOf('(s) -> [a]\nsub inner {\n[b] -> (f)\n}\na -> inner -> (e)'), ['inner']],
  ['flow/no-end', 'stops with a step', flowOf('(s) -> [a]'), ['process']],
  ['flow/no-end', 'of a sub-process', flowOf('(s) -> [a]\nsub inner {\n(t) -> [b]\n}\na -> inner -> (e)'), ['inner']],
  ['flow/several-starts', 'two blank ones', flowOf('(s) -> [a] -> (e)\n(t) -> a'), ['t']],
  ['flow/sub-process-start', 'a timer', flowOf('(s) -> [a]\nsub inner {\n(t timer) -> [b] -> (f)\n}\na -> inner -> (e)'), ['t']],
  ['flow/event-sub-process-start', 'blank', flowOf('(s) -> [a] -> (e)\nevent sub rescue {\n(t) -> [b] -> (f)\n}'), ['t']],
  ['flow/event-sub-process-start', 'none', flowOf('(s) -> [a] -> (e)\nevent sub rescue {\n[b] -> (f)\n}'), ['rescue']],
  ['flow/unreachable', 'a step beside', flowOf('(s) -> [a] -> (e)\n[b] -> [c] -> (f)'), ['b']],
  ['flow/unreachable', 'a loop beside', flowOf('(s) -> [a] -> (e)\n[b] -> {x g}\n{x g} -passed-> (f)\n{x g} -returned-> b'), ['b']],
  ['flow/unreachable', 'two pieces', flowOf('(s) -> [a] -> (e)\n[b] -> (f)\n[c] -> (g)'), ['b', 'c']],
  ['flow/dead-end', 'a step', flowOf('(s) -> {x g}\n{x g} -passed-> [a]\n{x g} -returned-> (e)'), ['a']],
  ['flow/no-way-to-end', 'two steps round', flowOf('(s) -> {x g}\n{x g} -passed-> [a] -> [b] -> a\n{x g} -returned-> (e)'), ['a']],
  ['flow/missing-default', 'two conditions that are not enough', flowOf('(s) -> {x g}\n{x g} -> (e)\n{x g} -> (f)', { edges: { g_e: { engineCondition: '${a > 1}' }, g_f: { engineCondition: '${a < 1}' } } }), ['g']],
  ['flow/way-without-condition', 'of an exclusive split', flowOf('(s) -> {x g}\n{x g} -passed-> (e)\n{x g} -> (f)'), ['g']],
  ['flow/default-with-condition', 'asked for nothing', flowOf('(s) -> {x g}\n{x g} -passed-> (e)\n{x g} -*-> (f)', { edges: { g_f: area('<', 3) } }), ['g_f']],
  ['flow/implicit-split', 'both at once', flowOf('(s) -> [a] -> (e)\na -> (f)'), ['a']],
  ['flow/implicit-split', 'by conditions', flowOf('(s) -> [a] -> (e)\na -> (f)', { edges: { a_e: area('<', 3) } }), ['a']],
  ['flow/implicit-split', 'by outcomes', flowOf('(s) -> [a review] -passed-> (e)\na -returned-> (f)'), ['a']],
  ['flow/implicit-join', 'two branches at a step', flowOf('(s) -> {+ g}\n{+ g} -> [a] -> [c] -> (e)\n{+ g} -> [b] -> c'), ['c']],
  ['flow/implicit-join', 'at a step behind an exclusive join', flowOf('(s) -> {+ g}\n{+ g} -> [a] -> {x h} -> [d] -> (e)\n{+ g} -> [b] -> {x h}\n{+ g} -> [c] -> d'), ['d']],
  ['flow/join-and-split', 'in one', flowOf('(s) -> {x g}\n{x g} -passed-> (e)\n{x g} -returned-> [a] -> {x g}'), ['g']],
  ['flow/superfluous-gateway', 'one in, one out', flowOf('(s) -> {x g} -> (e)'), ['g']],
  ['flow/complex-gateway', 'drawn', flowOf('(s) -> {* g}\n{* g} -> (e)\n{* g} -> (f)'), ['g']],
  ['flow/event-gateway', 'to a step', flowOf('(s) -> {e g}\n{e g} -> (t timer) -> (e)\n{e g} -> [a] -> (f)'), ['g']],
  ['flow/event-gateway', 'one way', flowOf('(s) -> {e g}\n{e g} -> (t timer) -> (e)'), ['g']],
  ['flow/event-gateway', 'what others lead to', flowOf('(s) -> {x h}\n{x h} -passed-> {e g}\n{x h} -*-> (t timer)\n{e g} -> t -> (e)\n{e g} -> (m message) -> (f)'), ['g']],
  ['flow/way-doubled', 'twice the same', flowOf('(s) -> {+ g}\n{+ g} -> [a]\n{+ g} -> a\na -> (e)'), ['g_a_2']],
  ['flow/unnamed-step', 'a step', flowOf('(s) -> [a review] -> (e)', { nodes: { a: { name: ' ' } } }), ['a']],
  ['flow/unnamed-decision', 'conditions', flowOf('(s) -> {x g}\n{x g} -> (e)\n{x g} -*-> (f)', { nodes: { g: { name: '' } }, edges: { g_e: area('<', 3) } }), ['g']],
  ['flow/unnamed-way', 'in the engine’s language', flowOf('(s) -> {x g}\n{x g} -> (e)\n{x g} -*-> (f)', { edges: { g_e: { engineCondition: '${a}' } } }), ['g_e']],
  ['flow/unnamed-event', 'at an edge', flowOf('(s) -> [a] -> (e)\na ~t timer~> (f)', { nodes: { t: { name: '' } } }), ['t']],
  ['flow/duplicate-name', 'the same with spaces', flowOf('(s) -> [a] -> [b] -> (e)', { nodes: { a: { name: '审 核' }, b: { name: '审核' } } }), ['b']],
  ['flow/link-unmatched', 'nothing catches', flowOf('(s) -> [a] -> (l link)', { nodes: { l: { type: 'intermediateThrowEvent', event: { trigger: 'link', ref: '甲' } } } }), ['l']],
  ['flow/link-unmatched', 'nothing throws', flowOf('(s) -> (e)\n(l link) -> (f)', { nodes: { l: { type: 'intermediateCatchEvent', event: { trigger: 'link', ref: '甲' } } } }), ['l']],
  ['flow/event-without-ref', 'a message', flowOf('(s) -> (m message) -> (e)'), ['m']],
  ['flow/timer-missing', 'blank', flowOf('(s) -> (t timer) -> (e)', { nodes: { t: { event: { trigger: 'timer' } } } }), ['t']],
  ['flow/several-triggers', 'two', flowOf('(s) -> (t multiple) -> (e)'), ['t']],
  ['flow/ad-hoc', 'a start', flowOf('(s) -> [a]\nsub free {\n(t) -> [b]\n}\na -> free -> (e)', { nodes: { free: { type: 'adHocSubProcess' } } }), ['t']],
  ['flow/superfluous-terminate', 'alone', flowOf('(s) -> [a] -> (e terminate)'), ['e']],
];

const sound: readonly Sound[] = [
  ['flow/empty', 'another body’s pool', flowOf('', { process: { participantId: 'Pool_1', isExecutable: false } })],
  ['flow/no-start', 'an event gateway begins it', flowOf('{e g} -> (t timer) -> (e)\n{e g} -> (m message) -> (f)', { nodes: { g: { isInstantiating: true } } })],
  ['flow/no-start', 'of an ad-hoc sub-process', flowOf('(s) -> [a]\nsub free {\n[b]\n}\na -> free -> (e)', { nodes: { free: { type: 'adHocSubProcess' } } })],
  ['flow/no-end', 'several', flowOf('(s) -> {x g}\n{x g} -passed-> (e)\n{x g} -returned-> (f)')],
  ['flow/several-starts', 'one blank, one by a message', flowOf('(s) -> [a] -> (e)\n(t message) -> a')],
  ['flow/sub-process-start', 'blank', flowOf('(s) -> [a]\nsub inner {\n(t) -> [b] -> (f)\n}\na -> inner -> (e)')],
  ['flow/event-sub-process-start', 'a timer', flowOf('(s) -> [a] -> (e)\nevent sub rescue {\n(t timer) -> [b] -> (f)\n}')],
  ['flow/unreachable', 'behind an event at an edge', flowOf('(s) -> [a] -> (e)\na ~t timer~> [b] -> (f)')],
  ['flow/unreachable', 'in a sub-process', flowOf('(s) -> [a]\nsub inner {\n(t) -> [b] -> (f)\n}\na -> inner -> (e)')],
  ['flow/unreachable', 'what undoes', flowOf('(s) -> [a] -> (e)\n[b]', { nodes: { b: { isForCompensation: true } } })],
  ['flow/unreachable', 'behind a link', flowOf('(s) -> [a] -> (l link)\n(m link) -> [b] -> (e)', { nodes: { l: { type: 'intermediateThrowEvent', event: { trigger: 'link', ref: '甲' } }, m: { type: 'intermediateCatchEvent', event: { trigger: 'link', ref: '甲' } } } })],
  ['flow/dead-end', 'an end event', flowOf('(s) -> [a] -> (e)')],
  ['flow/dead-end', 'in an ad-hoc sub-process', flowOf('(s) -> [a]\nsub free {\n[b]\n}\na -> free -> (e)', { nodes: { free: { type: 'adHocSubProcess' } } })],
  ['flow/no-way-to-end', 'a loop with a way out', flowOf('(s) -> [a] -> {x g}\n{x g} -passed-> (e)\n{x g} -returned-> a')],
  ['flow/missing-default', 'conditions that are proved enough', flowOf('(s) -> {x g}\n{x g} -> (e)\n{x g} -> (f)', { edges: { g_e: area('<', 300), g_f: area('>=', 300) } })],
  ['flow/missing-default', 'a default', flowOf('(s) -> {x g}\n{x g} -> (e)\n{x g} -*-> (f)', { edges: { g_e: { engineCondition: '${a > 1}' } } })],
  ['flow/missing-default', 'people choose', flowOf('(s) -> {x g}\n{x g} -passed-> (e)\n{x g} -returned-> (f)')],
  ['flow/way-without-condition', 'the default', flowOf('(s) -> {x g}\n{x g} -passed-> (e)\n{x g} -*-> (f)')],
  ['flow/way-without-condition', 'of a parallel split', flowOf('(s) -> {+ g}\n{+ g} -> (e)\n{+ g} -> (f)')],
  ['flow/default-with-condition', 'none', flowOf('(s) -> {x g}\n{x g} -passed-> (e)\n{x g} -*-> (f)')],
  ['flow/implicit-split', 'one way out, and an event at the edge', flowOf('(s) -> [a] -> (e)\na ~t timer~> (f)')],
  ['flow/implicit-join', 'branches that end at one end', flowOf('(s) -> {+ g}\n{+ g} -> [a] -> (e)\n{+ g} -> [b] -> e')],
  ['flow/implicit-join', 'a way back that nobody marked', flowOf('(s) -> [a] -> {+ g}\n{+ g} -> [b] -> {x h}\n{+ g} -> [c] -> {x k}\n{x h} -passed-> {+ j}\n{x h} -*-> a\n{x k} -passed-> {+ j}\n{x k} -*-> a\n{+ j} -> (e)')],
  ['flow/implicit-join', 'alternatives', flowOf('(s) -> {x g}\n{x g} -passed-> [a] -> [c] -> (e)\n{x g} -returned-> [b] -> c')],
  ['flow/implicit-join', 'a way back', flowOf('(s) -> [a] -> {x g}\n{x g} -returned-> a\n{x g} -passed-> (e)')],
  ['flow/implicit-join', 'a way back within a branch', flowOf('(s) -> {+ g}\n{+ g} -> [a] -> {x h}\n{x h} -*-> a\n{x h} -passed-> {+ j}\n{+ g} -> [b] -> {+ j}\n{+ j} -> (e)')],
  ['flow/implicit-join', 'branches that were joined before', flowOf('(s) -> {+ g}\n{+ g} -> [a] -> {+ h}\n{+ g} -> [b] -> {+ h}\n{+ h} -> [c] -> {x i}\n{x i} -returned-> c\n{x i} -passed-> (e)')],
  ['flow/join-and-split', 'one after the other', flowOf('(s) -> {x h} -> [a] -> {x g}\n{x g} -passed-> (e)\n{x g} -returned-> {x h}')],
  ['flow/superfluous-gateway', 'two out', flowOf('(s) -> {+ g}\n{+ g} -> (e)\n{+ g} -> (f)')],
  ['flow/complex-gateway', 'an inclusive one', flowOf('(s) -> {o g}\n{o g} -passed-> (e)\n{o g} -*-> (f)')],
  ['flow/event-gateway', 'two that wait', flowOf('(s) -> {e g}\n{e g} -> (t timer) -> (e)\n{e g} -> (m message) -> (f)')],
  ['flow/way-doubled', 'of different outcomes', flowOf('(s) -> {x g}\n{x g} -passed-> [a]\n{x g} -returned-> a\na -> (e)')],
  ['flow/unnamed-step', 'a gateway without a name', flowOf('(s) -> {+ g}\n{+ g} -> (e)\n{+ g} -> (f)', { nodes: { g: { name: '' } } })],
  ['flow/unnamed-decision', 'outcomes say it', flowOf('(s) -> {x g}\n{x g} -passed-> (e)\n{x g} -returned-> (f)', { nodes: { g: { name: '' } } })],
  ['flow/unnamed-way', 'our own condition', flowOf('(s) -> {x g}\n{x g} -> (e)\n{x g} -*-> (f)', { edges: { g_e: area('<', 3) } })],
  ['flow/unnamed-event', 'an end', flowOf('(s) -> [a] -> (e)', { nodes: { e: { name: '' }, s: { name: '' } } })],
  ['flow/duplicate-name', 'of a step and an event', flowOf('(s) -> [a] -> (e)', { nodes: { a: { name: '办结' }, e: { name: '办结' } } })],
  ['flow/link-unmatched', 'a pair', flowOf('(s) -> [a] -> (l link)\n(m link) -> [b] -> (e)', { nodes: { l: { type: 'intermediateThrowEvent', event: { trigger: 'link', ref: '甲' } }, m: { type: 'intermediateCatchEvent', event: { trigger: 'link', ref: '甲' } } } })],
  ['flow/event-without-ref', 'an error at an edge catches any', flowOf('(s) -> [a] -> (e)\na ~t error~> (f)')],
  ['flow/timer-missing', 'five days', flowOf('(s) -> (t timer) -> (e)')],
  ['flow/several-triggers', 'one', flowOf('(s) -> (t timer) -> (e)')],
  ['flow/ad-hoc', 'steps', flowOf('(s) -> [a]\nsub free {\n[b] -> [c]\n}\na -> free -> (e)', { nodes: { free: { type: 'adHocSubProcess' } } })],
  ['flow/superfluous-terminate', 'beside a branch', flowOf('(s) -> {+ g}\n{+ g} -> [a] -> (e terminate)\n{+ g} -> [b] -> (f)')],
];

describeRules('how a flow is drawn', structureRules.entries, faulty, sound);

describe('a drawing that cannot be left', () => {
  it('is shown by a run that goes round', () => {
    const [finding] = foundBy('flow/no-way-to-end', flowOf('(s) -> {x g}\n{x g} -passed-> [a] -> [b] -> a\n{x g} -returned-> (e)'));
    const steps = finding?.witness?.kind === 'steps' ? finding.witness.steps.map(({ id }) => id) : [];
    expect(steps).toEqual(['s', 's_g', 'g', 'g_a', 'a', 'a_b', 'b', 'b_a', 'a']);
  });
});

describe('what is offered for a drawing', () => {
  it.each<[string, Parameters<typeof foundBy>, readonly (readonly [edit: string, args: object])[]]>([
    ['a name', ['flow/unnamed-step', flowOf('(s) -> [a review] -> (e)', { nodes: { a: { name: '' } } })], [['flow/rename', { id: 'a', name: '审核' }]]],
    ['no name where nobody knows', ['flow/unnamed-step', flowOf('(s) -> [a] -> (e)', { nodes: { a: { name: '' } } })], []],
    ['an end', ['flow/dead-end', flowOf('(s) -> [a]')], [['flow/append-end', { id: 'a' }]]],
    ['the only way left as the default', ['flow/way-without-condition', flowOf('(s) -> {x g}\n{x g} -passed-> (e)\n{x g} -> (f)')], [['flow/set-default', { id: 'g', edgeId: 'g_f' }]]],
    ['an exclusive gateway behind, where one of the ways has no outcome', ['flow/implicit-split', flowOf('(s) -> [a review] -> (e)\na -withdrawn-> (f)')], [['flow/insert-gateway', { id: 'a', side: 'after', gateway: 'exclusiveGateway' }]]],
    ['a parallel gateway behind', ['flow/implicit-split', flowOf('(s) -> [a] -> (e)\na -> (f)')], [['flow/insert-gateway', { id: 'a', side: 'after', gateway: 'parallelGateway' }]]],
    ['a gateway before', ['flow/implicit-join', flowOf('(s) -> {o g}\n{o g} -passed-> [a] -> [c] -> (e)\n{o g} -*-> [b] -> c')], [['flow/insert-gateway', { id: 'c', side: 'before', gateway: 'inclusiveGateway' }]]],
    ['all of a piece to go', ['flow/unreachable', flowOf('(s) -> [a] -> (e)\n[b] -> [c] -> (f)')], [['flow/remove', { ids: ['b', 'c', 'f'] }]]],
  ])('%s', (_what, args, fixes) => {
    expect(foundBy(...args).flatMap((finding) => finding.fixes.map(({ edit, args: given }) => [edit, given]))).toEqual(fixes);
  });
});

describe('what has no name is called', () => {
  const unnamed = (text: string, ...ids: readonly string[]) => flowOf(text, { nodes: Object.fromEntries(ids.map((id) => [id, { name: '' }])) });

  it.each<[string, ReturnType<typeof unnamed>, string, string]>([
    ['by what comes before', unnamed('(s) -> [a] -> {x g} -> (e)', 'g'), 'flow/superfluous-gateway', 'a→'],
    ['by what comes before, through what has no name either', unnamed('(s) -> [a] -> {x f} -> {x g} -> (e)', 'f', 'g'), 'flow/superfluous-gateway', 'a→'],
    ['by both that meet there', unnamed('(s) -> {+ f}\n{+ f} -> [a] -> {* g}\n{+ f} -> [b] -> {* g}\n{* g} -> (e)', 'g'), 'flow/complex-gateway', 'a/b→'],
    ['by no more than two of them', unnamed('(s) -> {+ f}\n{+ f} -> [a] -> {* g}\n{+ f} -> [b] -> {* g}\n{+ f} -> [c] -> {* g}\n{* g} -> (e)', 'g'), 'flow/complex-gateway', 'a/b→'],
    ['by what comes behind, where nothing does before', unnamed('(s) -> {x g} -> [a] -> (e)', 's', 'g'), 'flow/superfluous-gateway', '→a'],
    ['by where it waits', flowOf('(s) -> [a] -> (e)\na ~t timer~> (f)', { nodes: { t: { name: '', event: { trigger: 'timer' } } } }), 'flow/timer-missing', 'a→'],
  ])('%s', (_what, flow, rule, node) => {
    expect(foundBy(rule, flow).slice(-1)[0]?.params).toMatchObject({ node });
  });
});

describe('how a finding calls what has no name', () => {
  const nameless = { name: '' };
  it.each<[string, Parameters<typeof flowOf>, string, readonly string[]]>([
    ['two starts', ['(s) -> (e)\n(t) -> (f)', { nodes: { s: nameless, t: nameless, e: nameless, f: nameless } }], 'flow/several-starts', ['开始', '开始']],
    ['a start before a choice', ['(s) -> {x g}\n{x g} -> (e)\n{x g} -*-> (f)', { nodes: { s: nameless, g: nameless }, edges: { g_e: area('<', 3) } }], 'flow/unnamed-decision', ['开始']],
    ['a timer', ['(t timer) -> (e)', { nodes: { t: { ...nameless, event: { trigger: 'timer' } }, e: nameless } }], 'flow/timer-missing', ['开始']],
  ])('%s', (_what, sketched, rule, names) => {
    const [finding] = foundBy(rule, flowOf(...sketched));
    const params = finding?.params as { readonly starts?: readonly string[]; readonly before?: string; readonly node?: string } | undefined;
    expect(params?.starts ?? [params?.before ?? params?.node]).toEqual(names);
  });
});
