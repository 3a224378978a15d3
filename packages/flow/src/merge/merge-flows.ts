import { equalJson, merge3, takeTheirs, type Conflict, type Merge } from '@zhengwu/core';
import { readFile } from '../model/file/read-file.js';
import type { Engine } from '../model/convert/engine-vocabulary.js';
import { engineConflict, engineIn, inWordsOf, isEngineConflict } from './engines.js';
import { takeApart, type FlatElement } from './flat-file.js';
import { mergeDrawing, redrawn } from './merge-drawing.js';
import { bringing, byId, mendReferences } from './mend-references.js';
import { putTogether, type Opened } from './put-together.js';
import { mergeTurns, turned, turnsIn, turnsOf } from './turns.js';

/**
 * Three-way merge of flows, as BPMN texts, element by element: what one says, where it lies, who does it. Beyond core's `merge3`, no way of the
 * result leads from or to a step that is not there, and no event waits at its edge: where one side took out what the other leads to, mine
 * stands, and a conflict names the step. Of sides that are written for different engines, theirs is read in the words of mine's, and a conflict at `engine` asks
 * for which one the file is. Over the drawing nobody is asked. What neither side changed stays as mine has it, to the letter.
 *
 * Paths: `elements`, the element's id behind a `#`, then `attributes`, `parts`, `turns` (the order in which ways are tried), or `strands` and `people`, `limit`, `when`. A text that is no XML
 * is one value.
 *
 * Laws: those of `merge3`, and the result opens, before and after each decision, as its sides do.
 */
export function mergeFlows(base: string, mine: string, theirs: string): Merge<string> {
  const whole = merge3(base, mine, theirs);
  if (whole.conflicts.length === 0) return whole;
  const [engine, other] = [engineIn(mine), engineIn(theirs)];
  if (engine === undefined || other === undefined || engine === other) return mergeOfOneEngine(base, mine, theirs, whole);
  const { merged, conflicts } = mergeFlows(inWordsOf(base, engine), mine, inWordsOf(theirs, engine));
  return { merged, conflicts: [engineConflict(base, engine, other), ...conflicts] };
}

function mergeOfOneEngine(base: string, mine: string, theirs: string, whole: Merge<string>): Merge<string> {
  const [former, ours, others] = [opened(base), opened(mine), opened(theirs)];
  if (former === undefined || ours === undefined || others === undefined) return whole;
  const { merged, conflicts } = merge3({ elements: former.flat.elements }, { elements: ours.flat.elements }, { elements: others.flat.elements });
  const standing = withStanding(merged.elements, conflicts, ours.flat.elements);
  const mended = mendReferences(standing, { first: ours.flat, second: others.flat, isKept: () => true });
  const [before, own, theirOwn] = [byId(former.flat.elements), byId(ours.flat.elements), byId(others.flat.elements)];
  const named = new Set(conflicts.map(({ path }) => path.join('/')));
  const found: Conflict[] = [...mended.restored, ...mended.missed]
    .filter((id) => before.has(id) && !named.has(`elements/${id}`))
    .map((id) => ({ path: ['elements', id], kind: 'removed', base: before.get(id), mine: own.get(id), theirs: theirOwn.get(id) }));
  const drawing = mergeDrawing(former.flat.drawing, ours.flat.drawing, others.flat.drawing, mended.elements);
  const flat = { elements: mended.elements, drawing };
  const [ownTurns, theirTurns] = [turnsIn(ours.plain), turnsIn(others.plain)];
  const { turns, conflicts: disputed } = mergeTurns(turnsIn(former.plain), ownTurns, theirTurns);
  const all = [...conflicts, ...found, ...disputed];
  if (equalJson([flat, turns], [others.flat, theirTurns])) return { merged: theirs, conflicts: all };
  return { merged: equalJson([flat, turns], [ours.flat, ownTurns]) ? mine : putTogether(flat, ours, others, turns), conflicts: all };
}

/** The merge with one conflict decided for the other side. What theirs needs to stand there comes with it; what cannot be without what went, goes. */
export function takeTheirsInFlow(merged: string, conflict: Conflict, theirs: string): string {
  if (conflict.path.length === 0) return theirs;
  const engine = engineIn(merged);
  if (isEngineConflict(conflict)) return engine === undefined ? merged : inTheirEngine(merged, theirs, engine);
  const [now, others] = [opened(merged), opened(engine === undefined ? theirs : inWordsOf(theirs, engine))];
  if (now === undefined || others === undefined) return merged;
  const split = turnsOf(conflict);
  if (split !== undefined) return putTogether(now.flat, now, others, turned(turnsIn(now.plain), split, conflict.theirs));
  const taken = takeTheirs({ elements: now.flat.elements }, conflict).elements;
  const [, id = ''] = conflict.path;
  const isBack = conflict.kind === 'removed' && conflict.path.length === 2 && conflict.theirs !== undefined;
  const there = byId(taken);
  const brought = isBack ? bringing(id, others.flat.elements, there) : [];
  const all = [...new Map([...there, ...brought.map((element) => [element.id, element] as const)]).values()];
  const gone = conflict.path.length === 2 && conflict.theirs === undefined;
  const mended = mendReferences(all, { first: others.flat, second: now.flat, isKept: (each) => !gone || each !== id });
  const drawing = redrawn(now.flat.drawing, [others.flat.drawing, now.flat.drawing], mended.elements);
  const flat = { elements: mended.elements, drawing };
  return equalJson(flat, now.flat) ? merged : equalJson(flat, others.flat) ? theirs : putTogether(flat, now, others);
}

/** The merge written for their engine, with what only that has words for as theirs has it. */
function inTheirEngine(merged: string, theirs: string, engine: Engine): string {
  const other = engineIn(theirs);
  if (other === undefined || other === engine) return merged;
  const kept = inWordsOf(inWordsOf(theirs, engine), other);
  return mergeFlows(kept, inWordsOf(merged, other), theirs).merged;
}

/** Mine stands where theirs took it out: with all that it stood with. */
function withStanding(elements: readonly FlatElement[], conflicts: readonly Conflict[], mine: readonly FlatElement[]): readonly FlatElement[] {
  const all = byId(elements);
  for (const { path, kind, theirs } of conflicts) {
    const [, id] = path;
    if (kind !== 'removed' || path.length !== 2 || id === undefined || theirs !== undefined) continue;
    for (const element of bringing(id, mine, all)) all.set(element.id, element);
  }
  return [...all.values()];
}

function opened(text: string): Opened | undefined {
  const document = readFile(text);
  return 'why' in document ? undefined : { document, ...takeApart(document) };
}
