import type { ModdleElement } from '../model/moddle/moddle-element.js';

// What we use of diagram-js and bpmn-js, whose own types leave the business object open.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A shape, a connection, a label or the plane, as diagram-js keeps it. */
export interface DiagramElement {
  readonly id: string;
  readonly type: string;
  readonly businessObject: ModdleElement;
  readonly parent?: DiagramElement;
  readonly children?: readonly DiagramElement[];
  readonly incoming: readonly DiagramElement[];
  readonly outgoing: readonly DiagramElement[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of connections. */
  readonly waypoints?: readonly Point[];
  readonly source?: DiagramElement;
  readonly target?: DiagramElement;
  /** Of an external label: what it names. */
  readonly labelTarget?: DiagramElement;
  /** Of what has its name beside it. */
  readonly label?: DiagramElement;
  /** Of a sub-process whose inside is drawn on a plane of its own. */
  readonly collapsed?: boolean;
  /** Of an event at an edge. */
  readonly host?: DiagramElement;
}

export interface ViewBox extends Point {
  readonly width: number;
  readonly height: number;
}

export interface ElementRegistry {
  get(id: string): DiagramElement | undefined;
  getGraphics(id: string): SVGElement | undefined;
  getAll(): readonly DiagramElement[];
}

export interface Canvas {
  getRootElement(): DiagramElement;
  getContainer(): HTMLElement;
  /** What all that is drawn lies on. */
  getActiveLayer(): SVGGElement;
  getLayer(name: string, index?: number): SVGGElement;
  focus(): void;
  resized(): void;
  /** `padding` in px. */
  scrollToElement(element: DiagramElement | string, padding?: number | Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>): void;
  zoom(scale?: number | 'fit-viewport', center?: 'auto' | Point): number;
  viewbox(): ViewBox & { readonly scale: number; /** Around all that is drawn. */ readonly inner: ViewBox };
  viewbox(box: ViewBox): void;
  addMarker(element: DiagramElement | string, marker: string): void;
  removeMarker(element: DiagramElement | string, marker: string): void;
}

export interface Modeling {
  updateProperties(element: DiagramElement, properties: Readonly<Record<string, unknown>>): void;
  updateModdleProperties(element: DiagramElement, moddleElement: ModdleElement, properties: Readonly<Record<string, unknown>>): void;
  appendShape(source: DiagramElement, shape: object, position: Point): DiagramElement;
  connect(source: DiagramElement, target: DiagramElement): DiagramElement;
  removeElements(elements: readonly DiagramElement[]): void;
  setColor(elements: readonly DiagramElement[], colours: { readonly fill?: string; readonly stroke?: string }): void;
  updateLabel(element: DiagramElement, text: string): void;
  moveElements(elements: readonly DiagramElement[], delta: Point, target?: DiagramElement): void;
  moveShape(shape: DiagramElement, delta: Point, parent?: DiagramElement): void;
  /** Moves and stretches what lies behind a line, and makes room there. */
  createSpace(moving: readonly DiagramElement[], resizing: readonly DiagramElement[], delta: Point, direction: 'n' | 'e' | 's' | 'w', start: number): void;
  layoutConnection(connection: DiagramElement): void;
  /** `at`: its middle. */
  createShape(shape: object, at: Point & { readonly width?: number; readonly height?: number }, parent: DiagramElement, hints?: { readonly attach?: boolean }): DiagramElement;
  createConnection(source: DiagramElement, target: DiagramElement, attributes: Readonly<Record<string, unknown>>, parent: DiagramElement): DiagramElement;
  reconnectStart(connection: DiagramElement, source: DiagramElement, docking: Point): void;
  reconnectEnd(connection: DiagramElement, target: DiagramElement, docking: Point): void;
}

export interface EventBus {
  on(events: string | readonly string[], priority: number, listener: (event: DiagramEvent) => unknown): void;
  on(events: string | readonly string[], listener: (event: DiagramEvent) => unknown): void;
  off(events: string, listener: (event: DiagramEvent) => unknown): void;
  fire(event: string, payload?: object): unknown;
}

export interface DiagramEvent {
  readonly trigger?: string;
  readonly newSelection?: readonly DiagramElement[];
  /** Of commands: what they were given. */
  readonly context?: object;
}

export interface SelectionService {
  get(): readonly DiagramElement[];
  select(elements: readonly DiagramElement[] | DiagramElement | null): void;
}

export interface ElementFactory {
  createShape(attributes: Readonly<Record<string, unknown>>): DiagramElement;
}
