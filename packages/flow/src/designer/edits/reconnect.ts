import type { DiagramElement } from '../../drawing/diagram-types.js';
import type { EditTools } from './edit-tools.js';

/** Lets a way begin at another node; it is led there anew. */
export function reconnectStart(tools: EditTools, way: DiagramElement, source: DiagramElement): void {
  tools.service('modeling').reconnectStart(way, source, { x: source.x + source.width, y: source.y + source.height / 2 });
}

/** Lets a way end at another node. */
export function reconnectEnd(tools: EditTools, way: DiagramElement, target: DiagramElement): void {
  tools.service('modeling').reconnectEnd(way, target, { x: target.x, y: target.y + target.height / 2 });
}
