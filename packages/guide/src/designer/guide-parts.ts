import type { DesignerParts } from '@zhengwu/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { Guide } from '../model/index.js';
import type { DesignerHost } from './designer-host.js';
import type { LaterPart } from '@zhengwu/ui/designer';
import type { Behind } from './later-parts.js';
import { laterView } from './later-view.js';
import { outlinePane } from './outline/outline-pane.js';
import { outlineOf } from './outline/outline.js';
import type { ViewShelf } from './view-shelf.js';
import type { Writing } from './writing.js';

/** px: questions are sentences. */
const OUTLINE = 320;

interface GuidePartsProps {
  readonly host: DesignerHost;
  readonly guide: Guide;
  readonly view: string;
  readonly shelf: ViewShelf;
  /** Absent until it is loaded. */
  readonly writing: Writing | undefined;
  readonly behind: LaterPart<Behind>;
  readonly properties: DesignerParts['properties'];
  readonly isMaterialsOpen: boolean;
  readonly onMaterials: () => void;
}

/** What stands in the frame of a guide. */
export function guideParts({ host, guide, view, shelf, writing, behind, properties, isMaterialsOpen, onMaterials }: GuidePartsProps): DesignerParts {
  const { texts } = host;
  const outline = outlineOf(guide);
  return {
    title: guide.name,
    note: texts.kind,
    outline: {
      label: texts.outline.label,
      width: OUTLINE,
      hint: texts.outline.hint(outline.questions, outline.outcomes),
      content: outlinePane({ host, guide, writing, isMaterialsOpen, onMaterials }),
    },
    canvas: html`
      <div class="middle">
        ${writing?.tools.finder() ?? nothing}
        <div class="view">${shelf.template(view, guide)}</div>
      </div>
      ${writing?.windows() ?? nothing}
    `,
    properties: {
      ...(properties ?? { label: texts.properties.none, content: html`<div class="properties">${laterView(behind, texts)}</div>` }),
      // Table, preview and tests need the room; what is said of a part has its place beside the map.
      isFolded: view !== 'canvas',
    },
    tools: writing?.tools.menu() ?? html`<zw-menu-button .label=${texts.tools.label} kind="quiet" disabled></zw-menu-button>`,
    status: statusOf(host, guide, behind),
  };
}

/** The proof, while one writes. */
function statusOf({ texts, lang }: DesignerHost, guide: Guide, { part, hasFailed }: LaterPart<Behind>): TemplateResult {
  if (guide.rootId === null) return html`<span>${texts.status.none}</span>`;
  return part?.proofLine(part.proofState(guide), lang) ?? html`<span>${hasFailed ? texts.later.failed : texts.status.computing}</span>`;
}
