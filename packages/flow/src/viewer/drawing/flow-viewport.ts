import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js';
import type { Canvas, ElementRegistry, EventBus, SelectionService } from '../../drawing/diagram-types.js';
import { textRenderer } from '../../drawing/text-renderer.js';
import { flowPackages } from '../../model/moddle/flow-moddle.js';
import type { ModdleElement } from '../../model/moddle/moddle-element.js';

/** HTML that stands at an element and moves with it. */
export interface Overlays {
  add(elementId: string, type: string, overlay: { readonly position: { readonly top?: number; readonly bottom?: number; readonly left?: number; readonly right?: number }; readonly html: HTMLElement; readonly scale: { readonly min: number; readonly max: number } }): string;
  remove(filter: { readonly type: string }): void;
}

interface Services {
  readonly canvas: Canvas;
  readonly elementRegistry: ElementRegistry;
  readonly eventBus: EventBus;
  readonly overlays: Overlays;
  readonly selection: SelectionService;
}

/** bpmn-js's viewer as we use it: what its types leave open. */
export interface FlowViewport {
  get<Name extends keyof Services>(name: Name): Services[Name];
  importDefinitions(definitions: ModdleElement): Promise<{ readonly warnings: readonly unknown[] }>;
  attachTo(parent: HTMLElement): void;
  destroy(): void;
}

/** A viewer that is on no page yet. `openSubProcess` is asked for the one sentence that it says. */
export function createFlowViewport(openSubProcess: () => string): FlowViewport {
  const translate = (template: string, replacements: Readonly<Record<string, string>> = {}): string =>
    template.startsWith('Open ') ? openSubProcess() : template.replace(/{([^}]+)}/g, (whole, name: string) => replacements[name] ?? whole);
  const options = { textRenderer, moddleExtensions: flowPackages, additionalModules: [{ translate: ['value', translate] }] };
  // Its class is typed with services of no name.
  return new (NavigatedViewer as unknown as new (options: object) => FlowViewport)(options);
}
