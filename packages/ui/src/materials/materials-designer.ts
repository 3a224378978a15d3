import {
  beijingDate,
  indexOfId,
  isIsoDate,
  itemEdits,
  newId,
  parseServiceItem,
  type Id,
  type Material,
  type Necessity,
  type Part,
  type Place,
  type ServiceItem,
} from '@zhengwu/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';

import { DesignerElement, DocumentSession, type CheckContext, type DesignerParts, type Opened, type Shortcut } from '../designer/index.js';
import type { View } from '../frame/index.js';
import { plusIcon, trashIcon } from '../icon/icons.js';
import { icon } from '../icon/icon.js';
import { materialsMessages, materialsTextsIn, type MaterialsTexts } from '../messages/materials.js';
import { remarkPanel, remarkPanelStyles } from '../remarks/remark-panel.js';
import { tooltip } from '../tooltip/index.js';
import type { ZwDataTable } from '../data-table/index.js';
import type { ZwTree } from '../tree/index.js';
import { marksOf, materialNodes } from './material-nodes.js';
import type { FieldChange } from './material-facts.js';
import { emptyMaterial, FormerNecessities, moveMaterials, removeMaterials, tickSituations, type Tick } from './material-gestures.js';
import { materialProperties, materialPropertiesStyles, necessityOf } from './material-properties.js';
import { materialTable, materialTableStyles } from './material-table.js';
import { materialsTrade } from './materials-trade.js';
import { materialOf } from './of-materials.js';
import { materialsStyles } from './materials.styles.js';
import { situationColumns } from './situation-matrix.js';
import { verificationListStyles } from './verification-list.js';

type Session = DocumentSession<ServiceItem, CheckContext>;

/**
 * A checklist of an item's materials: names, order, 必交 or 非必交 and under which situations, 免提交, 容缺. Its value is
 * a service item; what it does not show stays as it is.
 */
export class ZwMaterialsDesigner extends DesignerElement<ServiceItem, CheckContext, Session> {
  static override styles = [...DesignerElement.styles, materialsStyles, materialTableStyles, materialPropertiesStyles, verificationListStyles, remarkPanelStyles];

  @query('zw-tree') private readonly tree!: ZwTree | null;
  @query('zw-data-table') private readonly table!: ZwDataTable<Material> | null;
  private readonly former = new FormerNecessities();
  /** The material that the middle was last scrolled to. */
  private shown: string | undefined;
  protected override readonly book = materialsMessages;
  protected override readonly documentPart: Part = 'item';

  private get words(): MaterialsTexts {
    return materialsTextsIn(this.language.lang);
  }

  protected override get views(): readonly View[] {
    const { views } = this.words;
    return [
      { id: 'list', label: views.list },
      { id: 'matrix', label: views.matrix },
    ];
  }

  protected override get shortcuts(): readonly Shortcut[] {
    const { groups, keysOf } = this.words;
    return [
      { keys: 'F2', label: keysOf.rename, group: groups.list, run: () => this.rename() },
      { keys: 'Alt+ArrowUp', label: keysOf.move, group: groups.list, run: () => this.shift(-1) },
      { keys: 'Alt+ArrowDown', label: keysOf.move, group: groups.list, run: () => this.shift(1) },
      // Listened to by outline and list alone: in the properties, Delete is the field's.
      { keys: 'Delete', label: keysOf.remove, group: groups.list },
      { keys: 'Alt+N', label: keysOf.add, group: groups.list, run: () => this.add() },
      { keys: 'Shift+ArrowUp', label: keysOf.several, group: groups.list },
      { keys: 'Shift+ArrowDown', label: keysOf.several, group: groups.list },
      { keys: 'Space', label: keysOf.tick, group: groups.list },
    ];
  }

  protected override contextOf(context: unknown): CheckContext {
    if (context === undefined || context === null) return { today: beijingDate(Date.now()) };
    if (typeof context === 'object' && 'today' in context && isIsoDate(context.today)) return { today: context.today };
    throw new TypeError('context.today must be a day, YYYY-MM-DD');
  }

