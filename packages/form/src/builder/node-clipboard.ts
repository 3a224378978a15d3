import { copyText } from '@zhengwu/ui/clipboard';
import { deepActiveElement } from '@zhengwu/ui/designer';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { copyFragment, parseFragment } from '../model/index.js';
import type { BuilderHost } from './builder-host.js';
import type { Gestures } from './gestures.js';
import { NODES } from './put/loads.js';
import { refuse } from './refusals.js';

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Cutting, copying and pasting nodes, within a form and from form to form, by the browser's own events: they work over plain HTTP
 * and between windows, and ask for no leave. Outline and canvas, which know these keys too, are not asked: they would keep the
 * browser from making the events.
 */
export class NodeClipboard implements ReactiveController {
  #cut: { readonly ids: readonly string[]; readonly text: string; readonly set: ReadonlySet<string> } | undefined;
  /** What was copied here last: all that a menu can paste where the browser lets it read no clipboard. */
  #copied: string | undefined;

  constructor(
    private readonly element: ReactiveControllerHost & HTMLElement,
    private readonly host: BuilderHost,
    private readonly gestures: Gestures,
    private readonly roots: () => readonly (ShadowRoot | null | undefined)[],
  ) {
    element.addController(this);
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

  hostConnected(): void {
    this.element.addEventListener('keydown', this.#onKey, true);
    for (const type of ['copy', 'cut', 'paste'] as const) document.addEventListener(type, this.#onEvent);
  }

  hostDisconnected(): void {
    this.element.removeEventListener('keydown', this.#onKey, true);
    for (const type of ['copy', 'cut', 'paste'] as const) document.removeEventListener(type, this.#onEvent);
  }

  /** From a menu there is no event of the browser's: what comes from elsewhere has to be asked for. */
  byMenu(wish: 'cut' | 'copy' | 'paste'): void {
    const { host } = this;
    if (wish !== 'paste') {
      const text = this.#copy(wish === 'cut');
      if (text !== undefined) void copyText(text);
      return;
    }
    // Over plain HTTP, or where a person forbids it, only the keys can paste what comes from elsewhere.
    const { clipboard } = navigator as { readonly clipboard?: Clipboard };
    const refused = (): void => (this.#copied === undefined ? host.toast(host.texts.canvas.pasteByKeys) : this.#paste(this.#copied));
    if (clipboard === undefined) refused();
    else void clipboard.readText().then((text) => this.#paste(text), refused);
  }

  get #isListening(): boolean {
    const active = deepActiveElement();
    if (this.host.form === undefined || active === undefined || active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) return false;
    return this.roots().some((root) => root != null && active.getRootNode() === root);
  }

  #copy(isCut: boolean): string | undefined {
    const { host } = this;
    const { form, selection, texts } = host;
    const [first] = selection;
    const fragment = form === undefined ? undefined : copyFragment(form, selection);
    if (fragment === undefined || first === undefined || (isCut && host.isReadonly)) return undefined;
    const text = JSON.stringify(fragment);
    this.#copied = text;
    this.#cut = isCut ? { ids: selection, text, set: new Set(selection) } : undefined;
    const name = host.nameOf(first);
    host.say(isCut ? texts.canvas.cutting(name, fragment.nodes.length) : texts.canvas.copied(name, fragment.nodes.length));
    host.requestUpdate();
    return text;
  }

  #paste(text: string): void {
    const { host } = this;
    const { form, index, selection } = host;
    if (form === undefined || index === undefined || host.isReadonly) return;
    // What was cut here moves: its ids stay, and what refers to it.
    const cut = this.#cut;
    if (cut?.text === text && cut.ids.every((id) => index.byId(id) !== undefined) && selection.every((id) => !cut.set.has(id))) {
      this.#cut = undefined;
      return this.gestures.put(NODES.payload(cut.ids));
    }
    const { value } = parseFragment(text);
    if (value === undefined) return host.refuse(refuse('form-builder/nothing-to-paste', {}));
    this.#cut = undefined;
    this.gestures.paste(value);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const isClipboardKey = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && ['c', 'x', 'v'].includes(event.key.toLowerCase());
    if (isClipboardKey && this.#isListening) event.stopPropagation();
    else if (event.key === 'Escape' && this.#cut !== undefined && this.#isListening) this.forget();
  };

  readonly #onEvent = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (event.defaultPrevented || clipboardData === null || !this.#isListening) return;
    if (event.type === 'paste') {
      event.preventDefault();
      this.#paste(clipboardData.getData('text/plain'));
      return;
    }
    const text = this.#copy(event.type === 'cut');
    if (text === undefined) return;
    event.preventDefault();
    clipboardData.setData('text/plain', text);
  };
}
