import { elementAt, elementsAt, type ModdleElement } from '../model/moddle/moddle-element.js';

/** Lists of a file to whose end bpmn-js puts back what it had taken out. */
const LISTS = ['rootElements', 'participants', 'messageFlows', 'flowElements', 'artifacts', 'incoming', 'outgoing', 'planeElement', 'flowNodeRef', 'lanes'];

/**
 * The order in which things stand in the file. bpmn-js puts an element that it deleted, and brings back by undo, at the end of its list; here
 * each has the place that it had when it was first seen, or was given since.
 */
export class DocumentOrder {
  readonly #ranks = new Map<ModdleElement, number>();

  constructor(private readonly definitions: ModdleElement) {
    this.note();
  }

  /** Something was done: what is new stands behind all that was there. */
  note(): void {
    for (const { list } of this.#lists()) for (const element of list) if (!this.#ranks.has(element)) this.#ranks.set(element, this.#ranks.size);
  }

  /** Members of one list have changed places among themselves. */
  exchange(members: readonly ModdleElement[]): void {
    const places = members.map((member) => this.#ranks.get(member) ?? Infinity).sort((a, b) => a - b);
    members.forEach((member, at) => this.#ranks.set(member, places[at] ?? Infinity));
  }

  /** History went back or forth: everything stands where it stood. */
  restore(): void {
    for (const { list } of this.#lists()) list.sort((a, b) => (this.#ranks.get(a) ?? Infinity) - (this.#ranks.get(b) ?? Infinity));
  }

  *#lists(): Generator<{ readonly list: ModdleElement[] }> {
    const diagrams = elementsAt(this.definitions, 'diagrams').flatMap((diagram) => elementAt(diagram, 'plane') ?? []);
    const open: ModdleElement[] = [this.definitions, ...diagrams];
    for (const element of open) {
      for (const name of LISTS) {
        const list = element.get(name);
        if (!Array.isArray(list) || list.length === 0) continue;
        // A list of bpmn-moddle's, of elements by what these names mean.
        const elements = list as ModdleElement[];
        yield { list: elements };
        if (name === 'rootElements' || name === 'flowElements' || name === 'lanes') open.push(...elements);
      }
      const inner = elementAt(element, 'childLaneSet');
      open.push(...elementsAt(element, 'laneSets'), ...(inner === undefined ? [] : [inner]));
    }
  }
}
