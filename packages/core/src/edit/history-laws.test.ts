import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { Json } from '../json/json.js';
import type { Edit } from './edit.js';
import { History, type Change, type Mark } from './history.js';
import { applyPatches } from './patch.js';
import {
  emptyItem,
  insertMaterial,
  moveMaterial,
  mutateFree,
  note,
  rename,
  renameMaterial,
  type Item,
} from './testing/item-edits.js';
import { cloned, isDeepFrozen, randomJson, randomMutations, type Mutation } from './testing/random-json.js';
import { SlowHistory, sorted, type SlowMark } from './testing/slow-history.js';

vi.setConfig({ testTimeout: 120_000 });

type Command =
  | { readonly do: 'rename' | 'note'; readonly text: string }
  | { readonly do: 'renameMaterial'; readonly at: number; readonly text: string }
  | { readonly do: 'insert'; readonly at: number; readonly id: string }
  | { readonly do: 'move'; readonly at: number; readonly to: number }
  | { readonly do: 'mutate'; readonly mutations: readonly Mutation[] }
  | { readonly do: 'undo' | 'redo' | 'pause' | 'mark' }
  | { readonly do: 'bail' | 'squash'; readonly which: number }
  | { readonly do: 'reset'; readonly free: Json };

const text = fc.constantFrom('', '甲', '甲乙', '丙');
const at = fc.nat(3);
const randomCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('rename' as const, 'note' as const), text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('renameMaterial' as const), at, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('insert' as const), at, id: fc.constantFrom('mat_1', 'mat_2', 'mat_3', 'mat_4') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), at, to: at }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('mutate' as const), mutations: randomMutations }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const, 'pause' as const, 'mark' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('bail' as const, 'squash' as const), which: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reset' as const), free: randomJson }) },
);

describe('History beside one that keeps every document whole', () => {
  it('agrees after any sequence of edits, typing, undo, redo, marks and resets', () => {
    fc.assert(
      fc.property(fc.array(randomCommand, { maxLength: 30 }), fc.constantFrom(1, 2, 4, 1000), (commands, stepsKept) => {
        const history = new History<Item>(cloned(emptyItem), { stepsKept });
        const slow = new SlowHistory(emptyItem, stepsKept);
        const marks: (readonly [Mark, SlowMark])[] = [];
        let told: Change<Item> | undefined;
        let previous = history.document;
        let revision = 0;
        history.subscribe((change) => {
          expect(change.previous).toBe(previous);
          expect(applyPatches(change.previous, change.patches)).toEqual(change.document);
          expect(change.revision).toBe(revision + 1);
          ({ document: previous, revision } = change);
          told = change;
        });

        for (const command of commands) {
          told = undefined;
          const before = slow.document;
          perform(command, history, slow, marks);

          expect(sorted(history.document)).toBe(slow.document);
          expect(history.document).toBe(previous);
          expect(history.revision).toBe(revision);
          expect([history.canUndo, history.canRedo]).toEqual([slow.done.length > 0, slow.undone.length > 0]);
          expect(history.nextUndo?.edit).toBe(slow.done[slow.done.length - 1]?.edit);
          expect(history.nextRedo?.edit).toBe(slow.undone[slow.undone.length - 1]?.edit);
          if (slow.document !== before) expect(told).toBeDefined();
        }
        expect(isDeepFrozen(history.document)).toBe(true);
        while (history.undo()) slow.undo();
        expect(sorted(history.document)).toBe(slow.document);
        while (history.redo()) slow.redo();
        expect(sorted(history.document)).toBe(slow.document);
      }),
      { numRuns: numRuns(500, 30_000) },
    );
  });
});

function perform(
  command: Command,
  history: History<Item>,
  slow: SlowHistory,
  marks: (readonly [Mark, SlowMark])[],
): void {
  const both = <Args>(edit: Edit<Item, Args>, args: Args): void => {
    const couldNot = history.whyNot(edit, args);
    expect(history.apply(edit, args)).toEqual(couldNot);
    slow.apply(edit, args);
  };
  switch (command.do) {
    case 'rename':
      return both(rename, command.text);
    case 'note':
      return both(note, command.text);
    case 'renameMaterial':
      return both(renameMaterial, { at: command.at, name: command.text });
    case 'insert':
      return both(insertMaterial, { at: command.at, material: { id: command.id, name: '' } });
    case 'move':
      return both(moveMaterial, { from: command.at, to: command.to });
    case 'mutate':
      return both(mutateFree, command.mutations);
    case 'undo':
      expect(history.undo()).toBe(slow.undo());
      return;
    case 'redo':
      expect(history.redo()).toBe(slow.redo());
      return;
    case 'pause':
      history.pause();
      slow.mayJoin = false;
      return;
    case 'mark':
      marks.push([history.mark(), slow.mark()]);
      return;
    case 'bail':
    case 'squash': {
      const pair = marks[command.which % Math.max(marks.length, 1)];
      if (pair === undefined) return;
      const [mark, slowMark] = pair;
      // The oracle's marks are replaced when their length changes: the one with the same redo list is the same mark.
      const known = slow.marks.find((other) => other.undone === slowMark.undone);
      expect(history[command.do](mark)).toBe(known !== undefined);
      if (known === undefined) return;
      slow.marks = slow.marks.filter((other) => other !== known);
      const steps = slow.done.splice(known.length);
      if (command.do === 'bail') {
        slow.document = known.document;
        slow.undone = known.undone.slice();
      } else {
        const [first, last] = [steps[0], steps[steps.length - 1]];
        if (first !== undefined && last !== undefined) slow.done.push({ edit: last.edit, key: undefined, before: first.before, after: last.after });
      }
      if (steps.length > 0) {
        slow.marks = slow.marks.filter((other) => other.length <= known.length);
        slow.mayJoin = false;
      }
      return;
    }
    case 'reset':
      history.reset({ ...emptyItem, free: cloned(command.free) });
      slow.document = sorted({ ...emptyItem, free: command.free });
      slow.done = [];
      slow.undone = [];
      slow.marks = [];
      slow.mayJoin = false;
  }
}
