import { emit } from '../element/emit.js';
import { keyMove, type MoveDirection } from './key-move.js';
import { moveRefusal, type CanDrop } from './move-judgement.js';
import type { TreeWords } from '../messages/tree.zh-CN.js';
import { topmost } from './tree-index.js';
import { treeCommand, type TreeCommand } from './tree-command.js';
import type { TreeActivate, TreeIds, TreeInsert, TreeMove, TreePaste } from './tree-events.js';
import type { TreeModel } from './tree-model.js';
import { TypeAhead, typeAheadRow } from '../type-ahead/type-ahead.js';

/** What the keys need of their tree. */
export interface KeyedTree extends HTMLElement {
  readonly readonly: boolean;
  readonly movable: boolean;
  readonly insertable: boolean;
  readonly canDrop: CanDrop | undefined;
  /** What is moved in the place of a node. */
  readonly carrierOf: ((id: string) => string) | undefined;
  rename: (id: string) => void;
}

export interface TreeKeyParts {
  readonly model: TreeModel;
  readonly words: () => TreeWords;
  /** Rows that are seen at once. */
  readonly page: () => number;
  readonly menuAtCursor: () => void;
  /** Says why something is not done. */
  readonly refuse: (reason: string) => void;
  /** A node was moved by keys: its new place is told when the owner has done it. */
  readonly moved: (id: string) => void;
}

/** The keyboard of a tree. */
export class TreeKeys {
  readonly #typed = new TypeAhead();

  constructor(
    private readonly tree: KeyedTree,
    private readonly parts: TreeKeyParts,
  ) {}

  /** Answers whether the key was the tree's. */
  press(event: KeyboardEvent): boolean {
    const now = performance.now();
    const command = treeCommand(event);
    if (command === undefined) return false;
    // A space in the middle of a name that is being typed belongs to it.
    if (command.do === 'select' && this.#typed.isTyping(now)) this.#type(' ', now);
    else if (command.do === 'type') this.#type(command.character, now);
    else return this.#run(command);
    return true;
  }

  #type(character: string, now: number): void {
    const { model } = this.parts;
    const row = typeAheadRow(
      model.rows.map(({ node }) => node.label),
      model.activeRow,
      this.#typed.type(character, now),
    );
    if (row !== undefined) model.goTo(row, 'it');
  }

  #run(command: Exclude<TreeCommand, { readonly do: 'type' }>): boolean {
    const { tree, parts } = this;
    const { model } = parts;
    const id = model.active?.node.id;
    switch (command.do) {
      case 'step':
        model.step(command.to, parts.page(), command.selecting);
        return true;
      case 'move':
        return this.#move(command.direction);
      case 'open':
        model.open();
        return true;
      case 'close':
        model.close();
        return true;
      case 'open-siblings':
        model.openSiblings();
        return true;
      case 'select':
      case 'toggle':
        model.goTo(model.activeRow, model.multiple ? 'toggle' : 'it');
        return true;
      case 'select-all':
        model.selectAll();
        return model.multiple;
      case 'rename':
        if (id !== undefined && !tree.readonly) tree.rename(id);
        return !tree.readonly;
      case 'activate':
        if (tree.insertable && !tree.readonly) return this.#insert(id, 'sibling');
        if (id !== undefined) emit(tree, 'zw-activate', { id } satisfies TreeActivate);
        return true;
      case 'insert-within':
        return tree.insertable && !tree.readonly && this.#insert(id, 'child');
      case 'menu':
        parts.menuAtCursor();
        return true;
      case 'remove':
        return this.#aboutSubject('zw-remove', tree.readonly);
      case 'cut':
        return this.#aboutSubject('zw-cut', tree.readonly);
      case 'copy':
        return this.#aboutSubject('zw-copy', false);
      case 'paste':
        if (!tree.readonly) emit(tree, 'zw-paste', { id: id ?? null } satisfies TreePaste);
        return !tree.readonly;
    }
  }

  #insert(id: string | undefined, as: TreeInsert['as']): boolean {
    emit(this.tree, 'zw-insert', { id: id ?? null, as } satisfies TreeInsert);
    return true;
  }

  #aboutSubject(type: 'zw-remove' | 'zw-cut' | 'zw-copy', isForbidden: boolean): boolean {
    const ids = this.parts.model.subject;
    if (!isForbidden && ids.length > 0) emit(this.tree, type, { ids } satisfies TreeIds);
    return !isForbidden;
  }

  #move(direction: MoveDirection): boolean {
    const { tree, parts } = this;
    const { model } = parts;
    const words = parts.words();
    if (tree.readonly || !tree.movable) return false;
    const { carrierOf } = tree;
    const ids = carrierOf === undefined ? model.subject : topmost(model.index, model.subject.map(carrierOf));
    const [first] = ids;
    if (first === undefined) return true;
    const place = keyMove(model.index, ids, direction);
    if (typeof place === 'string') {
      parts.refuse(words.obstacles[place]);
      return true;
    }
    const refusal = moveRefusal(model.index, ids, place, tree.canDrop, words);
    if (refusal !== undefined) {
      parts.refuse(refusal);
      return true;
    }
    parts.moved(model.active?.node.id ?? first);
    emit(tree, 'zw-move', { ids, ...place } satisfies TreeMove);
    // What went into a closed branch stays in sight.
    if (direction === 'in' && place.parentId !== null) model.setOpen(place.parentId, true);
    return true;
  }
}
