import { icon, listIcon, plusIcon, type DragPayload, type TreeEdited, type TreeIds, type TreeInsert, type TreeMove, type TreePlace, type TreeRename } from '@zhengwu/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { Guide } from '../../model/index.js';
import type { DesignerHost } from '../designer-host.js';
import type { Branches } from './branches.js';
import { useCounts } from './drop-materials.js';
import type { OutlineFlow } from './outline-flow.js';
import { outlineOf } from './outline.js';
import { PENDING_ID } from './pending-row.js';
import type { RowGestures } from './row-gestures.js';
import type { RowMenu } from './row-menu.js';
import { treeNodes } from './tree-nodes.js';

interface OutlinePaneProps {
  readonly host: DesignerHost;
  readonly guide: Guide;
  readonly flow: OutlineFlow;
  readonly gestures: RowGestures;
  readonly branches: Branches;
  readonly menu: RowMenu;
  readonly isMaterialsOpen: boolean;
  readonly onMaterials: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The outline, below it the item's materials where they are wanted, and what begins an empty guide. */
export function outlinePane({ host, guide, flow, gestures, branches, menu, isMaterialsOpen, onMaterials }: OutlinePaneProps): TemplateResult {
  const { texts, isReadonly, context, lang } = host;
  const words = texts.outline;
  const isEmpty = guide.rootId === null && guide.nodes.length === 0 && flow.pending === undefined;
  return html`
    <div class="outline">
      <zw-tree
        .label=${words.label}
        .nodes=${treeNodes({ guide, findings: host.findings, expanded: host.tree?.expanded ?? NOTHING, pending: flow.pending, cut: branches.cut, lang })}
        .selected=${rowsSelected(guide, host.selection)}
        multiple
        insertable
        .movable=${!isReadonly}
        ?readonly=${isReadonly}
        .canDrop=${gestures.canDrop}
        .canTake=${gestures.canTakeAt}
        @zw-select=${(event: CustomEvent<TreeIds>) => host.selectAll(event.detail.ids.filter((id) => id !== PENDING_ID))}
        @zw-expand=${() => host.requestUpdate()}
        @zw-insert=${(event: CustomEvent<TreeInsert>) => flow.insert(event.detail)}
        @zw-rename=${(event: CustomEvent<TreeRename>) => flow.renamed(event.detail.id, event.detail.label)}
        @zw-edited=${(event: CustomEvent<TreeEdited>) => flow.edited(event.detail)}
        @zw-activate=${(event: CustomEvent<{ id: string }>) => !isReadonly && host.tree?.rename(event.detail.id)}
        @zw-move=${(event: CustomEvent<TreeMove>) => gestures.move(event.detail)}
        @zw-remove=${(event: CustomEvent<TreeIds>) => void gestures.remove(event.detail.ids)}
        @zw-menu=${(event: CustomEvent<{ id: string | null; x: number; y: number }>) => menu.openAt(event.detail)}
        @zw-drop=${(event: CustomEvent<{ payload: DragPayload } & TreePlace>) => gestures.drop(event.detail.payload, event.detail.parentId ?? '')}
      >
        <div slot="empty" class="begin">${isEmpty ? beginning(host, flow) : nothing}</div>
      </zw-tree>
      ${isMaterialsOpen ? html`<zw-guide-materials .materials=${context.item?.materials ?? []} .counts=${useCounts(guide)} ?readonly=${isReadonly}></zw-guide-materials>` : nothing}
      <div class="foot">
        ${isReadonly ? nothing : html`<button type="button" class="zw-button" data-kind="link" aria-haspopup="menu" aria-keyshortcuts="Alt+N" @click=${() => menu.openAdd()}>${icon(plusIcon)}${words.add}</button>`}
        ${context.item === undefined ? nothing : html`<button type="button" class="zw-button" data-kind="link" aria-pressed=${isMaterialsOpen ? 'true' : 'false'} @click=${onMaterials}>${icon(listIcon)}${words.showMaterials}</button>`}
      </div>
    </div>
  `;
}

function beginning({ texts, isReadonly }: DesignerHost, flow: OutlineFlow): TemplateResult {
  const words = texts.outline;
  return html`<strong>${words.empty}</strong>
    ${isReadonly ? nothing : html`<span>${words.emptyHint}</span><button type="button" class="zw-button" data-kind="primary" @click=${() => flow.question(null)}>${words.begin}</button>`}`;
}

/** Outcomes and references are shown in the rows of the options that lead there. */
function rowsSelected(guide: Guide, selection: readonly string[]): readonly string[] {
  const outline = outlineOf(guide);
  return [...new Set(selection.flatMap((id) => outline.rowOf(id)?.id ?? []))];
}
