import HoverFix from 'diagram-js/lib/features/hover-fix/HoverFix.js';
import type { DiagramElement, EventBus, ElementRegistry } from './diagram-types.js';

interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

/** `HoverFix` asks the document what lies under the pointer, which answers with the element that holds the shadow root. */
export class ShadowHoverFix extends (HoverFix as unknown as new (registry: ElementRegistry, bus: EventBus, injector: object) => object) {
  static readonly $inject = ['elementRegistry', 'eventBus', 'injector', 'canvas'];

  constructor(registry: ElementRegistry, bus: EventBus, injector: object, canvas: { getContainer(): HTMLElement }) {
    super(registry, bus, injector);
    // The base sets it as a property of its own in its constructor.
    Object.assign(this, {
      _findTargetGfx: (event: (MouseEvent & Partial<TouchEvent>) | undefined): Element | null => {
        const at: Place | undefined = event?.touches?.[0] ?? event;
        const root = canvas.getContainer().getRootNode();
        if (at === undefined || !(root instanceof Document || root instanceof ShadowRoot)) return null;
        return root.elementFromPoint(at.clientX, at.clientY)?.closest<SVGElement>('svg, .djs-element') ?? null;
      },
    });
  }
}

export type { DiagramElement };
