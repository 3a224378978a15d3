import {
  applyFix,
  History,
  refuserFor,
  type Cause,
  type Checker,
  type CheckerState,
  type Edit,
  type EditBook,
  type Finding,
  type Fix,
  type Refusal,
  type StepInfo,
  type Waiver,
} from '@zhengwu/core';

import type { Session, SessionListener, Waiving } from './session.js';

/** What a designer of a JSON document says of it. */
export interface DocumentTrade<Document extends object, Context> {
  readonly edits: EditBook<Document>;
  readonly createChecker: (document: Document, context: Context) => Checker<Document, Context>;
  readonly has: (document: Document, id: string) => boolean;
  /** Whether a finding is this designer's to show, where its document is looked at by others too. All are, if it is not said. */
  readonly concerns?: (document: Document, finding: Finding) => boolean;
  /** Where the document keeps its waivers, and the edits that change them. */
  readonly waivers?: {
    readonly of: (document: Document) => readonly Waiver[];
    readonly add: Edit<Document, { readonly waiver: Waiver }>;
    readonly remove: Edit<Document, { readonly id: Waiver['id'] }>;
  };
}

/** Why the frame itself refuses an edit. */
export interface DesignerRefusals {
  readonly 'designer/readonly': Readonly<Record<never, never>>;
}

const refuse = refuserFor<DesignerRefusals>();

const NOT_CHECKED: CheckerState = { result: undefined, isCurrent: false, progress: undefined, runsIn: 'page' };

/** A JSON document at work: core's `History`, joined to a `Checker` that follows it. */
export class DocumentSession<Document extends object, Context> implements Session<Document, Context> {
  readonly history: History<Document>;
  /** Refuses every edit: the host asked for it, or the document is of a newer version. */
  isReadonly = false;
  readonly #trade: DocumentTrade<Document, Context>;
  #context: Context;
  #checker: Checker<Document, Context> | undefined;
  readonly #listeners = new Set<SessionListener<Document>>();
  /** What is to be told once several edits have become one step. */
  #together: { last: Cause | undefined } | undefined;

  /** Takes the document over and freezes it: pass what a parser gave. */
  constructor(document: Document, context: Context, trade: DocumentTrade<Document, Context>) {
    this.history = new History(document);
    this.#context = context;
    this.#trade = trade;
    this.history.subscribe((change) => {
      this.#checker?.update(change);
      this.#tell(change.cause);
    });
  }

  get document(): Document {
    return this.history.document;
  }

  read(): Document {
    return this.history.document;
  }

  get canUndo(): boolean {
    return this.history.canUndo && !this.isReadonly;
  }

  get canRedo(): boolean {
    return this.history.canRedo && !this.isReadonly;
  }

  get nextUndo(): StepInfo | undefined {
    return this.history.nextUndo;
  }

  get nextRedo(): StepInfo | undefined {
    return this.history.nextRedo;
  }

  undo(): boolean {
    return this.canUndo && this.history.undo();
  }

  redo(): boolean {
    return this.canRedo && this.history.redo();
  }

  pause(): void {
    this.history.pause();
  }

  /** Does the edit as a step that can be undone; answers why not. */
  apply<Args>(edit: Edit<Document, Args>, args: Args): Refusal | undefined {
    return this.#locked() ?? this.history.apply(edit, args);
  }

  /** Whether the edit could be done now: the same function as `apply`, its result thrown away. */
  whyNot<Args>(edit: Edit<Document, Args>, args: Args): Refusal | undefined {
    return this.#locked() ?? this.history.whyNot(edit, args);
  }

  /** Several edits as one step: all of them, or, after a refusal, none. */
  together(edits: (apply: <Args>(edit: Edit<Document, Args>, args: Args) => void) => void): Refusal | undefined {
    const locked = this.#locked();
    if (locked !== undefined) return locked;
    const mark = this.history.mark();
    const together: { last: Cause | undefined } = { last: undefined };
    this.#together = together;
    try {
      edits((edit, args) => {
        const refusal = this.history.apply(edit, args);
        // Left by an exception, so that the caller's loop ends too.
        if (refusal !== undefined) throw new Refused(refusal);
      });
    } catch (error) {
      this.history.bail(mark);
      together.last = undefined;
      if (error instanceof Refused) return error.refusal;
      throw error;
    } finally {
      this.#together = undefined;
    }
    this.history.squash(mark);
    if (together.last !== undefined) this.#tell(together.last);
    return undefined;
  }

  fix(fix: Fix): Refusal | undefined {
    return this.#locked() ?? applyFix(this.history, this.#trade.edits, fix);
  }

  has(id: string): boolean {
    return this.#trade.has(this.document, id);
  }

  get checks(): CheckerState {
    const state = this.#checker?.state ?? NOT_CHECKED;
    const { result } = state;
    return result === undefined ? state : { ...state, result: { ...result, findings: this.#ours(result.findings) } };
  }

  /** How many findings there are that this designer does not show. */
  get elsewhere(): number {
    const findings = this.#checker?.state.result?.findings ?? [];
    return findings.length - this.#ours(findings).length;
  }

  async check(): Promise<readonly Finding[]> {
    if (this.#checker === undefined) throw new Error('the designer is not on a page: nothing is checked');
    return this.#ours(await this.#checker.settled());
  }

  setContext(context: Context): void {
    this.#context = context;
    this.#checker?.setContext(context);
  }

  get waiving(): Waiving | undefined {
    const { waivers } = this.#trade;
    if (waivers === undefined) return undefined;
    return {
      waivers: waivers.of(this.document),
      add: (waiver) => this.apply(waivers.add, { waiver }),
      remove: (id) => this.apply(waivers.remove, { id }),
    };
  }

  subscribe(listener: SessionListener<Document>): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  suspend(): void {
    this.#checker?.close();
    this.#checker = undefined;
  }

  resume(): void {
    if (this.#checker !== undefined) return;
    const checker = this.#trade.createChecker(this.document, this.#context);
    this.#checker = checker;
    checker.subscribe((state) => {
      if (this.#checker !== checker) return;
      for (const { onCheck } of [...this.#listeners]) onCheck(state);
    });
  }

  #ours(findings: readonly Finding[]): readonly Finding[] {
    const { concerns } = this.#trade;
    return concerns === undefined ? findings : findings.filter((finding) => concerns(this.document, finding));
  }

  #locked(): Refusal | undefined {
    return this.isReadonly ? refuse('designer/readonly', {}) : undefined;
  }

  #tell(cause: Cause): void {
    if (this.#together !== undefined) {
      this.#together.last = cause;
      return;
    }
    const { document } = this;
    for (const { onChange } of [...this.#listeners]) onChange({ cause, run: this.#runOf(cause), read: () => document });
  }

  #runOf(cause: Cause): string | undefined {
    if (cause.kind !== 'edit' || !Object.prototype.hasOwnProperty.call(this.#trade.edits, cause.edit)) return undefined;
    // The history keeps the arguments that this very edit was given.
    const key = this.#trade.edits[cause.edit]?.joinKey(cause.args as never);
    return key === undefined ? undefined : `${cause.edit} ${key}`;
  }
}

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

