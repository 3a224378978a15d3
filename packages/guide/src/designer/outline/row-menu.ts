import type { Id } from '@zhengwu/core';
import { html, type TemplateResult } from 'lit';
import { guideEdits } from '../../model/edits/index.js';
import type { DesignerHost } from '../designer-host.js';
import { answersTo } from '../preview/answers-to.js';
import type { WalkDialog } from '../preview/walk-dialog.js';
import { addItems, rowItems, type AddWish } from './add-menu.js';
import type { Branches } from './branches.js';
import type { EndDialogs } from './end-dialogs.js';
import type { OutlineFlow } from './outline-flow.js';
import { outlineOf, type OutlineRow } from './outline.js';
import { PENDING_ID } from './pending-row.js';
import type { RowGestures } from './row-gestures.js';

interface RowMenuParts {
  readonly flow: OutlineFlow;
  readonly ends: EndDialogs;
  readonly gestures: RowGestures;
  readonly branches: Branches;
  readonly walk: WalkDialog;
}

/** The menus of a row: what can be added there (Alt+N), and all that can be done with it. */
export class RowMenu {
  #rowId: string | null = null;

  constructor(
    private readonly host: DesignerHost,
    private readonly parts: RowMenuParts,
  ) {}

  template(): TemplateResult {
    return html`<zw-menu class="rows" .label=${this.host.texts.outline.addMenu} @zw-pick=${(event: CustomEvent<{ id: string }>) => this.#pick(event.detail.id)}></zw-menu>`;
  }

  /** What can be added at the chosen row. */
  openAdd(): void {
    const { guide, menu, tree, texts, isReadonly, selection } = this.host;
    if (guide === undefined || menu === null || isReadonly) return;
    const [id] = selection;
    const row = id === undefined ? undefined : outlineOf(guide).rowOf(id);
    if (row === undefined && guide.rootId !== null) return;
    this.#rowId = row?.id ?? null;
    menu.items = addItems(row, texts);
    const anchor = tree?.shadowRoot?.querySelector('.row[data-active] .label') ?? tree;
    if (anchor != null) menu.openAt(anchor);
  }

  /** All that can be done with a row; `null`: on the empty ground. */
  openAt({ id, x, y }: { readonly id: string | null; readonly x: number; readonly y: number }): void {
    const { guide, menu, texts, isReadonly } = this.host;
    if (guide === undefined || menu === null || id === PENDING_ID) return;
    const row = id === null ? undefined : outlineOf(guide).rowOf(id);
    this.#rowId = row?.id ?? null;
    menu.items = row === undefined && guide.rootId !== null ? [] : rowItems(row, texts, isReadonly);
    if (menu.items.length > 0) menu.openAt({ x, y }, { focus: 'first' });
  }

  get #row(): OutlineRow | undefined {
    const { guide } = this.host;
    return guide === undefined || this.#rowId === null ? undefined : outlineOf(guide).rowOf(this.#rowId);
  }

  #pick(wish: string): void {
    const row = this.#row;
    const { guide, tree } = this.host;
    const { branches, gestures, walk } = this.parts;
    if (isAddWish(wish)) return this.#add(wish, row);
    if (wish === 'paste') return branches.byMenu(wish);
    if (row === undefined || guide === undefined) return;
    switch (wish) {
      case 'rename':
        return tree?.rename(row.id);
      case 'remove':
        void gestures.remove([row.id]);
        return;
      case 'takeOff':
        if (row.leaf !== undefined) void gestures.remove([row.leaf.id]);
        return;
      case 'walk':
        void walk.open(answersTo(guide, row.id));
        return;
      case 'up':
      case 'down':
        return gestures.shift(row.id as Id<'opt'>, wish === 'up' ? -1 : 1); // offered for options alone
      case 'bypass':
        return this.#bypass(row);
      case 'cut':
      case 'copy':
        return branches.byMenu(wish);
    }
  }

  #add(wish: AddWish, row: OutlineRow | undefined): void {
    const { flow, ends } = this.parts;
    const isKind = wish !== 'option' && wish !== 'outcome' && wish !== 'reference';
    if (row === undefined) return isKind ? flow.question(null, wish) : undefined;
    if (wish === 'option') return flow.insert({ id: row.id, as: 'sibling' });
    if (row.option === undefined) return;
    if (isKind) flow.question(row.option.id, wish);
    else ends.ask(row.option.id, wish);
  }

  /** Takes the question out; what its first option leads to stays. */
  #bypass({ question }: OutlineRow): void {
    const way = question?.options.find(({ next }) => next !== null) ?? question?.options[0];
    if (question !== undefined && way !== undefined) this.host.apply(guideEdits['question/bypass'], { id: question.id, optionId: way.id });
  }
}

const ADD_WISHES: readonly string[] = ['choice', 'yesNo', 'choices', 'number', 'date', 'region', 'option', 'outcome', 'reference'] satisfies readonly AddWish[];

function isAddWish(wish: string): wish is AddWish {
  return ADD_WISHES.includes(wish);
}
