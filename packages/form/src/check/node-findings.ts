import type { Finding } from '@zhengwu/core';
import type { FormContext } from '../model/context.js';
import { indexForm, type FormEntry } from '../model/form-index.js';
import type { Form } from '../model/form.js';
import type { NodeEntry } from './controls.js';
import { nodeRecords, type NodeRecord } from './node-records.js';

/** What is looked for in a node by itself. */
export type FindInNode<Found> = (entry: NodeEntry, name: string, context: FormContext) => Iterable<Found>;

/** Nodes that are looked at between two pauses. */
const STRETCH = 50;
const NOTHING: readonly never[] = [];

/** Who looks for what, by number: under it its finds are kept. */
let families = 0;

/**
 * What is found in each node, where it follows from that node, its surroundings and the context alone: an edit leaves all but
 * the way to the root the same objects, and of what lies in these nothing is asked again. `undefined` where a check may be paused.
 */
export function inEachNode<Found = Finding>(find: FindInNode<Found>): (form: Pick<Form, 'schema'>, context: FormContext) => Iterable<Found | undefined> {
  const family = families;
  families += 1;
  return function* (form, context) {
    const recordOf = nodeRecords(form, context);
    const foundIn = ({ found }: NodeRecord): readonly Found[] | undefined => found[family] as readonly Found[] | undefined; // under our own number
    let looked = 0;
    const look = (entry: FormEntry, { surroundings: { name } }: NodeRecord): readonly Found[] => {
      looked += 1;
      return entry.parent === undefined ? NOTHING : [...find(entry as NodeEntry, name, context)]; // the root is left out
    };
    /** As deep as forms are. */
    function* within(entry: FormEntry, record: NodeRecord): Generator<undefined, readonly Found[]> {
      const found = [...look(entry, record)];
      for (const child of entry.children) {
        const own = recordOf(child);
        let below = foundIn(own);
        if (below === undefined) {
          if (child.children.length > 0) below = yield* within(child, own);
          else own.found[family] = below = kept(look(child, own));
        }
        for (const each of below) found.push(each);
        if (looked < STRETCH) continue;
        looked = 0;
        yield undefined;
      }
      const all = kept(found);
      record.found[family] = all;
      return all;
    }
    const { root } = indexForm(form.schema);
    const record = recordOf(root);
    yield* foundIn(record) ?? (yield* within(root, record));
  };
}

function kept<Found>(found: readonly Found[]): readonly Found[] {
  return found.length === 0 ? NOTHING : found;
}
