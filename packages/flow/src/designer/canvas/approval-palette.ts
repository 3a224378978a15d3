import type { CanvasWords } from './canvas-words.js';
import type { DiagramElement, ElementFactory } from '../../drawing/diagram-types.js';
import { PLAIN_PIECES, shapeOfPiece, type Piece } from './make-step.js';
import { STEP_TEMPLATES } from './step-templates.js';

interface Create {
  start(event: Event, shape: DiagramElement): void;
}

interface PaletteEntry {
  readonly group: string;
  readonly className?: string;
  readonly html?: string;
  readonly title: string;
  readonly separator?: boolean;
  readonly action: Readonly<Record<string, (event: Event) => void>>;
}

/** The palette of approvals: steps by their names, events and gateways by their signs, then the tools. */
export class ApprovalPalette {
  static readonly $inject = ['palette', 'create', 'elementFactory', 'handTool', 'lassoTool', 'spaceTool', 'globalConnect', 'words'];

  constructor(
    palette: { registerProvider(provider: object): void },
    private readonly create: Create,
    private readonly factory: ElementFactory & { createParticipantShape(): DiagramElement },
    private readonly handTool: { activateHand(event: Event): void },
    private readonly lassoTool: { activateSelection(event: Event): void },
    private readonly spaceTool: { activateSelection(event: Event): void },
    private readonly globalConnect: { start(event: Event): void },
    private readonly words: () => CanvasWords,
  ) {
    palette.registerProvider(this);
  }

  getPaletteEntries(): Readonly<Record<string, PaletteEntry>> {
    const { pieces } = this.words().texts;
    const entries: Record<string, PaletteEntry> = {};
    for (const template of STEP_TEMPLATES) {
      // Written in our own tables: no text of a document comes here.
      entries[`create.${template}`] = { ...this.#piece(template, 'step'), html: `<div class="entry zw-step" draggable="true"><span>${pieces[template]}</span></div>` };
    }
    for (const { id, group, icon } of PLAIN_PIECES) entries[`create.${id}`] = { ...this.#piece(id, group), className: icon };
    return { ...entries, ...this.#tools() };
  }

  #piece(piece: Piece, group: string): PaletteEntry {
    const start = (event: Event): void => this.create.start(event, shapeOfPiece(piece, this.factory, this.words()));
    return { group, title: this.words().texts.pieces[piece], action: { dragstart: start, click: start } };
  }

  #tools(): Readonly<Record<string, PaletteEntry>> {
    const { bpmn, texts } = this.words();
    const tool = (words: string, className: string, click: (event: Event) => void): PaletteEntry => ({ group: 'tools', className, title: bpmn[words] ?? words, action: { click } });
    return {
      'tools.hand': tool('Activate hand tool', 'bpmn-icon-hand-tool', (event) => this.handTool.activateHand(event)),
      'tools.lasso': tool('Activate lasso tool', 'bpmn-icon-lasso-tool', (event) => this.lassoTool.activateSelection(event)),
      'tools.space': tool('Activate create/remove space tool', 'bpmn-icon-space-tool', (event) => this.spaceTool.activateSelection(event)),
      'tools.connect': { ...tool('Activate global connect tool', 'bpmn-icon-connection-multi', (event) => this.globalConnect.start(event)), title: texts.connect },
    };
  }
}
