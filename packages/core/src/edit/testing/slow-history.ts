import type { JsonObject } from '../../json/json.js';
import type { Edit } from '../edit.js';
import { isRefusal } from '../refusal.js';
import type { Item } from './item-edits.js';

/** The slow oracle: whole documents, kept as texts, before and after each step. */
export class SlowHistory {
  document: string;
  done: SlowStep[] = [];
  undone: SlowStep[] = [];
  marks: readonly SlowMark[] = [];
  mayJoin = false;

  constructor(
    document: Item,
    readonly stepsKept: number,
  ) {
    this.document = sorted(document);
  }

  apply<Args>(edit: Edit<Item, Args>, args: Args): void {
    const next = edit(JSON.parse(this.document) as Item, args); // a text that `sorted` wrote of an Item
    if (isRefusal(next) || sorted(next) === this.document) return;
    const key = edit.joinKey(args);
    const last = this.done[this.done.length - 1];
    if (this.mayJoin && last !== undefined && key !== undefined && last.edit === edit.editName && last.key === key) {
      last.after = sorted(next);
    } else {
      this.done.push({ edit: edit.editName, key, before: this.document, after: sorted(next) });
      if (this.done.length > this.stepsKept) {
        this.done.shift();
        this.marks = this.marks.filter((mark) => mark.length > 0).map((mark) => ({ ...mark, length: mark.length - 1 }));
      }
    }
    this.undone = [];
    this.mayJoin = true;
    this.document = sorted(next);
  }

  undo(): boolean {
    const step = this.done.pop();
    if (step === undefined) return false;
    this.undone.push(step);
    this.marks = this.marks.filter((mark) => mark.length <= this.done.length);
    this.document = step.before;
    this.mayJoin = false;
    return true;
  }

  redo(): boolean {
    const step = this.undone.pop();
    if (step === undefined) return false;
    this.done.push(step);
    this.document = step.after;
    this.mayJoin = false;
    return true;
  }

  mark(): SlowMark {
    const mark = { document: this.document, length: this.done.length, undone: this.undone.slice() };
    this.marks = [...this.marks, mark];
    this.mayJoin = false;
    return mark;
  }
}

export interface SlowMark {
  readonly document: string;
  readonly length: number;
  readonly undone: readonly SlowStep[];
}

export interface SlowStep {
  readonly edit: string;
  readonly key: string | undefined;
  readonly before: string;
  after: string;
}

export function sorted(document: unknown): string {
  return JSON.stringify(document, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value as JsonObject).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
