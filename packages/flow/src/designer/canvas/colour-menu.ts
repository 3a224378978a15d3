import type { CanvasWords } from './canvas-words.js';
import type { DiagramElement, Modeling, Point } from '../../drawing/diagram-types.js';

/** Fill and line, as BPMN files keep them (`bioc:` and `color:`); readable with black text on them. */
const COLOURS = [
  { id: 'plain' },
  { id: 'blue', fill: '#e1effe', stroke: '#1a56a8' },
  { id: 'green', fill: '#def7e5', stroke: '#1b6b3a' },
  { id: 'orange', fill: '#fdefd8', stroke: '#8a4b00' },
  { id: 'red', fill: '#fde4e4', stroke: '#a61b1b' },
  { id: 'purple', fill: '#efe5fb', stroke: '#5b2a99' },
] as const;

const MENU = 'zw-colour';

/** Colours elements, one or several, from a button beside them. */
export class ColourMenu {
  static readonly $inject = ['popupMenu', 'contextPad', 'modeling', 'words'];

  constructor(
    private readonly popupMenu: { registerProvider(id: string, provider: object): void; open(target: unknown, id: string, position: Point, options: object): void },
    contextPad: { registerProvider(provider: object): void },
    private readonly modeling: Modeling,
    private readonly words: () => CanvasWords,
  ) {
    popupMenu.registerProvider(MENU, this);
    contextPad.registerProvider(this);
  }

  getContextPadEntries(element: DiagramElement): object {
    return this.#pad(element);
  }

  getMultiElementContextPadEntries(elements: readonly DiagramElement[]): object {
    return this.#pad(elements);
  }

  getPopupMenuEntries(target: DiagramElement | readonly DiagramElement[]): object {
    const elements = Array.isArray(target) ? (target as readonly DiagramElement[]) : [target as DiagramElement];
    const { colours } = this.words().texts;
    return Object.fromEntries(
      COLOURS.map(({ id, ...colour }) => [`zw-colour-${id}`, { label: colours[id], className: `zw-colour-${id}`, action: () => this.modeling.setColor(elements, colour) }]),
    );
  }

  #pad(target: DiagramElement | readonly DiagramElement[]): object {
    const click = (event: MouseEvent): void => this.popupMenu.open(target, MENU, { x: event.clientX, y: event.clientY }, { title: this.words().texts.colour, width: 140 });
    return { 'zw-colour': { group: 'edit', className: 'zw-colour', title: this.words().texts.colour, action: { click } } };
  }
}
