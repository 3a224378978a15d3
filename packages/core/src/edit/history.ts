import { diff } from './diff.js';
import { freezeDocument, type Edit } from './edit.js';
import { applyPatches, joinPatches, type Patch } from './patch.js';
import { ownCopy } from './own-copy.js';
import { isRefusal, type Refusal } from './refusal.js';

/** Why the document is what it is now. */
export type Cause =
  | { readonly kind: 'edit'; readonly edit: string; readonly args: unknown }
  | { readonly kind: 'undo' | 'redo'; readonly edit: string; readonly args: unknown }
  | { readonly kind: 'bail' | 'reset' };

export interface Change<Document> {
  readonly document: Document;
  readonly previous: Document;
  /** From `previous` to `document`; a worker that holds `previous` needs nothing else. */
  readonly patches: readonly Patch[];
  /** Counts every change, undo and redo included; never goes back. */
  readonly revision: number;
  readonly cause: Cause;
}

/** What `undo` or `redo` would take back or do again: for the button's tooltip. */
export interface StepInfo {
  readonly edit: string;
  readonly args: unknown;
}

interface Step extends StepInfo {
  readonly forward: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly joinKey: string | undefined;
}

/** A place in the history to return to: taken before a drag, thrown away or folded into one step after it. */
export type Mark = symbol;

interface MarkedPlace {
  readonly length: number;
  /** What could be done again there. */
  readonly undone: readonly Step[];
}

/** The most steps that are kept; beyond it the oldest is forgotten. */
const STEPS_KEPT = 1000;

/**
 * A document and how it came to be. Edits go in, patches come out; a step holds the patches there and
 * back, so memory grows with what was changed and not with the size of the document.
 */
export class History<Document extends object> {
  #document: Document;
  #revision = 0;
  #done: Step[] = [];
  #undone: Step[] = [];
  readonly #marks = new Map<Mark, MarkedPlace>();
  #mayJoin = false;
  #untold: Change<Document>[] = [];
  readonly #listeners = new Set<(change: Change<Document>) => void>();
  readonly #stepsKept: number;

  /** Takes the document over and freezes it: pass a copy of what belongs to somebody else. */
  constructor(document: Document, options: { readonly stepsKept?: number } = {}) {
    this.#document = freezeDocument(document);
    this.#stepsKept = options.stepsKept ?? STEPS_KEPT;
  }

  get document(): Document {
    return this.#document;
  }

