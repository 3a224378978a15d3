import { describe, expect, it } from 'vitest';
import type { Process } from '../model/flow.js';
import { sketch } from '../model/testing/sketch.js';
import { witnessOf, type SoundnessResult } from './result.js';
import { replay } from './testing/explicit-search.js';
import { soundnessSteps, verifySoundness } from './verify.js';

function processOf(text: string): Process {
  const [process] = sketch(text).processes;
  if (process === undefined) throw new Error('nothing was drawn');
  return process;
}

/** Faults and warnings in one line: kind, node, and the nodes of the trace. */
function told({ faults, warnings, undecided }: SoundnessResult): string[] {
  return [
    ...[...faults, ...warnings].map((fault) => {
      const where = 'nodeId' in fault ? fault.nodeId : fault.nodeIds.join(' ');
      return `${fault.kind} ${where}${'trace' in fault ? `: ${fault.trace.map(({ nodeId }) => nodeId).join(' ')}` : ''}`;
    }),
    ...undecided.map(({ reason, ids }) => `undecided ${reason} ${ids.join(' ')}`.trim()),
  ];
}

const SOUND: readonly (readonly [string, string])[] = [
  ['受理, 审核, 决定, 办结', '(s) -> [accept] -> [review] -> [decide] -> (e)'],
  ['受理 with all its outcomes, each an end of its own', '(s) -> [accept] -> {x a} -accepted-> [review] -> (done)\na -notAccepted-> (declined)\na -notRequired-> (unneeded)'],
  ['补正 that goes round as often as it takes', '(s) -> {x in} -> [accept] -> {x a} -accepted-> [review] -> (e)\na -correction-> [correct] -> in'],
  ['会签: two departments side by side', '(s) -> {+ f} -> [water] -> {+ j} -> [decide] -> (e)\nf -> [fire] -> j'],
  ['会签 of several people in one step', '(s) -> [sign*] -> (e)'],
  ['退回 to before the split, decided after the join', '(s) -> {x in} -> [accept] -> {+ f} -> [a] -> {+ j} -> {x ok} -> (e)\nf -> [b] -> j\nok -returned-> in'],
  ['two ends, reached one after the other', '(s) -> {+ f} -> [a] -> (e1)\nf -> [b] -> (e2)'],
  ['并联审批 as needed: an inclusive block', '(s) -> {o f} -> [a] -> {o j} -> (e)\nf -> [b] -> j\nf -> [c] -> j'],
  ['… with a default', '(s) -> {o f} -> [a] -> {o j} -> (e)\nf -> [b] -> j\nf -*-> [c] -> j'],
  ['an inclusive join behind a parallel split', '(s) -> {+ f} -> [a] -> {o j} -> (e)\nf -> [b] -> j'],
  ['an inclusive join behind an exclusive split', '(s) -> {x f} -> [a] -> {o j} -> (e)\nf -> [b] -> j'],
  ['an inclusive block within a loop', '(s) -> {x in} -> {o f} -> [a] -> {o j} -> {x again} -> (e)\nf -> [b] -> j\nagain -> in'],
  ['two splits, crosswise joined', '(s) -> {+ f} -> [a] -> {+ g} -> {+ j1} -> {+ j2} -> (e)\nf -> [b] -> j1\ng -> [c] -> j2'],
  ['特别程序 that times out', '(s) -> [hearing] -> {x m} -> (e)\nhearing ~late timer~> [remind] -> m'],
  ['催办 that does not interrupt', '(s) -> [review] -> (e)\nreview ..late timer..> [remind] -> (reminded)'],
  ['a sub-process that a timer interrupts', 'sub inner {\n(a) -> [b] -> (c)\n}\n(s) -> [x] -> inner -> {x m} -> (e)\ninner ~late timer~> m'],
  ['an error that ends a sub-process', 'sub inner {\n(a) -> [b] -> {x ok} -> (c)\nok -> (failed error)\n}\n(s) -> [x] -> inner -> (e)\ninner ~bad error~> [mend] -> (e2)'],
  ['撤回: an event sub-process that interrupts', '(s) -> [accept] -> [review] -> (e)\nevent sub withdrawal {\n(w message) -> [file] -> (q)\n}'],
  ['an event-based choice', '(s) -> {e wait} -> (paid message) -> {x m} -> (e)\nwait -> (late timer) -> m'],
  ['an escalation that does not interrupt', 'sub inner {\n(a) -> [b] -> (up escalation) -> [c] -> (d)\n}\n(s) -> [x] -> inner -> (e)\ninner ..heard escalation..> [answer] -> (e2)'],
  ['a cancelled transaction', 'sub inner {\n(a) -> [b] -> {x ok} -> (c)\nok -> (undone cancel)\n}\n(s) -> [x] -> inner -> {x m} -> (e)\ninner ~off cancel~> m'],
  ['an error of a task', '(s) -> [call] -> {x m} -> (e)\ncall ~bad error~> [mend] -> m'],
  ['an error that an event sub-process catches', '(s) -> [a] -> {x ok} -> (e)\nok -> (failed error)\nevent sub rescue {\n(caught error) -> [mend] -> (q)\n}'],
  ['a sub-process in a sub-process', 'sub outer {\n(a) -> [b]\nsub inner {\n(c) -> {+ f} -> [d] -> {+ j} -> (g)\nf -> [h] -> j\n}\nb -> inner -> (i)\n}\n(s) -> [x] -> outer -> (e)'],
  ['terminate where nothing else is under way', '(s) -> {x a} -> [b] -> (e)\na -> (stop terminate)'],
];

