import type { EventTrigger, FlowNode } from '../../model/flow.js';
import type { Scope, Scopes } from './scopes.js';

/** Who takes what is thrown: an event at the edge of a sub-process, or an event sub-process. */
export type Catcher =
  | { readonly kind: 'boundary'; readonly event: FlowNode; readonly inside: Scope }
  | { readonly kind: 'handler'; readonly event: FlowNode; readonly inside: Scope; readonly handler: Scope };

/**
 * Who catches what a node throws: the nearest outwards with the same code, or with none (BPMN 2.0.2, 10.5.6 and 10.5.7). What an
 * event sub-process throws passes by its neighbours.
 */
export function catcherOf(scopes: Scopes, thrower: FlowNode, from: Scope): Catcher | undefined {
  const trigger = thrower.event?.trigger;
  const catches = (event: FlowNode): boolean => isCaughtBy(event, trigger, thrower.event?.ref);
  let passed: Scope | undefined;
  for (let scope: Scope | undefined = from; scope !== undefined; passed = scope, scope = scope.parent) {
    const inside = scope;
    const handler = passed?.node?.isTriggeredByEvent === true ? undefined : inside.handlers.find(({ event }) => catches(event));
    if (handler !== undefined) return { kind: 'handler', event: handler.event, inside, handler: handler.scope };
    const boundary = inside.node === undefined ? undefined : scopes.index.boundaryOf(inside.node.id).find(catches);
    if (boundary !== undefined) return { kind: 'boundary', event: boundary, inside };
  }
  return undefined;
}

/** Events for which somebody inside throws: they occur then, and not of themselves. */
export function explicitlyThrown(scopes: Scopes): ReadonlySet<string> {
  const caught = new Set<string>();
  for (const scope of scopes.all) {
    for (const node of scope.nodes) {
      if (!isThrower(node)) continue;
      const catcher = catcherOf(scopes, node, scope);
      if (catcher !== undefined) caught.add(catcher.event.id);
    }
  }
  return caught;
}

/** Whether it throws to whom is around it. Messages and signals go out into the world, and their catchers wait for the world. */
export function isThrower(node: FlowNode): boolean {
  const trigger = node.event?.trigger;
  if (node.type === 'endEvent') return trigger === 'error' || trigger === 'escalation' || trigger === 'cancel';
  return node.type === 'intermediateThrowEvent' && trigger === 'escalation';
}

function isCaughtBy(event: FlowNode, trigger: EventTrigger | undefined, ref: string | undefined): boolean {
  if (trigger === undefined || event.event?.trigger !== trigger) return false;
  return event.event.ref === undefined || event.event.ref === ref;
}

/** Whether an event ends what it waits at. An error and a cancellation always do, whatever the file says (BPMN 2.0.2, 10.5). */
export function interrupts({ event, isInterrupting }: FlowNode): boolean {
  return isInterrupting !== false || event?.trigger === 'error' || event?.trigger === 'cancel';
}
