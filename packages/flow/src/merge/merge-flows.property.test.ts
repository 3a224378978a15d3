import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { lossesBetween } from '../model/file/losses.js';
import { parseFlow } from '../model/file/parse-flow.js';
import { readFile } from '../model/file/read-file.js';
import { files } from '../model/testing/draw-file.js';
import { sketchXml } from '../model/testing/sketch-xml.js';
import { takeApart, type FlatFile } from './flat-file.js';
import { mergeFlows, takeTheirsInFlow } from './merge-flows.js';
import { edited, FLOW_EDITS, type FlowEdit } from './testing/edit-flow.js';

vi.setConfig({ testTimeout: 600_000 });

const drawn = await Promise.all(
  [
    '(s) -> [t0 collection] -> [t1 acceptance] -> {x g}\ng -accepted-> [t2 review] -> [t3 decision] -> (e)\ng -*-> (f)\nt2 ~late timer~> (h)',
    '(s) -> {+ fork}\nfork -> [t0 review] -> {+ join}\nfork -> [t1 review] -> [t2 review] -> join\njoin -> [t3 decision] -> (e)',
    'sub inner {\n(a) -> [t0 review] -> [t1 review] -> (b)\n}\n(s) -> [t2 review] -> inner -> [t3 decision] -> (e)',
  ].map((text) => sketchXml(text)),
);

/** A file, and its steps. */
const bases = fc.oneof(
  fc.constantFrom(...drawn).map((xml) => ({ xml, steps: ['t0', 't1', 't2', 't3'] })),
  files.map(({ xml, tasks }) => ({ xml, steps: tasks })),
);
const edits = (mark: string): fc.Arbitrary<readonly (readonly [kind: FlowEdit[0], at: number, value: string])[]> =>
  fc.uniqueArray(fc.tuple(fc.constantFrom(...FLOW_EDITS), fc.nat(3), fc.integer({ min: 1, max: 4 }).map((length) => mark.repeat(length))), { maxLength: 4, selector: ([kind, at]) => `${kind} ${String(at)}` });
const placed = (list: readonly (readonly [kind: FlowEdit[0], at: number, value: string])[], steps: readonly string[], isOwn: (at: number) => boolean): readonly FlowEdit[] =>
  // What is appended gets its name of its place, so that no two are called the same.
  list.flatMap(([kind, at, value]) => (isOwn(at) && steps[at] !== undefined ? [[kind, steps[at], kind === 'append' ? `${value}${String(at)}` : value] as const] : []));

function flatOf(xml: string): FlatFile {
  const document = readFile(xml);
  if ('why' in document) throw new Error(document.why);
  return takeApart(document).flat;
}
/** Elements and shapes; over lines, whose ends both may have moved, nobody promises anything. */
const shown = ({ elements, drawing }: FlatFile): unknown => [elements, drawing.map(({ parts, ...shape }) => ({ ...shape, bounds: Object.entries(parts).filter(([name]) => name.endsWith('Bounds')) }))];

/** Opens as its sides do: without a finding that they have not. */
async function opens(xml: string, ...sides: readonly string[]): Promise<void> {
  const rules = async (text: string): Promise<readonly string[]> => (await parseFlow(text)).findings.map(({ rule }) => rule);
  const known = new Set((await Promise.all(sides.map(rules))).flat());
  expect((await rules(xml)).filter((rule) => !known.has(rule))).toEqual([]);
  const { elements, drawing } = flatOf(xml);
  const ids = new Set(elements.map(({ id }) => id));
  const dangling = elements.flatMap(({ id, attributes }) => ['sourceRef', 'targetRef', 'attachedToRef'].flatMap((end) => (attributes[end] === undefined || ids.has(`#${attributes[end]}`) ? [] : [`${id} ${end}`])));
  expect([dangling, drawing.filter(({ attributes: { bpmnElement } }) => bpmnElement !== undefined && !ids.has(`#${bpmnElement}`)).map(({ id }) => id)]).toEqual([[], []]);
}

describe('the laws of merging flows', () => {
  it('one side alone is that side, to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(bases, edits('a'), async ({ xml, steps }, list) => {
        const mine = await edited(xml, placed(list, steps, () => true));
        expect(mergeFlows(xml, mine, xml)).toEqual({ merged: mine, conflicts: [] });
        expect(mergeFlows(xml, xml, mine)).toEqual({ merged: mine, conflicts: [] });
        expect(mergeFlows(xml, mine, mine)).toEqual({ merged: mine, conflicts: [] });
      }),
      { numRuns: numRuns(30, 2000) },
    );
  });

  it('edits of different steps: both are done, whoever did them, and nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(bases, edits('a'), edits('b'), async ({ xml, steps }, list, others) => {
        const [own, theirOwn] = [placed(list, steps, (at) => at % 2 === 0), placed(others, steps, (at) => at % 2 === 1)];
        const [mine, theirs, both] = await Promise.all([edited(xml, own), edited(xml, theirOwn), edited(await edited(xml, own), theirOwn)]);
        const { merged, conflicts } = mergeFlows(xml, mine, theirs);
        expect(conflicts).toEqual([]);
        expect(shown(flatOf(merged))).toEqual(shown(flatOf(both)));
        expect(shown(flatOf(mergeFlows(xml, theirs, mine).merged))).toEqual(shown(flatOf(both)));
        await opens(merged, xml);
        const touched = new Set([...own, ...theirOwn].map(([, id]) => id));
        // Lines follow what was moved.
        for (const { id, attributes } of flatOf(xml).elements) if (touched.has(attributes['sourceRef'] ?? '') || touched.has(attributes['targetRef'] ?? '')) touched.add(id.slice(1));
        const gone = new Set(flatOf(xml).elements.map(({ id }) => id.slice(1)));
        for (const { id } of flatOf(both).elements) gone.delete(id.slice(1));
        expect(lossesBetween(xml, merged, touched, gone)).toEqual([]);
      }),
      { numRuns: numRuns(60, 4000) },
    );
  });

  it('whatever both did, the result opens, and so it does after each decision; all of theirs is theirs', async () => {
    await fc.assert(
      fc.asyncProperty(bases, edits('a'), edits('b'), fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), async ({ xml, steps }, list, others, choices) => {
        const [mine, theirs] = await Promise.all([edited(xml, placed(list, steps, () => true)), edited(xml, placed(others, steps, () => true))]);
        const { merged, conflicts } = mergeFlows(xml, mine, theirs);
        await opens(merged, mine, theirs);
        let decided = merged;
        for (const [at, conflict] of conflicts.entries()) {
          if (choices[at] === true) continue;
          decided = takeTheirsInFlow(decided, conflict, theirs);
          await opens(decided, mine, theirs);
        }
        expect(new Set(conflicts.map(({ path }) => path.join('/'))).size).toBe(conflicts.length);
      }),
      { numRuns: numRuns(60, 4000) },
    );
  });
});