const FAULTY: readonly (readonly [string, string, readonly string[]])[] = [
  ['an exclusive split before a parallel join', '(s) -> {x f} -> [a] -> {+ j} -> (e)\nf -> [b] -> j', ['deadlock j: s f a', 'dead j', 'dead e']],
  ['a parallel split before an exclusive join', '(s) -> {+ f} -> [a] -> {x j} -> (e)\nf -> [b] -> j', ['unsynchronised j: s f a j b j']],
  ['退回 out of a branch of 会签', '(s) -> {x in} -> {+ f} -> [a] -> {x ok} -> {+ j} -> (e)\nf -> [b] -> j\nok -returned-> in', ['unsynchronised f: s in f a ok in f', 'deadlock j: s in f a ok in b f a ok j b e']],
  ['退回 into a branch of 会签', '(s) -> {+ f} -> {x m} -> [a] -> {+ j} -> {x ok} -> (e)\nf -> [b] -> j\nok -returned-> m', ['deadlock j: s f m a b j ok m a']],
  ['不予受理 out of one of two branches', '(s) -> {+ f} -> [a] -> {x ok} -> {+ j} -> (e)\nf -> [b] -> j\nok -notAccepted-> (declined)', ['deadlock j: s f a b ok declined']],
  ['a missing join before 办结', '(s) -> {+ f} -> [a] -> [done] -> (e)\nf -> [b] -> done', ['unsynchronised done: s f a done b done']],
  ['an inclusive split before a parallel join', '(s) -> {o f} -> [a] -> {+ j} -> (e)\nf -> [b] -> j', ['deadlock j: s f a']],
  ['an inclusive split before an exclusive join', '(s) -> {o f} -> [a] -> {x j} -> (e)\nf -> [b] -> j', ['unsynchronised j: s f a j b j']],
  ['two inclusive joins that wait for each other', '(s) -> {+ f} -> {o j1} -> [a] -> {+ g} -> {o j2} -> [b] -> {+ h} -> (e)\nf -> j2\ng -> (e2)\nh -> j1', ['deadlock j1: s f', 'deadlock j2: s f', 'dead j1', 'dead a', 'dead g', 'dead j2', 'dead b', 'dead h', 'dead e', 'dead e2']],
  ['an inclusive join, and beside it a token that could come by either way until it parts', '(s) -> {+ f} -> {x m} -> {o j} -> [b] -> (e)\nf -> {+ t} -> {+ k1} -> m\nt -> {+ k2} -> j\n[d1] -> k1\n[d2] -> k2', ['deadlock j: s f m t', 'deadlock k1: s f m t', 'deadlock k2: s f m t', 'dead k1', 'dead k2', 'unreachable d1', 'unreachable d2']],
  ['a loop without an exit', '(s) -> {x in} -> [a] -> [b] -> in', ['livelock a b in: s in']],
  ['a loop that one choice leads into for ever', '(s) -> {x c} -> (e)\nc -> {x in} -> [a] -> in', ['livelock a in: s c in']],
  ['a branch beside a loop without an exit, which runs all the same', '(s) -> {+ f} -> {x in} -> [a] -> in\nf -> [c] -> (e)', ['livelock a in: s f in c e']],
  ['a step that no way leads to', '(s) -> [a] -> (e)\n[b] -> (e2)', ['unreachable b', 'unreachable e2']],
  ['terminate while a branch is under way', '(s) -> {+ f} -> [a] -> (e)\nf -> [b] -> (stop terminate)', ['endsWhatIsAlive stop: s f b stop']],
  ['a reminder that joins what it reminds of', '(s) -> [review] -> {x m} -> (e)\nreview ..late timer..> [remind] -> m', ['unsynchronised m: s review late review m remind m']],
  ['a deadlock in a sub-process', 'sub inner {\n(a) -> {x f} -> [b] -> {+ j} -> (c)\nf -> [d] -> j\n}\n(s) -> [x] -> inner -> (e)', ['deadlock j: s x inner a f b', 'dead j', 'dead c', 'dead e']],
  ['an error that nobody catches, while a branch is under way', '(s) -> {+ f} -> [a] -> (e)\nf -> [b] -> (failed error)', ['endsWhatIsAlive failed: s f b failed']],
  ['what stands behind an escalation that interrupts', 'sub inner {\n(a) -> [b] -> (up escalation) -> [c] -> (d)\n}\n(s) -> [x] -> inner -> {x m} -> (e)\ninner ~heard escalation~> m', ['dead c', 'dead d']],
  ['a link to nowhere', '(s) -> {x f} -> [a] -> (e)\nf -> [b] -> (out link)', ['undecided linkWithoutTarget out']],
  ['an event that nobody throws', 'sub inner {\n(a) -> {x ok} -> [b] -> (c)\nok -> (failed error)\n}\n(s) -> inner -> {x m} -> (e)\n[y] -> m\ninner ~bad error~> m', ['unreachable y']],
  ['a deadlock that only somebody’s message could end', 'sub inner {\n(a) -> {x f} -> [b] -> {+ j} -> (c)\nf -> [d] -> j\n}\n(s) -> [x] -> inner -> {x m} -> (e)\ninner ~stop message~> m', ['deadlock j: s x inner a f b', 'dead j', 'dead c']],
  ['a complex gateway', '(s) -> {* g} -> [a] -> (e)\ng -> [b] -> (e2)', ['undecided complexGateway g']],
  ['a fault before a complex gateway', '(s) -> {+ f} -> [a] -> {x j} -> {* g} -> (e)\nf -> [b] -> j\ng -> (e2)', ['unsynchronised j: s f a j b j', 'undecided complexGateway g']],
  ['a complex gateway that is never come to', '(s) -> {x f} -> [a] -> {+ j} -> {* g} -> (e)\nf -> [b] -> j\ng -> (e2)', ['deadlock j: s f a', 'dead j', 'dead e', 'dead e2']],
];

