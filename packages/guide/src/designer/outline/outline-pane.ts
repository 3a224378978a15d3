import type { DragPayload, TreeEdited, TreeIds, TreeInsert, TreeMove, TreePlace, TreeRename } from '@zhengwu/ui';
import { icon, listIcon, plusIcon } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Guide } from '../../model/index.js';
import type { DesignerHost } from '../designer-host.js';
import type { Writing } from '../writing.js';
import { outlineOf } from './outline.js';
import { PENDING_ID } from './pending-row.js';
import { OutlineNodes } from './tree-nodes.js';
import { useCounts } from './use-counts.js';

interface OutlinePaneProps {
  readonly host: DesignerHost;
  readonly guide: Guide;
  readonly writing: Writing | undefined;
  readonly isMaterialsOpen: boolean;
  readonly onMaterials: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The rows of each designer, which are the same while one writes. */
const drawn = new WeakMap<DesignerHost, OutlineNodes>();

/** The outline, below it the item's materials where they are wanted, and what begins an empty guide. */
export function outlinePane({ host, guide, writing, isMaterialsOpen, onMaterials }: OutlinePaneProps): TemplateResult {
  const { texts, isReadonly, context, lang } = host;
  const words = texts.outline;
  const nodes = drawn.get(host) ?? new OutlineNodes();
  drawn.set(host, nodes);
  const isEmpty = guide.rootId === null && guide.nodes.length === 0 && writing?.flow.pending === undefined;
  return html`
    <div class="outline">
      <zw-tree
        .label=${words.label}
        .nodes=${nodes.of({ guide, findings: host.findings, expanded: host.tree?.expanded ?? NOTHING, pending: writing?.flow.pending, cut: writing?.branches.cut ?? NOTHING, lang })}
        .revision=${nodes.revision}
        .selected=${rowsSelected(guide, host.selection)}
        indent="12"
        multiple
        insertable
        .movable=${!isReadonly}
        ?readonly=${isReadonly}
        .canDrop=${writing?.gestures.canDrop}
        .carrierOf=${writing?.gestures.carrierOf}
        .canTake=${writing?.gestures.canTakeAt}
        @zw-select=${(event: CustomEvent<TreeIds>) => host.selectAll(event.detail.ids.filter((id) => id !== PENDING_ID))}
        @zw-expand=${() => host.requestUpdate()}
        @zw-insert=${(event: CustomEvent<TreeInsert>) => writing?.flow.insert(event.detail)}
        @zw-rename=${(event: CustomEvent<TreeRename>) => writing?.flow.renamed(event.detail.id, event.detail.label)}
        @zw-edited=${(event: CustomEvent<TreeEdited>) => writing?.flow.edited(event.detail)}
        @zw-activate=${(event: CustomEvent<{ id: string }>) => !isReadonly && host.tree?.rename(event.detail.id)}
        @zw-move=${(event: CustomEvent<TreeMove>) => writing?.gestures.move(event.detail)}
        @zw-remove=${(event: CustomEvent<TreeIds>) => void writing?.gestures.remove(event.detail.ids)}
        @zw-menu=${(event: CustomEvent<{ id: string | null; x: number; y: number }>) => writing?.menus.openAt(event.detail)}
        @zw-drop=${(event: CustomEvent<{ payload: DragPayload } & TreePlace>) => writing?.gestures.drop(event.detail.payload, event.detail.parentId ?? '')}
      >
        <div slot="empty" class="begin">${isEmpty ? beginning(host, writing) : nothing}</div>
      </zw-tree>
      ${isMaterialsOpen ? html`<zw-guide-materials .materials=${context.item?.materials ?? []} .counts=${useCounts(guide)} ?readonly=${isReadonly}></zw-guide-materials>` : nothing}
      <div class="foot">
        ${isReadonly ? nothing : html`<button type="button" class="zw-button" data-kind="link" aria-haspopup="menu" aria-keyshortcuts="Alt+N" @click=${() => writing?.menus.openAdd()}>${icon(plusIcon)}${words.add}</button>`}
        ${context.item === undefined ? nothing : html`<button type="button" class="zw-button" data-kind="link" aria-pressed=${isMaterialsOpen ? 'true' : 'false'} @click=${onMaterials}>${icon(listIcon)}${words.showMaterials}</button>`}
      </div>
    </div>
  `;
}

function beginning({ texts, isReadonly }: DesignerHost, writing: Writing | undefined): TemplateResult {
  const words = texts.outline;
  return html`<strong>${words.empty}</strong>
    ${isReadonly ? nothing : html`<span>${words.emptyHint}</span><button type="button" class="zw-button" data-kind="primary" ${ref(takeFocus)} @click=${() => writing?.flow.question(null)}>${words.begin}</button>`}`;
}

/** What begins an empty guide has the keyboard, unless somebody is at work elsewhere: Enter is enough. */
function takeFocus(button: Element | undefined): void {
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (isFree && button instanceof HTMLElement) requestAnimationFrame(() => button.focus({ preventScroll: true }));
}

/** Outcomes and references are shown in the rows of the options that lead there. */
function rowsSelected(guide: Guide, selection: readonly string[]): readonly string[] {
  const outline = outlineOf(guide);
  return [...new Set(selection.flatMap((id) => outline.rowOf(id)?.id ?? []))];
}