  protected override openValue(value: unknown, context: CheckContext): Opened<Session> {
    const { value: item, ...rest } = parseServiceItem(value);
    return item === undefined ? rest : { ...rest, session: new DocumentSession(item, context, materialsTrade) };
  }

  protected override selectionFor({ id }: Place): readonly string[] {
    const material = this.session === undefined ? undefined : materialOf(this.session.document, id);
    return material === undefined ? [] : [material.id];
  }

  protected override nameOf(session: Session, { id }: Place): string {
    return materialOf(session.document, id)?.name ?? id;
  }

  /** The field that the place names, else the row of the outline; in a narrow frame, of the list. */
  protected override async focusElement({ id, path }: Place): Promise<void> {
    const field = fieldOf(id, path);
    const material = this.selectionFor({ part: 'item', id })[0] ?? id;
    if (field !== undefined) {
      await this.frame?.showPane('properties');
      const control = this.renderRoot.querySelector<HTMLElement>(field);
      if (control !== null) {
        control.scrollIntoView({ block: 'nearest' });
        control.focus();
        return;
      }
    }
    if (this.isNarrow) this.renderRoot.querySelector<HTMLElement>(rowOf(material))?.focus();
    else this.tree?.focusNode(material);
  }

  protected override documentLeft(): void {
    super.documentLeft();
    this.former.clear();
  }