describe('what is sound', () => {
  it.each(SOUND)('%s', (_, text) => {
    expect(told(verifySoundness(processOf(text)))).toEqual([]);
    expect(verifySoundness(processOf(text)).verdict).toBe('sound');
  });
});

describe('what is not', () => {
  it.each(FAULTY)('%s', (_, text, expected) => {
    const process = processOf(text);
    const result = verifySoundness(process);
    expect(told(result)).toEqual(expected);
    for (const fault of [...result.faults, ...result.warnings]) if ('trace' in fault) expect(replay(process, fault.trace)).not.toEqual([]);
  });
});

describe('a deadlock', () => {
  it('names the ways that have come and those that are missing', () => {
    const { faults } = verifySoundness(processOf('(s) -> {x f} -> [a] -> {+ j} -> (e)\nf -> [b] -> j'));
    expect(faults[0]).toMatchObject({ kind: 'deadlock', nodeId: 'j', waiting: ['a_j'], missing: ['b_j'] });
  });

  it('is carried by a finding as steps: nodes, each with the ways that it takes', () => {
    const { faults } = verifySoundness(processOf('(s) -> {x f} -> [a] -> {+ j} -> (e)\nf -> [b] -> j'));
    const [fault] = faults;
    expect(fault !== undefined && 'trace' in fault ? witnessOf(fault.trace).steps.map(({ id }) => id) : []).toEqual(['s', 's_f', 'f', 'f_a', 'a', 'a_j']);
  });
});

