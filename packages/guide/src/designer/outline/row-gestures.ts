import type { Id } from '@zhengwu/core';
import type { DragPayload, DropAnswer, TreeMove, TreePlace } from '@zhengwu/ui';
import { confirm } from '@zhengwu/ui/dialog';
import type { CanvasInsert, CanvasMove } from '../../canvas/index.js';
import { guideEdits } from '../../model/edits/index.js';
import { indexGuide, type Guide, type NodeId } from '../../model/index.js';
import type { DesignerHost } from '../designer-host.js';
import { dropMaterials } from './drop-materials.js';
import type { EndDialogs } from './end-dialogs.js';
import { moveRows } from './move-rows.js';
import type { OutlineFlow } from './outline-flow.js';
import { outlineOf, topmostRows } from './outline.js';
import { removalOf } from './removal.js';

/** Moving, dropping and deleting, in the outline and on the map. */
export class RowGestures {
  constructor(
    private readonly host: DesignerHost,
    private readonly flow: OutlineFlow,
    private readonly ends: EndDialogs,
  ) {}

  /** Why rows cannot be moved to a place. */
  readonly canDrop = (ids: readonly string[], place: TreePlace): string | undefined => {
    const { guide } = this.host;
    const moved = guide === undefined ? undefined : moveRows(guide, ids, place);
    return moved === undefined || typeof moved === 'function' ? undefined : this.host.refusalText(moved);
  };

  /** A question or a result has no order of its own: its answer is moved, and it goes along. */
  readonly carrierOf = (id: string): string => {
    const { guide } = this.host;
    return (guide === undefined ? undefined : indexGuide(guide).owner(id as NodeId)?.option.id) ?? id; // asked whether something owns it
  };

  move({ ids, ...place }: TreeMove): void {
    const { host } = this;
    const moved = host.guide === undefined ? undefined : moveRows(host.guide, ids, place);
    if (moved === undefined) return;
    if (typeof moved !== 'function') host.refuse(moved);
    else if (host.together(moved)) {
      this.#keepSelection(ids);
      // Where it went may be a branch that is closed.
      const [first] = ids;
      if (first !== undefined) void host.drawn.then(() => host.tree?.reveal(first));
    }
  }

  /** The moved rows are selected, unless what goes along with them is. */
  #keepSelection(ids: readonly string[]): void {
    const { host } = this;
    if (host.selection.length === 0 || !host.selection.every((id) => ids.includes(this.carrierOf(id)))) host.selectAll(ids);
  }

  moveNode({ id, optionId }: CanvasMove): void {
    // The map tells nodes from options.
    if (this.host.apply(guideEdits['node/move'], { id: id as NodeId, under: optionId as Id<'opt'> })) this.host.select(id);
  }

  /** Steps an option among its siblings. */
  shift(id: Id<'opt'>, step: 1 | -1): void {
    const { guide } = this.host;
    const owner = guide === undefined ? undefined : indexGuide(guide).option(id);
    const to = (owner?.index ?? 0) + step;
    if (owner !== undefined && to >= 0 && to < owner.question.options.length) this.host.apply(guideEdits['option/move'], { id, to });
  }

  readonly canTakeAt = (payload: DragPayload, { parentId }: TreePlace): DropAnswer => this.canTake(payload, parentId ?? '');

  /** What is said of materials over an answer. */
  readonly canTake = (payload: DragPayload, id: string): DropAnswer => {
    const { guide, context, texts } = this.host;
    const drop = guide === undefined ? undefined : dropMaterials(guide, context.item, payload, id);
    return drop === undefined ? undefined : { offer: texts.outline.dropMaterial(this.host.nameOf(id)) };
  };

  drop(payload: DragPayload, id: string): void {
    const { host } = this;
    const drop = host.guide === undefined ? undefined : dropMaterials(host.guide, host.context.item, payload, id);
    if (drop === undefined || !host.together(drop.edits)) return;
    host.select(id);
    host.done(host.texts.outline.materialsAdded(drop.count));
  }

  insert({ id, kind }: CanvasInsert): void {
    if (id === null) return this.flow.question(null);
    const optionId = id as Id<'opt'>; // of an option, unless one more option is wanted
    if (kind === 'question') this.flow.question(optionId);
    else if (kind === 'option') this.flow.option(id as Id<'q'>);
    else this.ends.ask(optionId, kind);
  }

  /** Deletes, after telling what goes with it; of what nobody misses, the toast can take it back. */
  async remove(chosen: readonly string[]): Promise<void> {
    const { host } = this;
    const { guide } = host;
    if (guide === undefined || host.isReadonly) return;
    // What stands below another that goes, goes with it.
    const rows = topmostRows(outlineOf(guide), chosen).map(({ id }) => id);
    const ids = chosen.length > 1 && rows.length > 0 ? rows : chosen;
    const [first] = ids;
    if (first === undefined) return;
    const words = host.texts.outline;
    const { edits, questions, outcomes, references } = removalOf(guide, ids);
    const label = host.nameOf(first);
    if (questions + outcomes + references.length > 0) {
      const text = words.removeText(questions, outcomes) + (references.length === 0 ? '' : words.removeReferences(references.map((id) => host.nameOf(id))));
      const isMeant = await confirm(host.anchor, { title: ids.length === 1 ? words.removeTitle(label) : words.removeTitleMany(ids.length), text, action: words.removeAction, tone: 'danger' });
      if (!isMeant || host.guide !== guide) return;
    }
    const next = rowLeft(guide, first) ?? neighbourOf(guide, first);
    if (!host.together(edits)) return;
    host.done(ids.length === 1 ? words.removed(label) : words.removedMany(ids.length));
    // The row that had the focus is gone.
    if (next !== undefined && outlineOf(host.guide ?? guide).rowOf(next) !== undefined) return host.rest(next);
    host.selectAll([]);
    void host.drawn.then(() => host.tree?.focus());
  }
}

/** The option whose result alone goes: it stays, and is worked on. */
function rowLeft(guide: Guide, id: string): string | undefined {
  const row = outlineOf(guide).rowOf(id);
  return row?.option !== undefined && row.leaf?.id === id ? row.id : undefined;
}

/** The row that is worked on next when one goes: the one before it among its siblings, the one behind it, or the one above. */
function neighbourOf(guide: Guide, id: string): string | undefined {
  const outline = outlineOf(guide);
  const row = outline.rowOf(id);
  const siblings = row?.option === undefined ? [] : (row.question?.options ?? []);
  const at = siblings.findIndex((option) => option.id === row?.option?.id);
  return siblings[at - 1]?.id ?? siblings[at + 1]?.id ?? outline.rows[row?.parent ?? -1]?.id;
}
