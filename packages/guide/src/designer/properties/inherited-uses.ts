import { indexGuide, type AdderId, type MaterialUse, type NodeId, type Owner } from '../../model/index.js';

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
  return [
    ...guide.base.map((use) => ({ use, from: texts.properties.inheritedBase })),
    ...above.flatMap(({ option }) => (option.uses ?? []).map((use) => ({ use, from: option.text === '' ? texts.outline.untitledOption : option.text, fromId: option.id }))),
  ];
}