describe('reduced before it is searched', () => {
  it('an inclusive way that can be filled twice is no mere option', () => {
    const drawn = processOf('(s) -> {o f} -> {x m} -> [a] -> {o j} -> (e)\nf -> [b] -> j\nb -> m');
    const edges = drawn.edges.map((edge) => (edge.id === 'b_m' ? { ...edge, engineCondition: '${again}' } : edge));
    for (const unreduced of [0, 500]) expect(verifySoundness({ ...drawn, edges }, { unreduced }).faults.map(({ kind }) => kind)).toContain('unsynchronised');
  });

  it('a throw is not done before what may end its sub-process, when what it sets off lies outside', () => {
    const drawn = processOf('sub inner {\n(a) -> (up escalation) -> [c] -> (d)\n}\n(s) -> [x] -> inner -> {x m} -> {+ j} -> (e)\ninner ~late timer~> m\ninner ..heard escalation..> [answer] -> j');
    for (const unreduced of [0, 500]) expect(told(verifySoundness(drawn, { unreduced }))[0]).toMatch(/^deadlock j: s x inner (a )?late m$/);
  });

  it('an inclusive way is no mere option where what waits elsewhere could come to it and not to its neighbour', () => {
    const drawn = processOf('(s) -> {+ p} -> [f] -> [b] -> {o j} -> (e)\nf -> [a] -> j\np -> [c] -> {+ k} -> a\n[d] -> k');
    const edges = drawn.edges.map((edge) => (edge.id === 'f_a' ? { ...edge, engineCondition: '${more}' } : edge));
    // Only with the way of `a` taken does the join not wait for `c`, which never comes.
    for (const unreduced of [0, 500]) {
      const { faults } = verifySoundness({ ...drawn, edges }, { unreduced });
      expect(faults.flatMap((fault) => (fault.kind === 'dead' ? fault.nodeId : []))).toEqual(['k']);
      expect(faults.flatMap((fault) => (fault.kind === 'deadlock' ? fault.nodeId : [])).sort()).toEqual(['j', 'k']);
    }
  });

  it('a token that could come to an inclusive join by either of its ways is not sent on before the join has gone on without it', () => {
    const drawn = processOf('(s) -> {o f} -> {o j} -> (e)\nf -> {+ k} -> [t] -> {x m} -> j\nm -> k\ns -> m');
    const edges = drawn.edges.map((edge) => (edge.id === 's_m' ? { ...edge, engineCondition: '${both}' } : edge));
    for (const unreduced of [0, 500]) expect(verifySoundness({ ...drawn, edges }, { unreduced }).faults.map(({ kind }) => kind)).toContain('unsynchronised');
  });

  it('an event that may still occur keeps an inclusive join waiting, where its sub-process alone does not', () => {
    const drawn = processOf('sub inner {\n(a) -> (b)\n}\n(s) -> {x m} -> [t] -> inner -> m\nt -> {o j} -> (e)\ninner ~off message~> j');
    const { faults } = verifySoundness(drawn, { unreduced: 0 });
    expect(faults.map(({ kind }) => kind)).toEqual(['unsynchronised', 'unsynchronised']);
    for (const fault of faults) if ('trace' in fault) expect(replay(drawn, fault.trace)).not.toEqual([]);
  });

  it.each(FAULTY)('%s: the same verdict, and a run to it', (_, text) => {
    const process = processOf(text);
    const [searched, reduced] = [verifySoundness(process), verifySoundness(process, { unreduced: 0 })];
    expect(reduced.verdict).toBe(searched.verdict);
    for (const fault of [...reduced.faults, ...reduced.warnings]) if ('trace' in fault) expect(replay(process, fault.trace)).not.toEqual([]);
  });
});

describe('a default', () => {
  it('that is no way out any more is none', () => {
    const drawn = processOf('(s) -> {o f} -> [a] -> {o j} -> (e)\nf -> [b] -> j\nf -*-> [c] -> j');
    const nodes = drawn.nodes.map((node) => (node.id === 'f' ? { ...node, outgoing: node.outgoing.filter((id) => id !== 'f_c') } : node));
    const edges = drawn.edges.filter(({ id }) => id !== 'f_c');
    for (const unreduced of [0, 500]) expect(told(verifySoundness({ ...drawn, nodes, edges }, { unreduced }))).toEqual(['unreachable c']);
  });
});

