import type { FlowNode } from '../model/flow.js';
import { linkTargets } from './net/compile-events.js';
import type { Scope, Scopes } from './net/scopes.js';

/** Nodes to which no way leads from any start, whatever happens on the way. What runs aside from the drawing's ways is left out. */
export function unreachableNodes(scopes: Scopes): ReadonlySet<string> {
  const reached = new Set<string>();
  const open: FlowNode[] = [];
  const reach = (node: FlowNode | undefined): void => {
    if (node === undefined || reached.has(node.id)) return;
    reached.add(node.id);
    open.push(node);
  };
  const enter = (scope: Scope | undefined): void => {
    scope?.starts.forEach(reach);
    for (const { scope: handler, event } of scope?.handlers ?? []) {
      if (handler.node !== undefined && !reached.has(handler.node.id)) {
        reached.add(handler.node.id);
        enter(handler);
      }
      reach(event);
    }
  };
  enter(scopes.of.get(undefined));
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const edge of scopes.index.outgoing(node)) reach(scopes.index.node(edge.to));
    for (const event of scopes.index.boundaryOf(node.id)) if (event.event?.trigger !== 'compensate') reach(event);
    enter(scopes.of.get(node.id));
    if (node.event?.trigger === 'link') {
      const name = node.event.ref ?? node.name;
      const scope = scopes.of.get(node.parentId);
      if (scope !== undefined) reach(linkTargets(scope).find((target) => (target.event?.ref ?? target.name) === name));
    }
  }
  const unreachable = scopes.all.flatMap(({ nodes }) => nodes).filter((node) => {
    const isAside = node.event?.trigger === 'compensate' && node.type === 'boundaryEvent';
    const isUnread = node.isTriggeredByEvent === true && !scopes.of.has(node.id);
    return !reached.has(node.id) && !isAside && !isUnread;
  });
  return new Set(unreachable.map(({ id }) => id));
}