  get revision(): number {
    return this.#revision;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** What `undo` would take back. */
  get nextUndo(): StepInfo | undefined {
    return this.#done[this.#done.length - 1];
  }

  /** What `redo` would do again. */
  get nextRedo(): StepInfo | undefined {
    return this.#undone[this.#undone.length - 1];
  }

  /** Whether the edit could be done now: `undefined` if so, else the reason. The document stays as it is. */
  whyNot<Args>(edit: Edit<Document, Args>, args: Args): Refusal | undefined {
    const next = edit(this.#document, args);
    return isRefusal(next) ? next : undefined;
  }

  /**
   * Does the edit. Answers the reason if it cannot be done; an edit that changes nothing leaves no step. Works
   * on a copy of the arguments: what a host passed in stays the host's, neither frozen nor shared.
   */
  apply<Args>(edit: Edit<Document, Args>, hostArgs: Args): Refusal | undefined {
    const args = ownCopy(hostArgs);
    const next = edit(this.#document, args);
    if (isRefusal(next)) return next;
    const forward = freezeDocument(diff(this.#document, next));
    if (forward.length === 0) return undefined;
    // Not `next` itself: what it shares with the document stays the very same object even if the edit copied
    // it, and a patch that could not be applied elsewhere fails here, before there is a step.
    const document = applyPatches(this.#document, forward);
    const step: Step = {
      edit: edit.editName,
      args,
      forward,
      inverse: freezeDocument(diff(document, this.#document)),
      joinKey: edit.joinKey(args),
    };
    this.#push(step);
    this.#undone = [];
    this.#become(document, forward, { kind: 'edit', edit: step.edit, args });
    return undefined;
  }

  /** Takes the last step back; false if there is none. */
  undo(): boolean {
    const step = this.#done.pop();
    if (step === undefined) return false;
    this.#undone.push(step);
    this.#dropMarksBeyond(this.#done.length);
    this.#turnTo(step.inverse, { kind: 'undo', edit: step.edit, args: step.args });
    return true;
  }

  /** Does the last undone step again; false if there is none. */
  redo(): boolean {
    const step = this.#undone.pop();
    if (step === undefined) return false;
    this.#done.push(step);
    this.#turnTo(step.forward, { kind: 'redo', edit: step.edit, args: step.args });
    return true;
  }

  /** Ends a run of typing: the next edit starts a step of its own. Call it on blur, on Enter, on a pause. */
  pause(): void {
    this.#mayJoin = false;
  }

  /** Remembers this place. Edits after it never join with edits before it. */
  mark(): Mark {
    const mark = Symbol('mark');
    this.#marks.set(mark, { length: this.#done.length, undone: this.#undone.slice() });
    this.#mayJoin = false;
    return mark;
  }

  /**
   * Goes back to the mark and forgets all that came after it, as a cancelled drag does; what could be done
   * again at the mark can be done again. False if it is gone.
   */
  bail(mark: Mark): boolean {
    const place = this.#marks.get(mark);
    if (place === undefined) return false;
    this.#marks.delete(mark);
    this.#undone = [...place.undone];
    const steps = this.#done.splice(place.length);
    if (steps.length === 0) return true;
    this.#dropMarksBeyond(place.length);
    this.#turnTo(inverseOf(steps), { kind: 'bail' });
    return true;
  }

  /** Makes all that came after the mark one step, named after its last edit. False if the mark is gone. */
  squash(mark: Mark): boolean {
    const place = this.#marks.get(mark);
    if (place === undefined) return false;
    this.#marks.delete(mark);
    const steps = this.#done.splice(place.length);
    const last = steps[steps.length - 1];
    if (last === undefined) return true;
    this.#dropMarksBeyond(place.length);
    this.#done.push({ ...last, forward: steps.flatMap((step) => step.forward), inverse: inverseOf(steps), joinKey: undefined });
    this.#mayJoin = false;
    return true;
  }

  /** Starts anew with another document: what the host does when it sets `value`. */
  reset(document: Document): void {
    const previous = this.#document;
    this.#done = [];
    this.#undone = [];
    this.#marks.clear();
    this.#become(freezeDocument(document), freezeDocument(diff(previous, document)), { kind: 'reset' });
  }

  /** Calls the listener after each change, until the returned function is called. */
  subscribe(listener: (change: Change<Document>) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #push(step: Step): void {
    const last = this.#done[this.#done.length - 1];
    if (this.#mayJoin && last !== undefined && step.joinKey !== undefined && last.edit === step.edit && last.joinKey === step.joinKey) {
      this.#done[this.#done.length - 1] = {
        ...step,
        forward: joinPatches(last.forward, step.forward),
        inverse: joinPatches(step.inverse, last.inverse),
      };
    } else {
      this.#done.push(step);
      if (this.#done.length > this.#stepsKept) this.#forgetOldest();
    }
    this.#mayJoin = true;
  }

  #forgetOldest(): void {
    this.#done.shift();
    for (const [mark, { length, undone }] of this.#marks) {
      if (length === 0) this.#marks.delete(mark);
      else this.#marks.set(mark, { length: length - 1, undone });
    }
  }

  #dropMarksBeyond(length: number): void {
    for (const [mark, at] of this.#marks) if (at.length > length) this.#marks.delete(mark);
  }

  #turnTo(patches: readonly Patch[], cause: Cause): void {
    this.#become(applyPatches(this.#document, patches), patches, cause);
  }

  #become(document: Document, patches: readonly Patch[], cause: Cause): void {
    const previous = this.#document;
    this.#document = document;
    this.#revision += 1;
    if (cause.kind !== 'edit') this.#mayJoin = false;
    this.#tell({ document, previous, patches, revision: this.#revision, cause });
  }

  /** A listener that makes the next change does not overtake those that have yet to hear of this one. */
  #tell(change: Change<Document>): void {
    this.#untold.push(change);
    if (this.#untold.length > 1) return;
    try {
      // Grows while it is gone through.
      for (const next of this.#untold) {
        for (const listener of [...this.#listeners]) if (this.#listeners.has(listener)) listener(next);
      }
    } finally {
      this.#untold = [];
    }
  }
}

function inverseOf(steps: readonly Step[]): readonly Patch[] {
  return steps
    .slice()
    .reverse()
    .flatMap((step) => step.inverse);
}
