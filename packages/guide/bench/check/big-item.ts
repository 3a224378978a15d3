import type { Id, Material, ServiceItem, Situation } from '@zhengwu/core';
import { sampleItem } from '../../../core/src/model/testing/sample-item.js';
import type { Guide } from '../../src/model/guide.js';
import type { MaterialUse } from '../../src/model/material-use.js';
import type { Additions, GuideNode } from '../../src/model/node.js';

/** A guide and the item that asks for exactly what it asks for. */
export interface GuideOfItem {
  readonly guide: Guide;
  readonly item: ServiceItem;
}

/**
 * The item that goes with a guide made by `bigGuide`: one main situation for each result, and for each other part that adds
 * materials a situation of its own, for which the item wants them. So nothing is wrong between the two, and a check has to
 * look at all of it to know that.
 */
export function itemOf(guide: Guide): GuideOfItem {
  const situations: Situation[] = [];
  const wanted = new Map<Id<'mat'>, { readonly use: MaterialUse; readonly situationIds: Id<'sit'>[] }>();
  const want = (uses: readonly MaterialUse[], situationIds: readonly Id<'sit'>[]): void => {
    for (const use of uses) {
      const found = wanted.get(use.materialId);
      if (found === undefined) wanted.set(use.materialId, { use, situationIds: [...situationIds] });
      else found.situationIds.push(...situationIds);
    }
  };
  const withSituation = <Part extends Additions & { readonly id: string }>(part: Part): Part => {
    if (part.uses === undefined) return part;
    const id: Id<'sit'> = `sit_of_${part.id}`;
    situations.push({ id, name: `情形${part.id}`, handlingItemId: 'hdl_new', role: 'extra' });
    want(part.uses, [id]);
    return { ...part, situationIds: [id] };
  };
  const nodes = guide.nodes.map((node): GuideNode => {
    if (node.kind === 'question') return { ...node, options: node.options.map(withSituation), ...(node.extras === undefined ? {} : { extras: node.extras.map(withSituation) }) };
    if (node.kind === 'outcome' && node.end.kind === 'handle') {
      for (const id of node.end.situationIds) situations.push({ id, name: `情形${id}`, handlingItemId: 'hdl_new' });
      want(node.end.uses, node.end.situationIds);
    }
    return node;
  });
  const always = new Set<string>(guide.base.map(({ materialId }) => materialId));
  want(guide.base, []);
  const materials = [...wanted].map(([id, { use, situationIds }]): Material => ({
    id,
    name: `材料${id}`,
    necessity: always.has(id) ? { kind: 'required' } : { kind: 'conditional', situationIds, when: '见情形' },
    origin: 'applicant',
    copies: { original: 1, copy: 0 },
    media: ['paper'],
    verifications: [],
    mistakes: [],
    basisIds: [],
    ...(use.kind === 'exempt' ? { exemption: { reason: 'electronicLicence' } } : {}),
    ...(use.kind === 'deferred' ? { deferral: { weight: 'minor', within: { amount: 5, unit: 'workingDay' } } } : {}),
    ...(use.kind === 'pledged' ? { pledge: { basisIds: [] } } : {}),
  }));
  const handlingItems = sampleItem.handlingItems.filter(({ id }) => id === 'hdl_new');
  return { guide: { ...guide, nodes, itemId: sampleItem.id }, item: { ...sampleItem, handlingItems, situations, materials } };
}
