import type { Id, Material, ServiceItem } from '@zhengwu/core';
import type { MaterialUse } from '../model/material-use.js';

/** What the item asks of those who apply for one of its 业务办理项. */
export interface Wanted {
  readonly material: Material;
  /** 必交, whatever their situation. */
  readonly isAlways: boolean;
  /** Else only of those in one of these. */
  readonly situationIds: ReadonlySet<string>;
}

/** What the item asks in one 业务办理项. */
export interface HandlingDemand {
  /** Each material that is asked for at all, by its id. */
  readonly all: ReadonlyMap<string, Wanted>;
  readonly always: readonly Wanted[];
  readonly bySituation: ReadonlyMap<string, readonly Wanted[]>;
}

/** The item's side: what it asks, by 业务办理项. */
export interface ItemDemand {
  readonly item: ServiceItem;
  readonly material: (id: string) => Material | undefined;
  readonly wantedIn: (handlingItemId: string) => HandlingDemand;
}

export function itemDemand(item: ServiceItem): ItemDemand {
  const materials = new Map<string, Material>();
  for (const material of item.materials) if (!materials.has(material.id)) materials.set(material.id, material);
  const wanted = new Map<string, HandlingDemand>();
  const situations = new Map<string, Id<'hdl'>>(item.situations.map(({ id, handlingItemId }) => [id, handlingItemId]));
  return {
    item,
    material: (id) => materials.get(id),
    wantedIn: (handlingItemId) => {
      let demand = wanted.get(handlingItemId);
      if (demand === undefined) {
        demand = handlingDemand(materials.values(), handlingItemId, (id) => situations.get(id));
        wanted.set(handlingItemId, demand);
      }
      return demand;
    },
  };
}

function handlingDemand(materials: Iterable<Material>, handlingItemId: string, handlingOf: (situationId: string) => string | undefined): HandlingDemand {
  const all = new Map<string, Wanted>();
  const always: Wanted[] = [];
  const bySituation = new Map<string, Wanted[]>();
  for (const material of materials) {
    const wanted = wantedOf(material, handlingItemId, handlingOf);
    if (wanted === undefined) continue;
    all.set(material.id, wanted);
    if (wanted.isAlways) always.push(wanted);
    for (const id of wanted.situationIds) {
      const list = bySituation.get(id);
      if (list === undefined) bySituation.set(id, [wanted]);
      else list.push(wanted);
    }
  }
  return { all, always, bySituation };
}

const NO_SITUATIONS: ReadonlySet<string> = new Set();

/** `undefined` where the material is not asked for in the 业务办理项. */
function wantedOf(material: Material, handlingItemId: string, handlingOf: (situationId: string) => string | undefined): Wanted | undefined {
  const { necessity, handlingItemIds } = material;
  if (handlingItemIds !== undefined && !handlingItemIds.some((id) => id === handlingItemId)) return undefined;
  if (necessity.kind === 'required') return { material, isAlways: true, situationIds: NO_SITUATIONS };
  const situationIds = new Set<string>(necessity.situationIds.filter((id) => handlingOf(id) === handlingItemId));
  return situationIds.size === 0 ? undefined : { material, isAlways: false, situationIds };
}

/** How the item wants the material: exempt for its own reason, else 必交. */
export function usualUse({ id, exemption }: Material): MaterialUse {
  return exemption === undefined ? { materialId: id, kind: 'required' } : { materialId: id, kind: 'exempt', reason: exemption.reason };
}
