import type { Material, ServiceItem, Situation } from '@zhengwu/core';
import { sampleItem } from '../../../../core/src/model/testing/sample-item.js';
import type { Guide } from '../../model/guide.js';
import type { GuideNode, Option, Question } from '../../model/node.js';
import { pick, seededDraw, type Draw } from '../../../../../tools/testing/draw.js';
import { randomGuard } from '../../model/testing/random-variable.js';

/** The guide with faults that no edit makes: an id twice, a node behind two options, a reference back, a fact that shared data fixes. */
export function withFaults(guide: Guide, seed: number): Guide {
  const draw = seededDraw(seed);
  let nodes = guide.nodes;
  const some = nodes[draw(nodes.length)];
  if (some !== undefined && draw(8) === 1) nodes = [...nodes, some];
  if (some !== undefined && draw(8) === 1) nodes = nodes.map((node): GuideNode => (node.kind === 'question' && node.options.length > 1 ? { ...node, options: node.options.map((option, at) => (at === 0 ? { ...option, next: some.id } : option)) } : node));
  const { rootId } = guide;
  if (rootId?.startsWith('q_') === true && draw(8) === 1) nodes = nodes.map((node): GuideNode => (node.kind === 'reference' ? { ...node, to: rootId as Question['id'] } : node)); // its prefix says so
  const variables = guide.variables.map((variable) =>
    draw(4) === 1 ? { ...variable, prefill: { catalogue: '库', field: '项', gives: randomGuard(draw, variable.domain), ...(draw(2) === 1 ? { isFixed: true as const } : {}) } } : variable,
  );
  return { ...guide, nodes, variables };
}

function bare({ id, text, guard, when, next }: Option): Option {
  return { id, text, guard, ...(when === undefined ? {} : { when }), next };
}

/** The guide with one fault that nearly always shows: each kind as often as the others. */
export function withOneFault(guide: Guide, seed: number): Guide {
  const draw = seededDraw(seed);
  const { rootId } = guide;
  const options = guide.nodes.flatMap((node) => (node.kind === 'question' ? node.options : []));
  const some = options[draw(options.length)];
  const ends = guide.nodes.flatMap((node) => (node.kind === 'outcome' ? [node.end] : []));
  const [end] = ends;
  const lead = (next: (former: Option['next']) => Option['next'], more: Partial<Option> = {}): readonly GuideNode[] =>
    guide.nodes.map((node): GuideNode => (node.kind === 'question' ? { ...node, options: node.options.map((option) => (option === some ? { ...option, ...more, next: next(option.next) } : option)) } : node));
  const faults: readonly (() => readonly GuideNode[])[] = [
    () => lead(() => null),
    () => lead(() => rootId),
    () => lead(() => options[draw(options.length)]?.next ?? null),
    () => (rootId?.startsWith('q_') === true ? [...lead(() => 'ref_back'), { id: 'ref_back', kind: 'reference', to: rootId as Question['id'] }] : guide.nodes), // its prefix says so
    () => guide.nodes.map((node): GuideNode => (node.kind === 'outcome' && end !== undefined ? { ...node, end } : node.kind === 'question' ? { ...node, options: node.options.map(bare), extras: [] } : node)),
    () => lead((next) => next, { guard: { kind: 'ranges', ranges: [] } }),
  ];
  return { ...guide, nodes: pick(draw, faults)() };
}

/**
 * The guide below a question of its own in which each family of checks finds something: a value without an option, an option that leads nowhere, two of one
 * text, and beside an item that is `askingMore` a material that nobody is asked for.
 */
export function withAFaultOfEach(guide: Guide): Guide {
  const labels = ['一', '二', '三', '四'];
  const values = labels.map((label, at) => ({ id: `val_each_${String(at)}` as const, label }));
  const option = (at: number, text: string, next: Option['next']): Option => ({ id: `opt_each_${String(at)}`, text, guard: { kind: 'values', values: [`val_each_${String(at)}`] }, next });
  const question: Question = {
    id: 'q_each',
    kind: 'question',
    variableId: 'var_each',
    text: '哪一种？',
    ask: 'value',
    options: [option(0, '一', guide.rootId), option(1, '二', 'out_each'), option(2, '二', null)],
  };
  const outcome: GuideNode = { id: 'out_each', kind: 'outcome', end: { kind: 'handle', handlingItemId: 'hdl_new', situationIds: [], uses: [] } };
  return { ...guide, variables: [...guide.variables, { id: 'var_each', name: '哪一种', domain: { kind: 'choice', values } }], rootId: question.id, nodes: [question, outcome, ...guide.nodes] };
}

/** The item asking everybody for one material more. */
export function askingMore(item: ServiceItem): ServiceItem {
  return { ...item, materials: [...item.materials, materialOf('mat_unasked', { kind: 'required' })] };
}

function materialOf(id: Material['id'], necessity: Material['necessity']): Material {
  return { id, name: `材料${id.slice(4)}`, necessity, origin: 'applicant', copies: { original: 1, copy: 0 }, media: [], verifications: [], mistakes: [], basisIds: [] };
}

/** An item that has every situation which the guide names: some main, some routes, some extra. */
export function itemFor(guide: Guide): ServiceItem {
  const ids = new Set<Situation['id']>();
  for (const node of guide.nodes) {
    if (node.kind === 'outcome' && node.end.kind === 'handle') for (const id of node.end.situationIds) ids.add(id);
    if (node.kind === 'question') for (const part of [...node.options, ...(node.extras ?? [])]) for (const id of part.situationIds ?? []) ids.add(id);
  }
  const roles = ['main', 'route', 'extra'] as const;
  const situations = [...ids].sort().map((id, at): Situation => ({ id, name: `情形${id}`, handlingItemId: 'hdl_new', role: roles[at % 3] ?? 'main' }));
  return { ...sampleItem, situations };
}

/** An item that asks for some of the materials that random guides know, in some of their situations. */
export function demandingItem(draw: Draw, guide: Guide): ServiceItem {
  const item = itemFor(guide);
  const material = (at: number): Material => ({
    ...materialOf(`mat_${String(at)}`, draw(3) === 0 ? { kind: 'required' } : { kind: 'conditional', situationIds: item.situations.filter(() => draw(3) === 0).map(({ id }) => id), when: '' }),
    ...(draw(4) === 0 ? { handlingItemIds: ['hdl_new'] } : {}),
  });
  return { ...item, materials: [0, 1, 2, 3].filter(() => draw(5) > 0).map(material) };
}
