import type { Finding } from '@zhengwu/core';
import type { TreeIds } from '@zhengwu/ui';
import { html, type TemplateResult } from 'lit';
import type { CanvasDrop, CanvasEditText, CanvasInsert, CanvasMove } from '../canvas/index.js';
import type { Guide } from '../model/index.js';
import type { DesignerHost } from './designer-host.js';
import type { OutlineFlow } from './outline/outline-flow.js';
import type { RowGestures } from './outline/row-gestures.js';
import type { RowMenu } from './outline/row-menu.js';

interface MapViewProps {
  readonly host: DesignerHost;
  readonly guide: Guide;
  readonly flow: OutlineFlow;
  readonly gestures: RowGestures;
  readonly menus: RowMenu;
}

/** The guide as a map. What is done there is done as in the outline. */
export function mapView({ host, guide, flow, gestures, menus }: MapViewProps): TemplateResult {
  return html`<zw-guide-canvas
    .guide=${guide}
    .context=${host.context}
    .selected=${host.selection}
    .severities=${severities(host.findings)}
    ?readonly=${host.isReadonly}
    .canTake=${gestures.canTake}
    @zw-select=${(event: CustomEvent<TreeIds>) => host.selectAll(event.detail.ids)}
    @zw-edit-text=${(event: CustomEvent<CanvasEditText>) => flow.renamed(event.detail.id, event.detail.text)}
    @zw-insert=${(event: CustomEvent<CanvasInsert>) => gestures.insert(event.detail)}
    @zw-remove=${(event: CustomEvent<TreeIds>) => void gestures.remove(event.detail.ids)}
    @zw-move=${(event: CustomEvent<CanvasMove>) => gestures.moveNode(event.detail)}
    @zw-menu=${(event: CustomEvent<{ id: string | null; x: number; y: number }>) => menus.openAt(event.detail)}
    @zw-drop=${(event: CustomEvent<CanvasDrop>) => gestures.drop(event.detail.payload, event.detail.id)}
  ></zw-guide-canvas>`;
}

const known = new WeakMap<readonly Finding[], ReadonlyMap<string, Finding['severity']>>();

/** The worst of each element; the same object for the same findings, so that the map is not drawn again for nothing. */
function severities(findings: readonly Finding[]): ReadonlyMap<string, Finding['severity']> {
  const former = known.get(findings);
  if (former !== undefined) return former;
  const worst = new Map<string, Finding['severity']>();
  // The graver ones come first.
  for (const { severity, at } of findings) if (!worst.has(at.id)) worst.set(at.id, severity);
  known.set(findings, worst);
  return worst;
}
