import { indexGuide, type AdderId, type Guide, type MaterialUse, type NodeId, type Owner } from '../../model/index.js';

import type { Desk } from './desk.js';

/** A material that is wanted before one comes here, and what asks for it. */
export interface InheritedUse {
  readonly use: MaterialUse;
  /** The option that asks for it, in words. */
  readonly from: string;
  /** Absent: everybody hands it in. */
  readonly fromId?: string;
}

/** What everybody adds, and what the options above add on the way that is drawn. Additions under conditions are left aside. */
export function usesAbove({ guide, texts }: Pick<Desk, 'guide' | 'texts'>, at: AdderId): readonly InheritedUse[] {
  const above = ownersAbove(guide, at);
  return [
    ...guide.base.map((use) => ({ use, from: texts.properties.inheritedBase })),
    ...above.flatMap(({ option }) => (option.uses ?? []).map((use) => ({ use, from: option.text === '' ? texts.outline.untitledOption : option.text, fromId: option.id }))),
  ];
}

/** The addition of a question above, the nearest first, that asks for a material. */
export function additionAbove(guide: Guide, at: AdderId, materialId: string): string | undefined {
  const extras = ownersAbove(guide, at).reverse().flatMap(({ question }) => question.extras ?? []);
  return extras.find(({ uses }) => uses?.some((use) => use.materialId === materialId) === true)?.id;
}

/** The options that lead here on the way that is drawn, from the top down. */
function ownersAbove(guide: Guide, at: AdderId): Owner[] {
  const index = indexGuide(guide);
  const above: Owner[] = [];
  const seen = new Set<string>();
  let node: NodeId | undefined = at.startsWith('opt_') ? index.option(at as `opt_${string}`)?.question.id : (at as NodeId); // by its prefix
  while (node !== undefined && !seen.has(node)) {
    seen.add(node);
    const owner: Owner | undefined = index.owner(node);
    if (owner === undefined) break;
    above.unshift(owner);
    node = owner.question.id;
  }
  return above;
}
