import type { Finding } from '@zhengwu/core';
import type { FormContext } from '../model/context.js';
import type { FormNode } from '../model/form-node.js';
import { nameOf, nodesOf, type NodeEntry } from './controls.js';
import type { Form } from '../model/form.js';

interface Known {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** What a check finds of a node by itself. */
export type FindInNode = (entry: NodeEntry, name: string, context: FormContext) => Iterable<Finding>;

/**
 * The findings of each node, where they follow from that node, its name and the context alone: an edit leaves all other
 * nodes the same objects, and of these nothing is asked again.
 */
export function inEachNode(find: FindInNode): (form: Form, context: FormContext) => Iterable<Finding | undefined> {
  const byContext = new WeakMap<FormContext, WeakMap<FormNode, Known>>();
  return function* (form, context) {
    const known = byContext.get(context) ?? new WeakMap<FormNode, Known>();
    byContext.set(context, known);
    let untilPause = 50;
    for (const entry of nodesOf(form)) {
      const { node } = entry;
      const name = nameOf(entry);
      const former = known.get(node);
      if (former?.name === name) {
        yield* former.findings;
        continue;
      }
      const findings = [...find(entry, name, context)];
      known.set(node, { name, findings });
      yield* findings;
      untilPause -= 1;
      if (untilPause > 0) continue;
      untilPause = 50;
      yield undefined;
    }
  };
}
