import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { FlowNode } from '../../model/flow.js';
import type { Box, Point } from '../../model/layout/drawing.js';
import type { TemplateCard } from './template-card.js';

/** Around the drawing, in its own units. */
const MARGIN = 12;

/** A template in small: enough to see how it branches, too small to read. Its own steps stand out. */
export function cardDrawing({ flow, drawing, ownIds }: TemplateCard, label: string): TemplateResult {
  const boxes = [...drawing.boxes.values()];
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN;
  const nodes = new Map(flow.processes.flatMap((process) => process.nodes.map((node) => [node.id, node] as const)));
  return html`<svg class="drawing" viewBox="${left} ${top} ${right - left} ${bottom - top}" role="img" aria-label=${label} preserveAspectRatio="xMidYMid meet">
    ${[...drawing.lines.values()].map((line) => svg`<path class="line" d=${pathOf(line)}></path>`)}
    ${[...drawing.boxes].map(([id, box]) => shape(nodes.get(id), box, ownIds.includes(id)))}
  </svg>`;
}

function shape(node: FlowNode | undefined, box: Box, isOwn: boolean): SVGTemplateResult {
  const { x, y, width, height } = box;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const kind = isOwn ? 'own' : '';
  if (node?.type.endsWith('Gateway') === true) return svg`<path class=${kind} d=${`M${String(cx)} ${String(y)}L${String(x + width)} ${String(cy)}L${String(cx)} ${String(y + height)}L${String(x)} ${String(cy)}Z`}></path>`;
  if (node?.type.endsWith('Event') === true) return svg`<circle class=${node.type === 'endEvent' ? 'end' : kind} cx=${cx} cy=${cy} r=${width / 2}></circle>`;
  return svg`<rect class=${kind} x=${x} y=${y} width=${width} height=${height} rx="10"></rect>`;
}

function pathOf(line: readonly Point[]): string {
  return line.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${String(x)} ${String(y)}`).join('');
}
