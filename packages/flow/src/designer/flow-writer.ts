import { UnwrittenError } from '@zhengwu/ui/designer';
import type { FlowOrigin } from '../model/file/flow-origin.js';
import { saveFlow, type SavedFlow } from '../model/file/save-flow.js';
import type { ModdleElement } from '../model/moddle/moddle-element.js';

/** The file would lack what it had when it was opened: it must not be told to the host. */
export class LossError extends UnwrittenError {
  override readonly name = 'LossError';

  constructor(findings: SavedFlow['findings'], losses: SavedFlow['losses']) {
    super(losses.map(({ name, line }) => `${name} (${String(line)})`).join(', '), findings);
  }
}

/** Texts of former states that are kept: what is undone and done again is told as it was told before. */
const KEPT = 30;

/**
 * Writes the file as it is after each change. bpmn-moddle writes at once and answers later: whoever asks right after a change gets that
 * change's text, even if the tree has gone on. What is asked for later, for somebody is still typing, is written before the tree goes on.
 *
 * A state that history comes back to has the text that it had, to the letter: bpmn-js puts what it takes back at another place of its lists,
 * which says the same and would look like a change.
 */
export class FlowWriter {
  readonly #opened: object;
  readonly #texts = new Map<object, string | Promise<string>>();
  #state: object;
  #run: string | undefined;

  /** @param state stands for the document as it was opened, in the history */
  constructor(
    private readonly definitions: ModdleElement,
    private readonly origin: FlowOrigin,
    text: string,
    state: object,
  ) {
    this.#opened = state;
    this.#state = state;
    this.#texts.set(state, text);
  }

  /** The text of the tree as it is: at once if it is known. */
  text(): string | Promise<string> {
    const state = this.#state;
    const known = this.#texts.get(state);
    if (known !== undefined) return known;
    const text = this.#write();
    this.#keep(state, text);
    void text.then(
      (written) => this.#texts.has(state) && this.#texts.set(state, written),
      () => undefined, // who asked hears of it
    );
    return text;
  }

  /** The tree is in another state than before. What is answered gives the text that it has now, whenever it is called. */
  changed(state: object, run: string | undefined): () => string | Promise<string> {
    this.#state = state;
    this.#run = run;
    return () => this.#texts.get(state) ?? this.text();
  }

  /** The tree is about to go on. One more letter of the same run takes the place of the former; all else may still be asked for what came before it. */
  beforeChange(run: string | undefined): void {
    if (this.#run !== undefined && this.#run !== run) void this.text();
  }

  #keep(state: object, text: Promise<string>): void {
    for (const former of this.#texts.keys()) {
      if (this.#texts.size < KEPT) break;
      if (former !== this.#opened) this.#texts.delete(former);
    }
    this.#texts.set(state, text);
  }

  async #write(): Promise<string> {
    const { xml, losses, findings } = await saveFlow(this.definitions, this.origin);
    if (losses.length > 0) throw new LossError(findings, losses);
    return xml;
  }
}
