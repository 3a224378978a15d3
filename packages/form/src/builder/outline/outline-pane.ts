import type { DragPayload, TreeIds, TreeMove, TreePlace, TreeRename } from '@zhengwu/ui';
import { html, type TemplateResult } from 'lit';
import { indexForm, type Form } from '../../model/index.js';
import type { BuilderHost } from '../builder-host.js';
import { keyMeaning } from '../canvas/canvas-keys.js';
import type { CanvasAct } from '../canvas/canvas-port.js';
import type { Gestures } from '../gestures.js';
import { isMaker, NODES } from '../put/loads.js';
import { retitle } from '../retitle.js';
import { placeInForm } from './outline-place.js';
import type { OutlineNodes } from './tree-nodes.js';

export interface OutlinePaneProps {
  readonly host: BuilderHost;
  readonly form: Form;
  readonly gestures: Gestures;
  readonly nodes: OutlineNodes;
  readonly cut: ReadonlySet<string>;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  readonly onAct: (act: CanvasAct) => void;
}

/** Keys that mean here what they mean on the canvas; the others are the tree's own. */
const SHARED: ReadonlySet<CanvasAct> = new Set(['add', 'duplicate', 'wrap', 'unwrap', 'narrower', 'wider']);

/** All nodes as a tree: the same gestures as on the canvas. */
export function outlinePane({ host, form, gestures, nodes, cut, onMenu, onAct }: OutlinePaneProps): TemplateResult {
  const { texts, isReadonly, lang } = host;
  const words = texts.outline;
  const placeOf = (place: TreePlace, moved: readonly string[] = []): ReturnType<typeof placeInForm> => placeInForm(indexForm(form.schema), place, moved);
  return html`<zw-tree
    class="nodes"
    .label=${words.label}
    .nodes=${nodes.of({ form, findings: host.findings, cut, hasTables: (host.context.tables?.length ?? 0) > 0, lang, texts })}
    .selected=${host.selection}
    indent="14"
    multiple
    drag-kind=${NODES.name}
    .movable=${!isReadonly}
    ?readonly=${isReadonly}
    .canDrop=${(ids: readonly string[], place: TreePlace): string | undefined => {
      const to = placeOf(place, ids);
      const answer = to === undefined ? undefined : gestures.judge(NODES.payload(ids), to);
      return answer !== undefined && 'refusal' in answer ? answer.refusal : undefined;
    }}
    .canTake=${(payload: DragPayload, place: TreePlace) => {
      const to = isMaker(payload) || NODES.dataOf(payload) !== undefined ? placeOf(place, NODES.dataOf(payload)) : undefined;
      return to === undefined ? undefined : gestures.judge(payload, to);
    }}
    @zw-select=${(event: CustomEvent<TreeIds>) => host.selectAll(event.detail.ids)}
    @zw-rename=${(event: CustomEvent<TreeRename>) => retitle(host, event.detail.id, event.detail.label)}
    @zw-activate=${(event: CustomEvent<{ id: string }>) => host.go(event.detail.id, 'title')}
    @zw-move=${(event: CustomEvent<TreeMove>) => {
      const { ids, ...place } = event.detail;
      const to = placeOf(place, ids);
      if (to !== undefined) gestures.move(ids, to);
    }}
    @zw-remove=${(event: CustomEvent<TreeIds>) => host.remove(event.detail.ids)}
    @zw-menu=${(event: CustomEvent<{ id: string | null; x: number; y: number }>) => {
      const { id } = event.detail;
      if (id !== null && !host.selection.includes(id)) host.select(id);
      onMenu(event.detail);
    }}
    @zw-drop=${(event: CustomEvent<{ payload: DragPayload } & TreePlace>) => {
      const to = placeOf(event.detail, NODES.dataOf(event.detail.payload));
      if (to !== undefined) gestures.drop(event.detail.payload, to);
    }}
    @keydown=${(event: KeyboardEvent) => {
      // While a title is written in its row, letters are letters.
      if (event.defaultPrevented || isReadonly || event.composedPath()[0] instanceof HTMLInputElement) return;
      const meaning = keyMeaning(event, indexForm(form.schema), host.selected[host.selected.length - 1]);
      if (meaning === undefined || !('act' in meaning) || !SHARED.has(meaning.act)) return;
      event.preventDefault();
      event.stopPropagation();
      onAct(meaning.act);
    }}
  >
    <div slot="empty" class="zw-empty">${words.empty}</div>
  </zw-tree>`;
}
