import type { Finding } from '@zhengwu/core';
import type { TreeIds } from '@zhengwu/ui';
import { html, type TemplateResult } from 'lit';
import type { CanvasDrop, CanvasEditText, CanvasInsert, CanvasMove } from '../canvas/index.js';
import type { Guide } from '../model/index.js';
import type { DesignerHost } from './designer-host.js';
import type { Writing } from './writing.js';

interface MapViewProps {
  readonly host: DesignerHost;
  readonly guide: Guide;
  readonly writing: Writing | undefined;
}

/** The guide as a map. What is done there is done as in the outline. */
export function mapView({ host, guide, writing }: MapViewProps): TemplateResult {
  return html`<zw-guide-canvas
    .guide=${guide}
    .context=${host.context}
    .selected=${host.selection}
    .severities=${severities(host.findings)}
    ?readonly=${host.isReadonly}
    .canTake=${writing?.gestures.canTake}
    @zw-select=${(event: CustomEvent<TreeIds>) => host.selectAll(event.detail.ids)}
    @zw-edit-text=${(event: CustomEvent<CanvasEditText>) => writing?.flow.renamed(event.detail.id, event.detail.text)}
    @zw-insert=${(event: CustomEvent<CanvasInsert>) => writing?.gestures.insert(event.detail)}
    @zw-remove=${(event: CustomEvent<TreeIds>) => void writing?.gestures.remove(event.detail.ids)}
    @zw-move=${(event: CustomEvent<CanvasMove>) => writing?.gestures.moveNode(event.detail)}
    @zw-menu=${(event: CustomEvent<{ id: string | null; x: number; y: number }>) => writing?.menus.openAt(event.detail)}
    @zw-drop=${(event: CustomEvent<CanvasDrop>) => writing?.gestures.drop(event.detail.payload, event.detail.id)}
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