describe('an event that is thrown', () => {
  it('never occurs where nothing leads to who throws it', () => {
    const drawn = processOf('(s) -> [a] -> (e)\n[x] -> (failed error)\nevent sub rescue {\n(caught error) -> [mend] -> (q)\n}');
    const without = { nodes: drawn.nodes.map((node) => (node.id === 'x' ? { ...node, outgoing: [] } : node.id === 'failed' ? { ...node, incoming: [] } : node)), edges: drawn.edges.filter(({ id }) => id !== 'x_failed') };
    for (const process of [drawn, { ...drawn, ...without }]) expect(told(verifySoundness(process)).sort()).toEqual(['dead caught', 'dead mend', 'dead q', 'unreachable failed', 'unreachable x']);
  });
});

describe('a link', () => {
  it('leads from each of its throwing events to the catching one', () => {
    const drawn = processOf('(s) -> {x f} -> [a] -> (out1 link)\nf -> [b] -> (out2 link)\n(in link) -> [c] -> (e)');
    const nodes = drawn.nodes.map((node) => (node.event?.trigger === 'link' ? { ...node, event: { ...node.event, ref: 'L' }, type: node.id === 'in' ? ('intermediateCatchEvent' as const) : ('intermediateThrowEvent' as const) } : node));
    expect(told(verifySoundness({ ...drawn, nodes }))).toEqual([]);
    const split = nodes.map((node) => (node.id === 'f' ? { ...node, type: 'parallelGateway' as const } : node));
    expect(told(verifySoundness({ ...drawn, nodes: split }))).toEqual(['unsynchronised out2: s f a out1 b out2']);
  });
});

describe('several starts', () => {
  it('begin each alone', () => {
    expect(told(verifySoundness(processOf('(online) -> {+ j} -> (e)\n(window) -> j')))).toEqual(['deadlock j: online', 'dead j', 'dead e']);
    expect(verifySoundness(processOf('(online) -> {x m} -> [a] -> (e)\n(window) -> m')).verdict).toBe('sound');
  });

  it('without any start event, all nodes to which nothing leads begin together', () => {
    expect(verifySoundness(processOf('[a] -> {+ j} -> [c]\n[b] -> j')).verdict).toBe('sound');
  });

  it('a process without nodes is undecided', () => {
    expect(told(verifySoundness(processOf('')))).toEqual(['undecided noStart']);
  });
});

describe('what is known of conditions', () => {
  const text = '(s) -> {o f} -> [a] -> {+ j} -> (e)\nf -> [b] -> j';

  it('can make a flow sound', () => {
    expect(verifySoundness(processOf(text)).verdict).toBe('unsound');
    const choices = ({ id }: { readonly id: string }): readonly (readonly string[])[] | undefined => (id === 'f' ? [['f_a', 'f_b']] : undefined);
    expect(verifySoundness(processOf(text), { choices }).verdict).toBe('sound');
  });
});

describe('the budget', () => {
  const wide = `(s) -> {+ f}\n${Array.from({ length: 12 }, (_, at) => `f -> [a${String(at)}] -> {x c${String(at)}} -> {+ j}\nc${String(at)} -> (e${String(at)})`).join('\n')}\n{+ j} -> (e)`;

  it('beyond it the answer is undecided, or the faults that were found', () => {
    const result = verifySoundness(processOf(wide), { states: 40 });
    expect(result.undecided).toEqual([{ reason: 'states', ids: [] }]);
    expect(result.states).toBeLessThan(120);
  });

  it('is not used up by a choice of many ways that leads to few markings', () => {
    const choice = processOf(`(s) -> {o f} -> [back] -> f\n${Array.from({ length: 6 }, (_, at) => `f -> [a${String(at)}]`).join('\n')}\na0 -> (e)`);
    expect(verifySoundness(choice)).toMatchObject({ verdict: 'unsound', undecided: [], states: 386 });
  });

  it('can be left between two slices', () => {
    const steps = soundnessSteps(processOf(wide));
    let slices = 0;
    while (steps.next().done !== true && slices < 5) slices += 1;
    expect(slices).toBe(5);
  });

  it('17 branches need no search', () => {
    const branches = (from: string, to: string): string => Array.from({ length: 17 }, (_, at) => `${from} -> [a${String(at)}] -> [b${String(at)}] -> [c${String(at)}] -> ${to}`).join('\n');
    expect(verifySoundness(processOf(`(s) -> {+ f}\n{+ j} -> (e)\n${branches('f', 'j')}`))).toMatchObject({ verdict: 'sound', states: 0 });
    expect(verifySoundness(processOf(`(s) -> {o f}\n{o j} -> (e)\n${branches('f', 'j')}`))).toMatchObject({ verdict: 'sound', states: 0 });
  });
});
