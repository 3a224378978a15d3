import type { FlowModeler } from '../canvas/flow-modeler.js';
import type { RemarkCount } from './remark-counts.js';

interface MarkWords {
  /** `2 条意见` */
  readonly count: (count: number) => string;
}

/** Marks on the drawing, at the corner of whatever somebody has said something about. A press leads to it; the list and the properties say it in words. */
export class RemarkMarks {
  #shown = '';
  #modeler: FlowModeler | undefined;

  show(modeler: FlowModeler, counts: ReadonlyMap<string, RemarkCount>, { count }: MarkWords, onGo: (id: string) => void): void {
    const registry = modeler.get('elementRegistry');
    const marks = [...counts].filter(([id]) => registry.get(id) !== undefined);
    // What stands at an element that is gone went with it.
    const shown = marks.map(([id, { open, settled }]) => `${id} ${count(open)} ${String(settled)}`).join('\n');
    if (modeler === this.#modeler && shown === this.#shown) return;
    this.#modeler = modeler;
    this.#shown = shown;
    const overlays = modeler.get('overlays');
    overlays.remove({ type: 'zw-remark' });
    for (const [id, { open, settled }] of marks) {
      const mark = document.createElement('div');
      mark.className = 'zw-remark';
      mark.toggleAttribute('data-settled', open === 0);
      mark.setAttribute('aria-hidden', 'true');
      mark.title = count(open === 0 ? settled : open);
      mark.textContent = String(open === 0 ? settled : open);
      mark.addEventListener('click', () => onGo(id));
      const isWay = registry.get(id)?.waypoints !== undefined;
      overlays.add(id, 'zw-remark', { position: isWay ? { top: -12, left: 0 } : { top: -12, right: 12 }, html: mark });
    }
  }
}
