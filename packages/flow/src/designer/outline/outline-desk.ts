import type { Lang } from '@zhengwu/core';
import type { TreeInsert, TreeMove, TreePlace, ZwMenu, ZwTree } from '@zhengwu/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { indexProcess } from '../../model/flow-index.js';
import { nodeName } from '../../model/node-names.js';
import type { BpmnSession } from '../bpmn-session.js';
import type { DesignerEditArgs, DesignerEditName } from '../edits/index.js';
import type { Spot } from '../edits/structure/spot.js';
import { goalsFor, offersAt, type Offer } from './add-choices.js';
import type { Choice } from './choices.js';
import { lineMenu, type LineWish } from './line-menu.js';
import { lineLabel, type LineSpeech } from './line-words.js';
import { spotOfMove } from './move-place.js';
import type { Line, Reading, WayLine } from '../../model/reading.js';
import { removalOf } from './removal.js';
import { elementOfLine, lineIn } from './step-nodes.js';
import { turnOfMove, wayMoveRefusal } from './way-move.js';

/** What the list needs of its designer. */
export interface OutlineHost {
  readonly session: BpmnSession | undefined;
  readonly isReadonly: boolean;
  readonly lang: Lang;
  readonly selection: readonly string[];
  readonly speech: LineSpeech;
  readonly tree: ZwTree | null;
  readonly menu: ZwMenu | null;
  readonly drawn: Promise<unknown>;
  apply<Name extends DesignerEditName>(edit: Name, args: DesignerEditArgs[Name]): boolean;
  select(ids: readonly string[]): void;
  /** Says what was done, and offers to take it back. */
  done(text: string): void;
  say(text: string): void;
  /** Says why something is not done. */
  refuse(text: string): void;
  toProperties(id: string): void;
  requestUpdate(): void;
}

/** What is being chosen, and for what. */
interface Question {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly answer: (id: string) => void;
}

/** What a person does in the list of a flow: adding, branching, connecting, moving, deleting. Each is one edit. */
export class OutlineDesk {
  #question: Question | undefined;
  #menuLine: string | undefined;
  /** Called when a menu has copied something. */
  onCopied: () => void = () => undefined;

  constructor(private readonly host: OutlineHost) {}

