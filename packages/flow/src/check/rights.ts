import type { Account, Finding, ServiceItem } from '@zhengwu/core';
import type { FlowNode } from '../model/flow.js';
import type { StepKind } from '../model/step.js';
import { isHuman } from '../model/node-kind.js';
import { handlersBefore } from './approvers.js';
import { bindingRules } from './binding-rules.js';
import { directoryOf } from './directory.js';
import { at, nameOf, processCheck } from './flow-check.js';

/** What is done at a place, by the kind of step; other steps are done in the office, wherever that is. */
const DONE_AT: Partial<Readonly<Record<StepKind, PlaceWork>>> = {
  collection: 'receive',
  acceptance: 'accept',
  pledgeReview: 'accept',
  decision: 'decide',
  delivery: 'issue',
};
type PlaceWork = ServiceItem['places'][number]['does'][number];

/** Whoever does a step may do it: this item, at each place where it is done (窗口授权), and not right after himself. */
export const checkRights = processCheck('flow/rights', bindingRules, function* (view, context) {
  const directory = directoryOf(context);
  for (const node of view.process.nodes) {
    if (!isHuman(node)) continue;
    const people = directory.peopleAt(node.step);
    if (people !== undefined && people.length > 0 && context.item !== undefined) yield* authorised(node, people, context.item);
    const [only, ...others] = directory.handsAt(node.step) ?? [];
    // What the applicant does is no look at anything.
    if (only === undefined || others.length > 0 || only.relation === 'initiator') continue;
    for (const before of handlersBefore(view, node)) {
      const former = directory.handsAt(before.step);
      // One and the same person, and nobody else, on either side: the second look sees nothing new.
      if (former?.length !== 1 || former[0]?.key !== only.key || before.step?.kind === 'correction') continue;
      yield bindingRules.finding('flow/twice-in-sequence', at(node, 'approvers'), { first: nameOf(before), second: nameOf(node), person: only.name, relation: only.relation }, { related: [at(before, 'approvers')] });
    }
  }
});

function* authorised(node: FlowNode, people: readonly Account[], item: ServiceItem): Iterable<Finding> {
  const barred = people.filter(({ itemIds }) => itemIds !== undefined && !itemIds.includes(item.id));
  for (const person of barred) yield bindingRules.finding('flow/no-right', at(node, 'approvers'), { step: nameOf(node), person: person.name, what: 'item' });
  const work = node.step === undefined ? undefined : DONE_AT[node.step.kind];
  if (work === undefined) return;
  const places = item.places.filter(({ does }) => does.includes(work));
  const left = people.filter((person) => !barred.includes(person));
  const astray = left.filter(({ placeIds }) => placeIds !== undefined && places.length > 0 && !places.some(({ id }) => placeIds.includes(id)));
  for (const person of astray) yield bindingRules.finding('flow/no-right', at(node, 'approvers'), { step: nameOf(node), person: person.name, what: 'place' });
  const uncovered = places.filter(({ id }) => left.length > astray.length && !left.some(({ placeIds }) => placeIds === undefined || placeIds.includes(id)));
  if (uncovered.length > 0) yield bindingRules.finding('flow/place-uncovered', at(node, 'approvers'), { step: nameOf(node), places: uncovered.map(({ name }) => name) });
}