  /** The middle follows the selection, wherever it was made. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const [id] = this.selection;
    if (id === undefined || id === this.shown) return;
    this.shown = id;
    this.renderRoot.querySelector(rowOf(id))?.scrollIntoView({ block: 'nearest' });
    this.table?.reveal(id);
  }

  protected override parts(session: Session): DesignerParts {
    const { words } = this;
    const item = session.document;
    const required = item.materials.filter(({ necessity }) => necessity.kind === 'required').length;
    const chosen = item.materials.filter(({ id }) => this.selection.includes(id));
    const [first] = chosen;
    return {
      title: item.name,
      note: words.kind,
      outline: { label: words.outline, hint: words.outlineHint(item.materials.length, required), content: this.outline(item) },
      canvas: this.view === 'matrix' ? this.matrix(item) : this.list(item, session),
      properties: {
        label: chosen.length > 1 ? words.propertiesMany(chosen.length) : first === undefined ? words.propertiesNone : words.properties(indexOfId(item.materials, first.id) + 1),
        ...(chosen.length === 1 ? { hint: words.propertiesHint } : {}),
        content: this.properties(item, chosen),
      },
      tools: this.tools(),
      status: session.elsewhere === 0 ? html`` : html`<span>${words.elsewhere(session.elsewhere)}</span>`,
    };
  }

  private outline(item: ServiceItem): TemplateResult {
    const { words } = this;
    return html`
      <div class="outline">
        <zw-tree
          .label=${words.outline}
          .nodes=${materialNodes(item, this.findings.open, this.language.lang)}
          .selected=${this.selection}
          multiple
          .movable=${!this.isReadonly}
          ?readonly=${this.isReadonly}
          .canDrop=${(_ids: readonly string[], { parentId }: { readonly parentId: string | null }) => (parentId === null ? undefined : words.moveRefused)}
          @zw-select=${(event: CustomEvent<{ ids: readonly string[] }>) => this.select(event.detail.ids)}
          @zw-rename=${(event: CustomEvent<{ id: Id<'mat'>; label: string }>) => this.setName(event.detail.id, event.detail.label)}
          @zw-move=${(event: CustomEvent<{ ids: readonly string[]; index: number }>) => this.move(event.detail.ids, event.detail.index)}
          @zw-remove=${(event: CustomEvent<{ ids: readonly string[] }>) => this.removeMaterials(event.detail.ids)}
        ></zw-tree>
        ${this.isReadonly ? nothing : html`<button type="button" class="zw-button add" data-kind="link" @click=${() => this.add()}>${icon(plusIcon)}${words.add}</button>`}
      </div>
    `;
  }

  private list(item: ServiceItem, session: Session): TemplateResult {
    if (item.materials.length === 0) return html`<div class="zw-empty"><strong>${this.words.empty}</strong><span>${this.words.emptyHint}</span></div>`;
    return materialTable({
      item,
      selection: this.selection,
      marks: marksOf(item, this.findings.open),
      lang: this.language.lang,
      whyNot: ({ id, necessity }) => this.refusalText(session.whyNot(itemEdits['material/set-necessity'], { id, necessity: necessityOf(necessity.kind === 'required' ? 'conditional' : 'required') })),
      onChoose: (id) => this.choose(id),
      onVisit: (id) => this.visit(id),
      onNecessity: (material, kind) => this.setNecessityKind(material, kind),
      onRemove: () => this.removeMaterials(this.selection),
    });
  }

  private matrix(item: ServiceItem): TemplateResult {
    return html`<zw-data-table
      .label=${this.words.views.matrix}
      .columns=${situationColumns(item, this.language.lang, this.isNarrow)}
      .headLines=${3}
      .rows=${item.materials}
      .rowId=${({ id }: Material) => id}
      ?readonly=${this.isReadonly}
      @zw-active=${(event: CustomEvent<{ rowId: string }>) => this.visit(event.detail.rowId)}
      @zw-edit=${(event: CustomEvent<{ changes: readonly Tick[] }>) => this.tell(this.session === undefined ? undefined : tickSituations(this.session, event.detail.changes))}
    ></zw-data-table>`;
  }

  private properties(item: ServiceItem, chosen: readonly Material[]): TemplateResult {
    const { words } = this;
    const [material] = chosen;
    if (material === undefined) return html`<p class="zw-empty">${this.isReadonly ? words.nothingChosenToRead : words.nothingChosen}</p>`;
    if (chosen.length > 1) {
      return html`<div class="properties"><button type="button" class="zw-button" data-kind="danger" ?disabled=${this.isReadonly} @click=${() => this.removeMaterials(this.selection)}>${words.removeMany(chosen.length)}</button></div>`;
    }
    const { id } = material;
    return materialProperties({
      item,
      material,
      lang: this.language.lang,
      isReadonly: this.isReadonly,
      remarks: this.takesRemarks ? remarkPanel({ threads: this.remarksOn(id), lang: this.language.lang, onAsk: () => this.askRemark({ part: 'item', id }) }) : nothing,
      onName: (name) => this.setName(id, name),
      onNecessityKind: (kind) => this.setNecessityKind(material, kind),
      onNecessity: (necessity) => this.setNecessity(id, necessity),
      onExemption: (exemption) => this.tell(this.session?.apply(itemEdits['material/set-exemption'], { id, exemption })),
      onDeferral: (deferral) => this.tell(this.session?.apply(itemEdits['material/set-deferral'], { id, deferral })),
      onField: (change) => this.setField(id, change),
      onVerification: (verification) => this.tell(this.session?.apply(itemEdits['material/set-verification'], verification)),
    });
  }

  private tools(): TemplateResult {
    const { words } = this;
    const can = !this.isReadonly && this.selection.length > 0;
    return html`
      <button type="button" class="zw-icon-button" aria-label=${words.add} aria-disabled=${this.isReadonly ? 'true' : nothing} ${tooltip(words.add, { keys: 'Alt+N' })} @click=${() => this.add()}>
        ${icon(plusIcon)}
      </button>
      <button type="button" class="zw-icon-button" aria-label=${words.remove} aria-disabled=${can ? nothing : 'true'} ${tooltip(words.remove, { keys: 'Delete' })} @click=${() => this.removeMaterials(this.selection)}>
        ${icon(trashIcon)}
      </button>
    `;
  }

  // Gestures become edits.

  private setName(id: Id<'mat'>, name: string): void {
    this.tell(this.session?.apply(itemEdits['material/rename'], { id, name }));
  }

  private setNecessity(id: Id<'mat'>, necessity: Necessity): void {
    this.tell(this.session?.apply(itemEdits['material/set-necessity'], { id, necessity }));
    this.requestUpdate();
  }

  private setNecessityKind(material: Material, kind: Necessity['kind']): void {
    const { session } = this;
    if (session === undefined || kind === material.necessity.kind) return;
    this.setNecessity(material.id, this.former.back(session.document, material.id, kind));
    if (!this.former.keep(material)) return;
    this.offerUndo(this.words.situationsCleared(material.name));
  }

  private setField(id: Id<'mat'>, change: FieldChange): void {
    this.tell(this.session?.apply(itemEdits['material/set-field'], { ...change, id }));
  }

  /** The cursor or the focus came to a material: it is chosen, unless it is one of several that are. */
  private visit(id: string): void {
    if (!this.selection.includes(id)) this.choose(id);
  }

