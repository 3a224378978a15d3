import BaseModeler from 'bpmn-js/lib/BaseModeler.js';
import Clipboard from 'diagram-js/lib/features/clipboard/Clipboard.js';
import { flowPackages } from '../../model/moddle/flow-moddle.js';
import type { Moddle, ModdleElement } from '../../model/moddle/moddle-element.js';
import { ApprovalPalette } from './approval-palette.js';
import { Arranger } from './arrange/arranger.js';
import { translator, type CanvasWords } from './canvas-words.js';
import { ColourMenu } from './colour-menu.js';
import type { Canvas, DiagramElement, ElementFactory, ElementRegistry, EventBus, Modeling, Point, SelectionService } from '../../drawing/diagram-types.js';
import { GuardedCommandStack } from './guarded-command-stack.js';
import { ForeignCopy } from '../clipboard/foreign-copy.js';
import type { CopiedPieces } from '../clipboard/pieces-text.js';
import { LatePopupMenu } from './late/late-popup-menu.js';
import { LateSearchPad } from './late/late-search-pad.js';
import { LateTools } from './late/late-tools.js';
import { modelerModules } from './modeler-modules.js';
import { NearPad } from './near-pad.js';
import { PieceMenu } from './piece-menu.js';
import { LabelPlacing } from '../label-placing.js';
import { WayOrder } from '../way-order.js';
import { textRenderer } from '../../drawing/text-renderer.js';
import { ShadowHoverFix } from '../../drawing/shadow-hover-fix.js';

/** The services of bpmn-js that are asked for by name. */
export interface Services {
  readonly arranger: Arranger;
  readonly canvas: Canvas;
  readonly copyPaste: {
    copy(elements: readonly DiagramElement[]): CopiedPieces;
    cut(elements: readonly DiagramElement[]): CopiedPieces;
    /** With a place it puts them there and answers them; without, they hang at the pointer until they are put down. Without a tree: what was copied last. */
    paste(what: { readonly tree?: CopiedPieces; readonly element?: DiagramElement; readonly point?: Point }): unknown;
  };
  readonly clipboard: { get(): CopiedPieces | undefined; set(pieces: CopiedPieces): void };
  readonly commandStack: GuardedCommandStack & { undo(): void; redo(): void };
  readonly directEditing: { cancel(): void; complete(): void; isActive(): boolean; activate(element: object): boolean };
  readonly editorActions: { register(actions: Readonly<Record<string, () => void>>): void; unregister(action: string): void; isRegistered(action: string): boolean };
  readonly elementFactory: ElementFactory & { createParticipantShape(): DiagramElement };
  readonly elementRegistry: ElementRegistry;
  readonly eventBus: EventBus;
  readonly autoPlace: { append(source: object, shape: object): unknown };
  readonly bpmnReplace: { replaceElement(element: object, target: Readonly<Record<string, unknown>>): object };
  readonly lateTools: LateTools;
  readonly moddle: Moddle & { readonly ids: { claim(id: string, element: object): void; clear(): void } };
  readonly modeling: Modeling;
  readonly overlays: { add(id: string, type: string, overlay: { readonly position: Readonly<Record<string, number>>; readonly html: HTMLElement }): string; remove(filter: { readonly type: string }): void };
  readonly popupMenu: LatePopupMenu;
  readonly searchPad: LateSearchPad;
  readonly selection: SelectionService;
  readonly wayOrder: WayOrder;
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

/** One clipboard for all flows of a page: what is copied in one is pasted in another. */
const clipboard: object = new (Clipboard as unknown as new () => object)();

/** A modeler that is on no page yet. `words` is asked each time something is said: the language may change. */
export function createFlowModeler(words: () => CanvasWords): FlowModeler {
  const ours = {
    __init__: ['paletteProvider', 'pieceMenu', 'colourMenu', 'foreignCopy', 'labelPlacing'],
    arranger: ['type', Arranger],
    words: ['value', words],
    translate: ['value', translator(words)],
    clipboard: ['value', clipboard],
    contextPad: ['type', NearPad],
    commandStack: ['type', GuardedCommandStack],
    hoverFix: ['type', ShadowHoverFix],
    lateTools: ['type', LateTools],
    popupMenu: ['type', LatePopupMenu],
    searchPad: ['type', LateSearchPad],
    paletteProvider: ['type', ApprovalPalette],
    pieceMenu: ['type', PieceMenu],
    colourMenu: ['type', ColourMenu],
    foreignCopy: ['type', ForeignCopy],
    labelPlacing: ['type', LabelPlacing],
    wayOrder: ['type', WayOrder],
  };
  const options = { textRenderer, moddleExtensions: flowPackages, modules: [...modelerModules, ours] };
  // Its class is typed with services of no name.
  return new (BaseModeler as unknown as new (options: object) => FlowModeler)(options);
}
