import Modeler from 'bpmn-js/lib/Modeler.js';
import Clipboard from 'diagram-js/lib/features/clipboard/Clipboard.js';
import gridModule from 'diagram-js-grid';
import minimapModule from 'diagram-js-minimap';
import { flowPackages } from '../../model/moddle/flow-moddle.js';
import type { Moddle, ModdleElement } from '../../model/moddle/moddle-element.js';
import { ApprovalPalette } from './approval-palette.js';
import { translator, type CanvasWords } from './canvas-words.js';
import { ColourMenu } from './colour-menu.js';
import type { Canvas, ElementFactory, ElementRegistry, EventBus, Modeling, SelectionService } from '../../drawing/diagram-types.js';
import { GuardedCommandStack } from './guarded-command-stack.js';
import { PieceMenu } from './piece-menu.js';
import { ShadowHoverFix } from '../../drawing/shadow-hover-fix.js';
import { ShadowPopupMenu } from './shadow-popup-menu.js';

/** The services of bpmn-js that are asked for by name. */
export interface Services {
  readonly canvas: Canvas;
  readonly commandStack: GuardedCommandStack & { undo(): void; redo(): void };
  readonly directEditing: { cancel(): void; complete(): void; isActive(): boolean; activate(element: object): boolean };
  readonly editorActions: { register(actions: Readonly<Record<string, () => void>>): void; unregister(action: string): void; isRegistered(action: string): boolean };
  readonly elementFactory: ElementFactory;
  readonly elementRegistry: ElementRegistry;
  readonly eventBus: EventBus;
  readonly autoPlace: { append(source: object, shape: object): unknown };
  readonly bpmnReplace: { replaceElement(element: object, target: Readonly<Record<string, unknown>>): object };
  readonly minimap: { open(): void; close(): void; toggle(): void; isOpen(): boolean };
  readonly moddle: Moddle & { readonly ids: { claim(id: string, element: object): void; clear(): void } };
  readonly modeling: Modeling;
  readonly popupMenu: ShadowPopupMenu;
  readonly searchPad: { toggle(): void };
  readonly selection: SelectionService;
}

/** bpmn-js as we use it: what its types leave open. */
export interface FlowModeler {
  get<Name extends keyof Services>(name: Name): Services[Name];
  importDefinitions(definitions: ModdleElement): Promise<{ readonly warnings: readonly unknown[] }>;
  attachTo(parent: HTMLElement): void;
  detach(): void;
  destroy(): void;
  saveSVG(): Promise<{ readonly svg: string }>;
}

const FONT = "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif";

/** One clipboard for all flows of a page: what is copied in one is pasted in another. */
const clipboard: object = new (Clipboard as unknown as new () => object)();

/** A modeler that is on no page yet. `words` is asked each time something is said: the language may change. */
export function createFlowModeler(words: () => CanvasWords): FlowModeler {
  const ours = {
    __init__: ['pieceMenu', 'colourMenu'],
    words: ['value', words],
    translate: ['value', translator(words)],
    clipboard: ['value', clipboard],
    commandStack: ['type', GuardedCommandStack],
    hoverFix: ['type', ShadowHoverFix],
    popupMenu: ['type', ShadowPopupMenu],
    paletteProvider: ['type', ApprovalPalette],
    pieceMenu: ['type', PieceMenu],
    colourMenu: ['type', ColourMenu],
  };
  // As the rest of the page is written; text is measured with it, so it cannot be said by a sheet.
  const textRenderer = { defaultStyle: { fontFamily: FONT, fontSize: 13 }, externalStyle: { fontSize: 12 } };
  const options = { textRenderer, moddleExtensions: flowPackages, additionalModules: [minimapModule, gridModule, ours] };
  // Its class is typed with services of no name.
  return new (Modeler as unknown as new (options: object) => FlowModeler)(options);
}
