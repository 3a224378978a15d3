import { itemEdits, type Id, type Material, type Necessity, type Refusal, type ServiceItem } from '@zhengwu/core';

import type { CheckContext, DocumentSession } from '../designer/index.js';
import { necessityOf } from './material-properties.js';
import { withSituations } from './situation-matrix.js';

type Session = DocumentSession<ServiceItem, CheckContext>;

/** A cell of the matrix that was ticked or cleared. */
export interface Tick {
  readonly rowId: string;
  readonly columnId: string;
  readonly value: unknown;
}

/** Puts the named materials, in their order, before the one that then stands at `index` among the others: one step. */
export function moveMaterials(session: Session, ids: readonly string[], index: number): Refusal | undefined {
  const isMoved = ({ id }: Material): boolean => ids.includes(id);
  const others = session.document.materials.filter((material) => !isMoved(material));
  const wanted = [...others.slice(0, index), ...session.document.materials.filter(isMoved), ...others.slice(index)];
  return session.together((apply) => {
    wanted.forEach(({ id }, to) => {
      if (session.document.materials[to]?.id !== id) apply(itemEdits['material/move'], { id, to });
    });
  });
}

/** Deletes the named materials as one step. */
export function removeMaterials(session: Session, ids: readonly string[]): Refusal | undefined {
  const removed = session.document.materials.filter(({ id }) => ids.includes(id));
  return session.together((apply) => {
    for (const { id } of removed) apply(itemEdits['material/remove'], { id });
  });
}

/** Writes ticks of the matrix into the materials' necessities as one step. */
export function tickSituations(session: Session, ticks: readonly Tick[]): Refusal | undefined {
  const byMaterial = new Map<string, Map<string, boolean>>();
  for (const { rowId, columnId, value } of ticks) {
    const changes = byMaterial.get(rowId) ?? new Map<string, boolean>();
    byMaterial.set(rowId, changes.set(columnId, value === true));
  }
  return session.together((apply) => {
    for (const [rowId, changes] of byMaterial) {
      const material = session.document.materials.find(({ id }) => id === rowId);
      const necessity = material === undefined ? undefined : withSituations(session.document, material, changes);
      if (material !== undefined && necessity !== undefined) apply(itemEdits['material/set-necessity'], { id: material.id, necessity });
    }
  });
}

/** Under which situations materials were asked for before they became 必交: one wrong press loses nothing. */
export class FormerNecessities {
  readonly #kept = new Map<string, Necessity>();

  clear(): void {
    this.#kept.clear();
  }

  /** Keeps what a material gives up; answers whether that is anything. */
  keep({ id, necessity }: Material): boolean {
    if (necessity.kind !== 'conditional' || necessity.situationIds.length === 0) return false;
    this.#kept.set(id, necessity);
    return true;
  }

  /** The necessity of that kind: as it was, without situations that are gone, or a new one. */
  back({ situations }: ServiceItem, id: string, kind: Necessity['kind']): Necessity {
    const former = this.#kept.get(id);
    if (kind === 'required' || former?.kind !== 'conditional') return necessityOf(kind);
    return { ...former, situationIds: former.situationIds.filter((each) => situations.some((situation) => situation.id === each)) };
  }
}

/** A material that says no more than it must. */
export function emptyMaterial(id: Id<'mat'>, name: string): Material {
  return { id, name, necessity: { kind: 'required' }, origin: 'applicant', copies: { original: 1, copy: 0 }, media: ['paper'], verifications: [], mistakes: [], basisIds: [] };
}