  private choose(id: string): void {
    this.shown = id;
    this.select([id]);
  }

  private move(ids: readonly string[], index: number): void {
    // What was dropped is what one works on next.
    if (this.session !== undefined && this.tell(moveMaterials(this.session, ids, index))) this.select(ids);
  }

  private shift(step: 1 | -1): void {
    const materials = this.session?.document.materials ?? [];
    const first = materials.findIndex(({ id }) => this.selection.includes(id));
    const to = first + step;
    if (first < 0 || to < 0 || to > materials.length - this.selection.length) return;
    this.move(this.selection, to);
  }

  private removeMaterials(ids: readonly string[]): void {
    const { session, words } = this;
    if (session === undefined || ids.length === 0) return;
    const before = session.document.materials;
    const at = before.findIndex(({ id }) => ids.includes(id));
    if (!this.tell(removeMaterials(session, ids))) return;
    const [only] = before.filter(({ id }) => ids.includes(id));
    this.offerUndo(ids.length === 1 && only !== undefined ? words.removedOne(only.name) : words.removed(ids.length));
    const next = session.document.materials[Math.min(at, session.document.materials.length - 1)];
    this.select(next === undefined ? [] : [next.id]);
    // The row that had the focus is gone.
    if (next !== undefined) void this.updateComplete.then(() => this.tree?.focusNode(next.id));
  }

  /** A new material comes after the chosen one, its name ready to be typed over. */
  private add(): void {
    const { session } = this;
    if (session === undefined) return;
    const { materials } = session.document;
    const last = materials.map(({ id }) => this.selection.includes(id)).lastIndexOf(true);
    const material = emptyMaterial(newId('mat'), this.words.newName);
    if (!this.tell(session.apply(itemEdits['material/insert'], { material, index: last < 0 ? materials.length : last + 1 }))) return;
    this.select([material.id]);
    void this.updateComplete.then(async () => {
      await this.frame?.showPane('outline');
      this.tree?.rename(material.id);
    });
  }

  private rename(): void {
    const [id] = this.selection;
    if (id !== undefined && !this.isReadonly) this.tree?.rename(id);
  }
}

/** The fields of the properties, by the path of what stands in them. */
const FIELDS: Readonly<Record<string, string>> = {
  name: '#name',
  necessity: '#situations, #necessity',
  exemption: '#exemption',
  deferral: '#deferral',
  'deferral/within': '#within',
  'deferral/ifOverdue': '#overdue',
  copies: '#copies',
  basisIds: '#bases',
};

/** Where a place is changed. A verification has a field by its own id. */
function fieldOf(id: string, path: string | undefined): string | undefined {
  if (id.startsWith('vfy_')) return `#${CSS.escape(id)}`;
  return path === undefined ? undefined : (FIELDS[path] ?? FIELDS[path.split('/')[0] ?? '']);
}

function rowOf(id: string): string {
  return `tr[data-id="${CSS.escape(id)}"]`;
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-materials-designer': ZwMaterialsDesigner;
  }
}
