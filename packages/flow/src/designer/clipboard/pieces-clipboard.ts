import { ClipboardKeys } from '@zhengwu/ui/clipboard';
import { deepActiveElement } from '@zhengwu/ui/designer';
import { announce } from '@zhengwu/ui/live';
import type { ReactiveControllerHost } from 'lit';
import type { Point } from '../../drawing/diagram-types.js';
import type { FlowDesignerTexts } from '../../messages/designer.js';
import type { FlowModeler } from '../canvas/flow-modeler.js';
import { piecesIn, piecesText, type CopiedPieces } from './pieces-text.js';

export interface PiecesClipboardPort {
  readonly modeler: () => FlowModeler | undefined;
  readonly isReadonly: () => boolean;
  readonly words: () => FlowDesignerTexts['canvas'];
}

/** Cut, copy and paste on the drawing: within a flow, from flow to flow, from window to window. */
export class PiecesClipboard {
  constructor(
    private readonly canvas: ReactiveControllerHost & HTMLElement,
    private readonly port: PiecesClipboardPort,
  ) {
    new ClipboardKeys(canvas, { isListening: () => this.#isOnDrawing(), copy: () => this.#take('copy'), cut: () => this.#take(port.isReadonly() ? 'copy' : 'cut'), paste: (text) => this.#paste(text) });
  }

  /** The drawing has the keyboard, and nobody is writing a name into it. */
  #isOnDrawing(): boolean {
    const active = deepActiveElement();
    const modeler = this.port.modeler();
    if (active === undefined || modeler === undefined || modeler.get('directEditing').isActive()) return false;
    return modeler.get('canvas').getContainer().contains(active) && !active.matches('input, textarea');
  }

  #take(way: 'copy' | 'cut'): string | undefined {
    const modeler = this.port.modeler();
    const chosen = modeler?.get('selection').get() ?? [];
    if (modeler === undefined || chosen.length === 0) return undefined;
    const pieces = modeler.get('copyPaste')[way](chosen);
    const words = this.port.words();
    announce(this.canvas, (way === 'cut' ? words.cut : words.copied)(countOf(pieces)));
    return piecesText(pieces);
  }

  #paste(text: string): void {
    const modeler = this.port.modeler();
    if (modeler === undefined || this.port.isReadonly()) return;
    const tree = piecesIn(text, modeler.get('moddle'));
    if (tree === undefined) return;
    // With the pointer on the drawing the pieces hang at it until they are put down; without, they are put where one looks.
    if (this.canvas.matches(':hover')) return void modeler.get('copyPaste').paste({ tree });
    modeler.get('copyPaste').paste({ tree, element: modeler.get('canvas').getRootElement(), point: middleOf(modeler) });
    announce(this.canvas, this.port.words().pasted(countOf(tree)));
  }
}

/** Names beside a piece are no pieces. */
function countOf(pieces: CopiedPieces): number {
  return Object.values(pieces)
    .flat()
    .filter((piece) => !('labelTarget' in piece)).length;
}

function middleOf(modeler: FlowModeler): Point {
  const { x, y, width, height } = modeler.get('canvas').viewbox();
  return { x: x + width / 2, y: y + height / 2 };
}

