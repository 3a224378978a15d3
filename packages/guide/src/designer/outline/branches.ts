import type { ReactiveControllerHost } from 'lit';
import { ClipboardKeys, copyText } from '@zhengwu/ui/clipboard';
import { deepActiveElement } from '@zhengwu/ui/designer';
import type { DesignerHost } from '../designer-host.js';
import { copyRows, cutPlace, pasteAt } from './clipboard.js';
import { outlineOf, topmostRows } from './outline.js';
import type { RowGestures } from './row-gestures.js';

const NOTHING: ReadonlySet<string> = new Set();

/** Cutting, copying and pasting branches, by keys and by menu. */
export class Branches {
  #cut: { readonly ids: readonly string[]; readonly text: string; readonly set: ReadonlySet<string> } | undefined;

  /** What was copied here last: all that a menu can paste where the browser lets it read no clipboard. */
  #copied: string | undefined;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    private readonly host: DesignerHost,
    private readonly gestures: RowGestures,
  ) {
    new ClipboardKeys(element, {
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
    // Over plain HTTP, or where a person forbids it, only the keys can paste what comes from elsewhere.
    const { clipboard } = navigator as { readonly clipboard?: Clipboard };
    const refused = (): void => (this.#copied === undefined ? host.toast(host.texts.outline.pasteByKeys) : this.#paste(this.#copied));
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
    const ids = guide === undefined ? [] : topmostRows(outlineOf(guide), host.selection).map((row) => row.id);
    const text = guide === undefined ? undefined : copyRows(guide, ids);
    const [first] = ids;
    if (text === undefined || first === undefined || (isCut && host.isReadonly)) return undefined;
    const words = texts.outline;
    const label = host.nameOf(first);
    this.#copied = text;
    this.#cut = isCut ? { ids, text, set: new Set(ids) } : undefined;
    if (ids.length === 1) host.say(isCut ? words.cutting(label) : words.copied(label));
    else host.say(isCut ? words.cuttingMany(ids.length) : words.copiedMany(ids.length));
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