  /** The window in which something is chosen, and the menu of a line. */
  template(): TemplateResult {
    const { host } = this;
    const { outline } = host.speech;
    const question = this.#question;
    return html`<zw-dialog width="small" .label=${question?.title ?? ''} .open=${question !== undefined} @zw-close=${() => this.#shut()}>
        ${question === undefined
          ? nothing
          : html`<zw-flow-choices autofocus .label=${question.title} .words=${outline.pick} .choices=${question.choices} @zw-pick=${(event: CustomEvent<{ id: string }>) => this.#answer(event.detail.id)}></zw-flow-choices>`}
      </zw-dialog>
      <zw-menu class="lines" .label=${outline.menu.label} @zw-pick=${(event: CustomEvent<{ id: LineWish }>) => this.#pick(event.detail.id)}></zw-menu>`;
  }

  /** A key of the list that the tree does not know; answers whether it was one. */
  press(event: KeyboardEvent): boolean {
    if (event.isComposing || this.host.isReadonly || event.composedPath()[0] instanceof HTMLInputElement) return false;
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (ctrlKey || metaKey) return false;
    if (key === 'Insert' && !altKey) this.#onCurrent(shiftKey ? 'before' : 'behind');
    else if (altKey && !shiftKey && key.toLowerCase() === 'n') this.#onCurrent('behind');
    else if (altKey && !shiftKey && key.toLowerCase() === 'l') this.#onCurrent('connect');
    else return false;
    return true;
  }

  /** The button below the list: behind what is selected, else at the end. */
  add(): void {
    this.#onCurrent('behind');
  }

  insert({ id, as }: TreeInsert): void {
    const found = id === null ? this.#first() : this.#find(id);
    if (found !== undefined) this.#do(as === 'child' ? 'branch' : 'behind', found);
  }

  openMenu({ id, x, y }: { readonly id: string | null; readonly x: number; readonly y: number }): void {
    const { menu, speech, isReadonly } = this.host;
    const found = id === null ? undefined : this.#find(id);
    if (menu === null || found === undefined) return;
    this.#menuLine = found.line.id;
    menu.items = lineMenu(found.line, found.reading, speech.outline, isReadonly);
    if (menu.items.length > 0) menu.openAt({ x, y }, { focus: 'first' });
  }

  remove(ids: readonly string[]): void {
    const { host } = this;
    const found = ids.flatMap((id) => this.#find(id) ?? []);
    const [first] = found;
    if (first === undefined) return;
    const { reading } = first;
    const lines = found.filter((each) => each.reading === reading).map(({ line }) => line);
    const { ids: gone, healed, below } = removalOf(reading, lines);
    const name = this.#label(first);
    const next = neighbour(reading, lines);
    if (gone.length === 0 || !host.apply('flow/remove-lines', { ids: gone, healed, name })) return;
    host.done(host.speech.outline.done.removed(name, below + lines.length - 1));
    const rest = next === undefined ? undefined : elementOfLine(next);
    this.#goTo(rest !== undefined && host.session?.has(rest) === true ? rest : undefined);
  }

  /** Why a line cannot be moved there. */
  readonly canDrop = (ids: readonly string[], place: TreePlace): string | undefined => {
    const { refusals } = this.host.speech.outline;
    const [id, ...others] = ids;
    if (others.length > 0) return refusals.oneByOne;
    const found = id === undefined ? undefined : this.#find(id);
    if (found === undefined || found.line.kind === 'loose') return refusals.notHere;
    if (found.line.kind === 'way') return wayMoveRefusal(found.reading, found.line, place, refusals);
    if (found.line.kind !== 'node') return refusals.notHere;
    return spotOfMove(found.reading, found.line, place) === undefined ? refusals.notHere : undefined;
  };

  move({ ids, ...place }: TreeMove): void {
    const found = ids[0] === undefined ? undefined : this.#find(ids[0]);
    if (found?.line.kind === 'way') return this.#moveWay(found, found.line, place);
    const spot = found?.line.kind === 'node' ? spotOfMove(found.reading, found.line, place) : undefined;
    if (found?.line.kind !== 'node' || spot === undefined) return;
    if (this.host.apply('flow/move-node', { id: found.line.id, at: spot, name: this.#label(found) })) this.#goTo(found.line.id);
  }

  #moveWay(found: Found, way: WayLine, place: TreePlace): void {
    const { host } = this;
    const to = turnOfMove(found.reading, way, place);
    const name = this.#label(found);
    if (to === undefined || !host.apply('flow/move-way', { id: way.id, to, name })) return;
    host.say(host.speech.outline.done.wayMoved(name, to + 1));
    this.#goTo(way.id);
  }

  #pick(wish: LineWish): void {
    const found = this.#menuLine === undefined ? undefined : this.#find(this.#menuLine);
    if (found !== undefined) this.#do(wish, found);
  }

  #onCurrent(wish: LineWish): void {
    const [id] = this.host.selection;
    const found = id === undefined ? this.#first() : this.#find(id);
    if (found !== undefined) this.#do(wish, found);
  }

  #do(wish: LineWish, found: Found): void {
    const { host } = this;
    const { line, reading } = found;
    if (line.kind === 'loose') return;
    const { pick, refusals } = host.speech.outline;
    const name = this.#label(found);
    const type = line.kind === 'node' ? line.node.type : undefined;
    if (type === 'endEvent' && (wish === 'behind' || wish === 'branch' || wish === 'connect')) return host.refuse(refusals.nothingBehind);
    if (type === 'startEvent' && wish === 'before') return host.refuse(refusals.nothingBefore);
    switch (wish) {
      case 'behind':
      case 'into':
        return this.#ask(line.kind === 'node' ? pick.behind(name) : pick.on(name), offersAt(line, reading, host.speech), (offer) => this.#add(offer, found, line.kind === 'node' ? { behind: line.id } : { on: line.edge.id }));
      case 'before':
        return this.#ask(pick.before(name), offersAt(line, reading, host.speech).filter(({ wish: { do: what }, group }) => what === 'piece' && group !== host.speech.outline.groups.end), (offer) => this.#add(offer, found, { before: line.id }));
      case 'branch':
        return this.#ask(pick.branch(name), offersAt(line, reading, host.speech, 'branch'), (offer) => this.#add(offer, found, line.kind === 'node' ? { behind: line.id } : { on: line.edge.id }));
      case 'connect':
      case 'redirect':
        return this.#connect(found);
      case 'setDefault':
      case 'unsetDefault':
        if (line.kind !== 'node') host.apply('flow/set-default', { id: line.edge.from, edgeId: wish === 'setDefault' ? line.edge.id : null });
        return;
      case 'rename':
        return host.tree?.rename(line.id);
      case 'up':
      case 'down':
        return this.#shift(found, wish);
      case 'properties':
        return host.toProperties(elementOfLine(line) ?? line.id);
      case 'remove':
        return this.remove([line.id]);
      case 'copy':
        if (this.copy([line.id])) this.onCopied();
        return;
      case 'paste':
        return this.paste(line.id);
    }
  }

  #add({ wish, label }: Offer, found: Found, at: Spot): void {
    const { host } = this;
    const { done } = host.speech.outline;
    const where = this.#label(found);
    if (wish.do === 'connect') return this.#connect(found);
    const made = this.#making(() => {
      switch (wish.do) {
        case 'piece':
          return host.apply('flow/insert-piece', { piece: wish.piece, at, ...(wish.name === undefined ? {} : { name: wish.name }) });
        case 'choice':
          return host.apply('flow/add-choice', { id: wish.id, outcomes: wish.outcomes });
        case 'parallel':
          return host.apply('flow/add-parallel', { at });
      }
    });
    if (made === undefined) return;
    host.say('before' in at ? done.addedBefore(label, where) : done.added(label, where));
    this.#goTo(made);
  }

  /** Another way out of a node; of a way, another place where it leads. */
  #connect(found: Found): void {
    const { host } = this;
    const { line, reading } = found;
    if (line.kind === 'loose') return;
    const { pick, done } = host.speech.outline;
    const name = this.#label(found);
    const index = indexProcess(reading.process);
    this.#ask(line.kind === 'node' ? pick.connect(name) : pick.redirect(name), goalsFor(line, reading, host.speech), ({ id }) => {
      const goal = index.node(id);
      const shown = goal === undefined ? id : nodeName(goal, host.speech.words);
      const isDone = line.kind === 'node' ? host.apply('flow/connect', { from: line.id, to: id, shown }) : host.apply('flow/redirect', { id: line.edge.id, to: id, shown });
      if (!isDone) return;
      host.say(done.connected(name, shown));
      this.#goTo(elementOfLine(line));
    });
  }

  /** Puts steps into the clipboard of the page; answers whether there were any. */
  copy(ids: readonly string[]): boolean {
    const { host } = this;
    const elements = ids.flatMap((id) => {
      const found = this.#find(id);
      return found?.line.kind === 'node' ? (host.session?.modeler.get('elementRegistry').get(found.line.id) ?? []) : [];
    });
    if (elements.length === 0) return false;
    host.session?.modeler.get('copyPaste').copy(elements);
    host.say(host.speech.outline.done.copied(elements.length));
    return true;
  }

  paste(id: string | null): void {
    const { host } = this;
    const found = id === null ? this.#first() : this.#find(id);
    if (found === undefined || found.line.kind === 'loose') return;
    const { line } = found;
    const made = this.#making(() => host.apply('flow/paste', { at: line.kind === 'node' ? { behind: line.id } : { on: line.edge.id } }));
    if (made !== undefined) this.#goTo(made);
  }

  /** One place up or down among its siblings, as Alt and an arrow do. */
  #shift(found: Found, way: 'up' | 'down'): void {
    const parent = found.reading.parentOf(found.line);
    const siblings = parent === undefined ? found.reading.lines : parent.kind === 'jump' ? [] : parent.lines;
    const at = siblings.indexOf(found.line) + (way === 'up' ? -1 : 1);
    const place = { parentId: parent?.id ?? null, index: at };
    const refusal = at < 0 || at >= siblings.length ? this.host.speech.outline.refusals.notHere : this.canDrop([found.line.id], place);
    if (refusal === undefined) this.move({ ids: [found.line.id], ...place });
    else this.host.refuse(refusal);
  }

  /** Does an edit and answers the first step, else the first node, that it made. */
  #making(run: () => boolean): string | undefined {
    const nodes = () => this.host.session?.flow.processes.flatMap((process) => process.nodes) ?? [];
    const before = new Set(nodes().map(({ id }) => id));
    if (!run()) return undefined;
    const made = nodes().filter(({ id }) => !before.has(id));
    return (made.find(({ step }) => step !== undefined && made.length > 1 && made.every(({ type }) => type !== 'exclusiveGateway')) ?? made[0])?.id;
  }

  #ask<Offered extends Choice>(title: string, choices: readonly Offered[], answer: (choice: Offered) => void): void {
    if (this.host.isReadonly || choices.length === 0) return;
    this.#question = {
      title,
      choices,
      answer: (id) => {
        const choice = choices.find((each) => each.id === id);
        if (choice !== undefined) answer(choice);
      },
    };
    this.host.requestUpdate();
  }

  #answer(id: string): void {
    const question = this.#question;
    this.#shut();
    // The window is gone, and the keyboard back in the list, before anything is done there.
    void this.host.drawn.then(() => question?.answer(id));
  }

  #shut(): void {
    this.#question = undefined;
    this.host.requestUpdate();
  }

  #goTo(id: string | undefined): void {
    const { host } = this;
    host.select(id === undefined ? [] : [id]);
    void host.drawn.then(() => {
      const line = id === undefined ? undefined : this.#find(id)?.line;
      if (line === undefined) host.tree?.focus();
      else host.tree?.focusNode(line.id);
    });
  }

  #label({ line, reading }: Found): string {
    return lineLabel(line, reading, this.host.speech);
  }

  #find(id: string): Found | undefined {
    const { session } = this.host;
    return session === undefined ? undefined : lineIn(session.flow, id);
  }

  /** The last line of the first process: where one goes on. */
  #first(): Found | undefined {
    const [process] = this.host.session?.flow.processes ?? [];
    const [node] = process?.nodes ?? [];
    return node === undefined ? undefined : this.#find(node.id);
  }
}

interface Found {
  readonly line: Line;
  readonly reading: Reading;
}

/** The line that is worked on next when some go: the one before the first of them, else the one behind the last. */
function neighbour(reading: Reading, lines: readonly Line[]): Line | undefined {
  const [first] = lines;
  const at = first === undefined ? -1 : reading.all.indexOf(first);
  return reading.all[at - 1] ?? reading.all.slice(at + 1).find((line) => !lines.includes(line));
}
