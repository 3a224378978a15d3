import type { DiagramElement, EventBus, Point } from '../../../drawing/diagram-types.js';
import type { LateTools } from './late-tools.js';

export type MenuTarget = DiagramElement | readonly DiagramElement[];

/** As bpmn-js's. */
const DEFAULT_PRIORITY = 1000;

/** Stands where bpmn-js looks for its menus: whoever has entries for one may say so at once; it opens once menus are here. */
export class LatePopupMenu {
  static readonly $inject = ['lateTools', 'eventBus'];

  constructor(
    private readonly tools: LateTools,
    private readonly bus: EventBus,
  ) {}

  /** Menus ask the event bus who has entries, so they need not be here for it. */
  registerProvider(id: string, provider: object): void {
    this.bus.on(`popupMenu.getProviders.${id}`, DEFAULT_PRIORITY, (event) => {
      // Of this event alone.
      (event as unknown as { readonly providers: object[] }).providers.push(provider);
    });
  }

  /** Nothing is offered that could not be opened yet. */
  isEmpty(target: MenuTarget, id: string): boolean {
    return this.tools.find('popupMenu')?.isEmpty(target, id) ?? true;
  }

  open(target: MenuTarget, id: string, position: Point, options?: object): void {
    this.tools.with('popupMenu', (menu) => menu.open(target, id, position, options));
  }

  close(): void {
    this.tools.find('popupMenu')?.close();
  }

  isOpen(): boolean {
    return this.tools.find('popupMenu')?.isOpen() ?? false;
  }
}
