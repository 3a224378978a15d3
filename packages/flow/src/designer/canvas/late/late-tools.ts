import type { DiagramElement, EventBus, SelectionService } from '../../../drawing/diagram-types.js';
import type { ShadowPopupMenu } from './shadow-popup-menu.js';

/** What comes behind the first drawing, by the names under which bpmn-js knows it. */
export interface LateServices {
  readonly popupMenu: ShadowPopupMenu;
  readonly searchPad: { toggle(): void };
  readonly minimap: { toggle(): void };
}

interface Injector {
  get(name: string): unknown;
  createChild(modules: readonly object[]): Injector & { init(): void };
}

interface ContextPad {
  isOpen(): boolean;
  open(target: DiagramElement | readonly DiagramElement[], isForced: boolean): void;
}

/** Doing any of these, nobody waits any longer for what he wanted before. */
const ELSEWHERE = ['selection.changed', 'commandStack.changed', 'drag.start', 'diagram.destroy'];

/**
 * Menus, search and minimap, which are loaded behind the first drawing. Whoever asks for one before it is here gets it as soon as it is, unless he
 * has gone on to something else.
 */
export class LateTools {
  static readonly $inject = ['injector', 'eventBus', 'selection'];
  /** Called when something is wanted that is not here. */
  onWanted: () => void = () => undefined;
  #tools: Injector | undefined;
  #wanted: (() => void) | undefined;

  constructor(
    private readonly injector: Injector,
    bus: EventBus,
    private readonly selection: SelectionService,
  ) {
    bus.on(ELSEWHERE, () => (this.#wanted = undefined));
  }

  /** They are here, as a module of diagram-js. Once is enough. */
  take(module: object): void {
    if (this.#tools !== undefined) return;
    const wanted = this.#wanted;
    const tools = this.injector.createChild([module]);
    tools.init();
    this.#tools = tools;
    this.#drawPad();
    wanted?.();
  }

  /** A tool, once it is here. */
  find<Name extends keyof LateServices>(name: Name): LateServices[Name] | undefined {
    return this.#tools?.get(name) as LateServices[Name] | undefined; // what the module has under that name
  }

  /** Does something with a tool: now, or as soon as it is here. */
  with<Name extends keyof LateServices>(name: Name, act: (tool: LateServices[Name]) => void): void {
    const tool = this.find(name);
    if (tool !== undefined) return act(tool);
    this.#wanted = () => this.with(name, act);
    this.onWanted();
  }

  /** The buttons beside what is selected, anew: some of them open menus. */
  #drawPad(): void {
    const pad = this.injector.get('contextPad') as ContextPad;
    const selected = this.selection.get();
    const [element, ...others] = selected;
    if (element !== undefined && pad.isOpen()) pad.open(others.length === 0 ? element : selected, true);
  }
}
