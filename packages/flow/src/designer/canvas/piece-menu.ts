import type { CanvasWords } from './canvas-words.js';
import type { Canvas, DiagramElement, ElementFactory, Point, SelectionService } from '../../drawing/diagram-types.js';
import { PLAIN_PIECES, shapeOfPiece, type Piece } from './make-step.js';
import { STEP_TEMPLATES } from './step-templates.js';

interface PopupMenu {
  registerProvider(id: string, provider: object): void;
  open(target: DiagramElement, id: string, position: Point & { readonly cursor?: Point }, options: object): void;
}

interface MenuEntry {
  readonly label: string;
  readonly className: string;
  readonly group: { readonly id: string; readonly name: string };
  readonly action: (event: Event) => void;
}

interface PadEntry {
  readonly group: string;
  readonly className: string;
  readonly title: string;
  readonly action: Readonly<Record<string, (event: Event, element: DiagramElement) => void>>;
}

const APPEND = 'zw-append';
const CREATE = 'zw-create';
/** px from the corner of what it is opened for. */
const BESIDE = 8;

/**
 * All pieces in a list that is searched by typing: appended to what is selected (key A, and a button at the element), or put down where one
 * points next (key N). The twin of the palette for who has no mouse.
 */
export class PieceMenu {
  static readonly $inject = ['popupMenu', 'contextPad', 'autoPlace', 'create', 'elementFactory', 'canvas', 'selection', 'keyboard', 'words'];

  constructor(
    private readonly popupMenu: PopupMenu,
    contextPad: { registerProvider(provider: object): void },
    private readonly autoPlace: { append(source: DiagramElement, shape: DiagramElement): void },
    private readonly create: { start(event: Event | Point, shape: DiagramElement, context?: object): void },
    private readonly factory: ElementFactory & { createParticipantShape(): DiagramElement },
    private readonly canvas: Canvas,
    private readonly selection: SelectionService,
    keyboard: { addListener(listener: (context: { readonly keyEvent: KeyboardEvent }) => boolean | undefined): void },
    private readonly words: () => CanvasWords,
  ) {
    popupMenu.registerProvider(APPEND, { getPopupMenuEntries: (target: DiagramElement) => this.#entries((piece) => this.autoPlace.append(target, this.#shape(piece)), isAppendable) });
    popupMenu.registerProvider(CREATE, { getPopupMenuEntries: () => this.#entries((piece, event) => this.create.start(event, this.#shape(piece)), () => true) });
    contextPad.registerProvider(this);
    keyboard.addListener(({ keyEvent }) => this.#onKey(keyEvent));
  }

  /** The button beside an element, in the place of bpmn-js's own appending buttons but for those of end, gateway and note. */
  getContextPadEntries(element: DiagramElement): (entries: Record<string, PadEntry>) => Record<string, PadEntry> {
    return (entries) => {
      const { 'append.append-task': _task, 'append.intermediate-event': _event, ...others } = entries;
      if (!canAppend(element)) return others;
      const open = (_event: Event, target: DiagramElement): void => this.append(target);
      return { 'append.piece': { group: 'model', className: 'bpmn-icon-user-task', title: this.words().texts.append, action: { click: open } }, ...others };
    };
  }

  /** Opens the list of what can follow an element. */
  append(element: DiagramElement): void {
    const { x, y, scale } = this.canvas.viewbox();
    const box = this.canvas.getContainer().getBoundingClientRect();
    const position = { x: box.left + (element.x + element.width - x) * scale + BESIDE, y: box.top + (element.y - y) * scale };
    this.popupMenu.open(element, APPEND, position, { title: this.words().texts.append, width: 240, search: true });
  }

  #onKey(event: KeyboardEvent): boolean | undefined {
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const [element, ...others] = this.selection.get();
    if (event.key.toLowerCase() === 'a' && element !== undefined && others.length === 0 && canAppend(element)) {
      this.append(element);
      return true;
    }
    if (event.key.toLowerCase() !== 'n') return undefined;
    const box = this.canvas.getContainer().getBoundingClientRect();
    this.popupMenu.open(this.canvas.getRootElement(), CREATE, { x: box.left + box.width / 3, y: box.top + box.height / 4 }, { title: this.words().texts.create, width: 240, search: true });
    return true;
  }

  #shape(piece: Piece): DiagramElement {
    return shapeOfPiece(piece, this.factory, this.words());
  }

  #entries(put: (piece: Piece, event: Event) => void, isOffered: (piece: Piece) => boolean): Readonly<Record<string, MenuEntry>> {
    const { pieces, groups } = this.words().texts;
    const all = [...STEP_TEMPLATES.map((id) => ({ id, group: 'step', icon: 'bpmn-icon-user-task' }) as const), ...PLAIN_PIECES];
    return Object.fromEntries(
      all
        .filter(({ id }) => isOffered(id))
        .map(({ id, group, icon }) => [`zw-${id}`, { label: pieces[id], className: icon, group: { id: group, name: groups[group] }, action: (event: Event) => put(id, event) }]),
    );
  }
}

function isAppendable(piece: Piece): boolean {
  return piece !== 'startEvent' && piece !== 'participant';
}

function canAppend({ businessObject, labelTarget }: DiagramElement): boolean {
  return labelTarget === undefined && businessObject.$instanceOf('bpmn:FlowNode') && !businessObject.$instanceOf('bpmn:EndEvent');
}
