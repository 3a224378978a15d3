import type { ReactiveControllerHost } from 'lit';
import { copyText, deepActiveElement } from '@zhengwu/ui';
import { BranchClipboard } from '../branch-clipboard.js';
import type { DesignerHost } from '../designer-host.js';
import { copyRow, cutPlace, pasteAt } from './clipboard.js';
import { outlineOf } from './outline.js';
import type { RowGestures } from './row-gestures.js';

const NOTHING: ReadonlySet<string> = new Set();

/** Cutting, copying and pasting branches, by keys and by menu. */
export class Branches {
  #cut: { readonly ids: readonly string[]; readonly text: string; readonly set: ReadonlySet<string> } | undefined;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    private readonly host: DesignerHost,
    private readonly gestures: RowGestures,
  ) {
    new BranchClipboard(element, {
      isListening: () => this.#isAmongBranches,
      copy: () => this.#copy(false),
      cut: () => this.#copy(true),
      paste: (text) => this.#paste(text),
    });
  }

  /** What was cut and not pasted yet. */
  get cut(): ReadonlySet<string> {
    return this.#cut?.set ?? NOTHING;
  }

  forget(): void {
    if (this.#cut === undefined) return;
    this.#cut = undefined;
    this.host.requestUpdate();
  }

  /** From a menu there is no event of the browser's: what comes from elsewhere has to be asked for. */
  byMenu(wish: 'cut' | 'copy' | 'paste'): void {
    const { host } = this;
    host.tree?.focus();
    if (wish !== 'paste') {
      const text = this.#copy(wish === 'cut');
      if (text !== undefined) void copyText(text);
      return;
    }
    // Over plain HTTP, or where a person forbids it, only the keys can paste.
    const { clipboard } = navigator as { readonly clipboard?: Clipboard };
    const refused = (): void => host.toast(host.texts.outline.pasteByKeys);
    if (clipboard === undefined) refused();
    else void clipboard.readText().then((text) => this.#paste(text), refused);
  }

  get #isAmongBranches(): boolean {
    const { guide, tree, canvas } = this.host;
    const active = deepActiveElement();
    if (guide === undefined || active === undefined || active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) return false;
    const root = active.getRootNode();
    return root === tree?.shadowRoot || root === canvas?.shadowRoot;
  }

  #copy(isCut: boolean): string | undefined {
    const { host } = this;
    const { guide, texts } = host;
    const [id] = host.selection;
    const row = guide === undefined || id === undefined ? undefined : outlineOf(guide).rowOf(id);
    const text = guide === undefined || row === undefined ? undefined : copyRow(guide, row.id);
    if (text === undefined || row === undefined || (isCut && host.isReadonly)) return undefined;
    const label = host.nameOf(row.id);
    this.#cut = isCut ? { ids: [row.id], text, set: new Set([row.id]) } : undefined;
    host.say(isCut ? texts.outline.cutting(label) : texts.outline.copied(label));
    host.requestUpdate();
    return text;
  }

  #paste(text: string): void {
    const { host } = this;
    const { guide } = host;
    if (guide === undefined || host.isReadonly) return;
    const [id] = host.selection;
    const rowId = id === undefined ? null : (outlineOf(guide).rowOf(id)?.id ?? null);
    // What was cut here moves: its ids stay, and what refers to it.
    const cut = this.#cut;
    const place = cut?.text === text && rowId !== null ? cutPlace(guide, cut.ids, rowId) : undefined;
    if (cut !== undefined && place !== undefined) {
      this.#cut = undefined;
      return this.gestures.move({ ids: cut.ids, ...place });
    }
    const pasted = pasteAt(guide, rowId, text);
    if ('reason' in pasted) return host.refuse(pasted);
    if (!host.together(pasted.edits)) return;
    if (pasted.lines !== undefined) host.say(host.texts.outline.pastedLines(pasted.lines));
    host.rest(pasted.select);
  }
}
