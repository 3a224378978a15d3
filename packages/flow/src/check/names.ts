import type { FlowNode } from '../model/flow.js';
import { STEP_NAMES } from '../model/step-names.js';
import { isActivity, isSubProcess } from '../model/node-kind.js';
import { at, nameIn, nameOf, processCheck } from './flow-check.js';
import { fix } from './flow-fix.js';
import { hasCondition } from './splits-and-joins.js';
import { structureRules } from './structure-rules.js';

/** Everything that a reader must tell apart has a name, and each step another. */
export const checkNames = processCheck('flow/names', structureRules, function* ({ process, index }) {
  const named = new Map<string, FlowNode>();
  for (const node of process.nodes) {
    if (isActivity(node)) {
      if (node.name.trim() === '') {
        const meant = node.step === undefined ? '' : STEP_NAMES[node.step.kind];
        const fixes = meant === '' ? [] : [fix('flow/rename', { id: node.id, name: meant })];
        yield structureRules.finding('flow/unnamed-step', at(node), { id: node.id, what: isSubProcess(node) ? 'subProcess' : 'step' }, { fixes });
        continue;
      }
      const key = node.name.normalize('NFKC').replace(/\s/g, '');
      const former = named.get(key);
      if (former === undefined) named.set(key, node);
      else yield structureRules.finding('flow/duplicate-name', at(node), { step: node.name.trim() }, { related: [at(former)] });
      continue;
    }
    if (node.name.trim() !== '') continue;
    const outgoing = index.outgoing(node);
    if ((node.type === 'exclusiveGateway' || node.type === 'inclusiveGateway') && outgoing.length > 1 && !outgoing.every(({ outcome, id }) => outcome !== undefined || id === node.defaultId)) {
      const before = index.incoming(node).flatMap(({ from }) => index.node(from) ?? [])[0];
      yield structureRules.finding('flow/unnamed-decision', at(node), { before: before === undefined ? '' : nameOf(before) });
    }
    if ((node.type === 'boundaryEvent' || node.type === 'intermediateCatchEvent') && node.event?.trigger !== 'compensate') {
      const host = node.attachedToId === undefined ? undefined : index.node(node.attachedToId);
      yield structureRules.finding('flow/unnamed-event', at(node), { at: host === undefined ? '' : nameOf(host) });
    }
  }
  for (const edge of process.edges) {
    // Our own conditions are shown in words, an outcome is a name; of a condition in the engine's language, nobody can read what it means.
    if (edge.name.trim() !== '' || edge.outcome !== undefined || edge.condition !== undefined || !hasCondition(edge)) continue;
    const [from, to] = [index.node(edge.from), index.node(edge.to)];
    if (from !== undefined && to !== undefined && from.defaultId !== edge.id) yield structureRules.finding('flow/unnamed-way', at(edge), { from: nameIn(index, from), to: nameIn(index, to) });
  }
});
