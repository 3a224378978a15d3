import type { Id, Lang, Material, Necessity, ServiceItem, Situation } from '@zhengwu/core';

import type { Column } from '../data-table/index.js';
import { materialsTextsIn } from '../messages/materials.js';

/** The columns of 情形 × 材料: a tick where a situation asks for the material. */
export function situationColumns(item: ServiceItem, lang: Lang, isNarrow: boolean): readonly Column<Material>[] {
  const texts = materialsTextsIn(lang);
  const handling = new Map(item.handlingItems.map(({ id, name }) => [id, name]));
  const names = item.situations.map(({ name }) => name);
  const isShared = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  return [
    { id: 'name', label: texts.material, width: isNarrow ? 150 : 240, minWidth: 110, isFrozen: true, isRowHeader: true, text: ({ name }) => name },
    { id: 'necessity', label: texts.necessity, width: 72, isFrozen: !isNarrow, text: ({ necessity }) => (necessity.kind === 'required' ? texts.always : '') },
    ...item.situations.map(
      (situation): Column<Material> => ({
        id: situation.id,
        // 新办 and 变更 may have situations of one name.
        label: isShared(situation.name) ? `${situation.name}（${handling.get(situation.handlingItemId) ?? ''}）` : situation.name,
        width: 160,
        align: 'center',
        edit: { kind: 'check' },
        text: (material) => (isAsked(material, situation) ? '√' : ''),
        isEditable: ({ necessity }) => (necessity.kind === 'required' ? texts.matrixLocked : true),
      }),
    ),
  ];
}

/** Whether a situation asks for a material, by its 必要性 and the 业务办理项 it belongs to. */
export function isAsked({ necessity, handlingItemIds }: Material, { id, handlingItemId }: Situation): boolean {
  if (handlingItemIds !== undefined && !handlingItemIds.includes(handlingItemId)) return false;
  return necessity.kind === 'required' || necessity.situationIds.includes(id);
}

/** The necessity after ticking or unticking situations, in the item's order of situations. */
export function withSituations(item: ServiceItem, { necessity }: Material, changes: ReadonlyMap<string, boolean>): Necessity | undefined {
  if (necessity.kind === 'required') return undefined;
  const former = new Set<string>(necessity.situationIds);
  const situationIds = item.situations.flatMap(({ id }): readonly Id<'sit'>[] => ((changes.get(id) ?? former.has(id)) ? [id] : []));
  return { ...necessity, situationIds };
}
