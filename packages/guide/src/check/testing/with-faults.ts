import type { ServiceItem, Situation } from '@zhengwu/core';
import { sampleItem } from '../../../../core/src/model/testing/sample-item.js';
import type { Guide } from '../../model/guide.js';
import type { GuideNode } from '../../model/node.js';
import { seededDraw } from '../../model/testing/draw.js';
import { randomGuard } from '../../model/testing/random-variable.js';

/** The guide with faults that no edit makes: an id twice, a node behind two options, a fact that shared data fixes. */
export function withFaults(guide: Guide, seed: number): Guide {
  const draw = seededDraw(seed);
  let nodes = guide.nodes;
  const some = nodes[draw(nodes.length)];
  if (some !== undefined && draw(8) === 1) nodes = [...nodes, some];
  if (some !== undefined && draw(8) === 1) nodes = nodes.map((node): GuideNode => (node.kind === 'question' && node.options.length > 1 ? { ...node, options: node.options.map((option, at) => (at === 0 ? { ...option, next: some.id } : option)) } : node));
  const variables = guide.variables.map((variable) =>
    draw(4) === 1 ? { ...variable, prefill: { catalogue: '库', field: '项', gives: randomGuard(draw, variable.domain), ...(draw(2) === 1 ? { isFixed: true as const } : {}) } } : variable,
  );
  return { ...guide, nodes, variables };
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
