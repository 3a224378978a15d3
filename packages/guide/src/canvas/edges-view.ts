import { svg, type SVGTemplateResult } from 'lit';
import type { CanvasScene } from './canvas-scene.js';
import { edgePath } from '../layout/edge-path.js';
import type { Box } from '../layout/guide-layout.js';

/** The lines that cross a part of the map, as three paths: those to cards, those to references, those to what is selected. */
export function edgesView(scene: CanvasScene, window: Box | undefined, selected: readonly string[]): SVGTemplateResult {
  const paths = { plain: '', ghosts: '', marked: '' };
  for (const edge of window === undefined ? [] : scene.map.edgesIn(window)) {
    const node = scene.nodeOf(edge.card);
    const kind = node !== undefined && selected.includes(node.id) ? 'marked' : node?.kind === 'reference' ? 'ghosts' : 'plain';
    paths[kind] += edgePath(edge);
  }
  return svg`<path d=${paths.plain} /><path class="ghosts" d=${paths.ghosts} /><path class="marked" d=${paths.marked} />`;
}
