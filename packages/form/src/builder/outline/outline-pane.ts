import type { DragPayload, TreeIds, TreeMove, TreePlace, TreeRename } from '@zhengwu/ui';
import { html, type TemplateResult } from 'lit';
import { indexForm, type Form } from '../../model/index.js';
import type { BuilderHost } from '../builder-host.js';
import type { Gestures } from '../gestures.js';
import { isMaker, NODES } from '../put/loads.js';
import { retitle } from '../retitle.js';
import { placeInForm } from './outline-place.js';
import type { OutlineNodes } from './tree-nodes.js';

interface OutlinePaneProps {
  readonly host: BuilderHost;
  readonly form: Form;
  readonly gestures: Gestures;
  readonly nodes: OutlineNodes;
  readonly cut: ReadonlySet<string>;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  readonly onAdd: () => void;
}

/** All nodes as a tree: the same gestures as on the canvas. */
export function outlinePane({ host, form, gestures, nodes, cut, onMenu, onAdd }: OutlinePaneProps): TemplateResult {
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
      if (event.defaultPrevented || event.altKey) return;
      const isCtrl = event.ctrlKey || event.metaKey;
      const act = isCtrl && event.key.toLowerCase() === 'd' ? (): void => gestures.duplicate() : !isCtrl && (event.key === 'Insert' || event.key === '/') ? onAdd : undefined;
      // While a title is written in its row, letters are letters.
      if (act === undefined || isReadonly || event.composedPath()[0] instanceof HTMLInputElement) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    }}
  >
    <div slot="empty" class="zw-empty">${words.empty}</div>
  </zw-tree>`;
}
