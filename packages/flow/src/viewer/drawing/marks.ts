import type { Badge } from '../badges.js';
import type { CaseView } from '../case/index.js';
import type { FlowViewport } from './flow-viewport.js';

const OURS = 'zw-state';

/** Shows how each element stands: by the kind of its line, by a badge with a word; the way that was taken by a thicker line. */
export class Marks {
  readonly #marked: (readonly [string, string])[] = [];

  constructor(private readonly viewport: FlowViewport) {}

  show(view: CaseView, badges: readonly Badge[]): void {
    const [canvas, registry, overlays] = [this.viewport.get('canvas'), this.viewport.get('elementRegistry'), this.viewport.get('overlays')];
    for (const [id, marker] of this.#marked.splice(0)) canvas.removeMarker(id, marker);
    overlays.remove({ type: OURS });
    for (const badge of badges) if (registry.get(badge.id) !== undefined) overlays.add(badge.id, OURS, { position: { top: -13, left: 8 }, html: badgeOf(badge), scale: { min: 0.8, max: 1.2 } });
    if (view.state === undefined) return;
    const mark = (id: string, marker: string): void => {
      canvas.addMarker(id, marker);
      this.#marked.push([id, marker]);
    };
    for (const { id, isLate } of badges) if (isLate && registry.get(id) !== undefined) mark(id, 'zw-late');
    const states = new Map(view.rows.flatMap(({ id, state }) => (state === undefined ? [] : [[id, state] as const])));
    for (const { id, businessObject, labelTarget } of registry.getAll()) {
      const state = states.get(id);
      if (state !== undefined) mark(id, `zw-${state}`);
      else if (view.passed.has(id)) mark(id, 'zw-passed');
      else if (!view.ahead.has(labelTarget?.id ?? id) && !view.passed.has(labelTarget?.id ?? '') && (businessObject.$instanceOf('bpmn:FlowNode') || businessObject.$instanceOf('bpmn:SequenceFlow'))) mark(id, 'zw-past');
    }
  }
}

function badgeOf({ state, text, isLate }: Badge): HTMLElement {
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.dataset['state'] = isLate ? 'late' : (state ?? 'said');
  badge.textContent = text;
  return badge;
}
