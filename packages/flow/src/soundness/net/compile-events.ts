import type { FlowNode } from '../../model/flow.js';
import { catcherOf, interrupts, isThrower, type Catcher } from './catchers.js';
import { beginningOf, isArmed } from './compile-sub-process.js';
import type { Compiler } from './compile.js';
import type { Scope } from './scopes.js';

/** Catching link events. */
export function linkTargets(scope: Scope): readonly FlowNode[] {
  return scope.nodes.filter(({ type, event }) => type === 'intermediateCatchEvent' && event?.trigger === 'link');
}

/** Start and catching events. What they wait for comes some time: the world outside is not part of the proof. */
export function addEvent(compiler: Compiler, node: FlowNode, scope: Scope): void {
  if (node.type === 'startEvent' && scope.node?.isTriggeredByEvent === true) return; // begins together with the scope
  if (node.event?.trigger === 'link') compiler.leave(node, { pre: [compiler.net.place('link', node.id, scope.index)] });
  compiler.addPassing(node, scope);
}

/** Throwing events and ends. */
export function addThrow(compiler: Compiler, node: FlowNode, scope: Scope): void {
  const trigger = node.event?.trigger;
  if (trigger === 'link') return addLink(compiler, node, scope);
  if (isThrower(node)) return addCaught(compiler, node, scope);
  if (node.type !== 'endEvent') return compiler.addPassing(node, scope);
  if (trigger === 'multiple') return compiler.leaveOpaque(node, scope, 'multipleEnd');
  if (trigger === 'terminate') return addAbort(compiler, node, scope, scope);
  compiler.addPassing(node, scope);
}

function addLink(compiler: Compiler, node: FlowNode, scope: Scope): void {
  const nameOf = (event: FlowNode): string => event.event?.ref ?? event.name;
  const target = linkTargets(scope).find((other) => nameOf(other) === nameOf(node));
  if (target === undefined) return compiler.leaveOpaque(node, scope, 'linkWithoutTarget');
  const link = compiler.net.place('link', target.id, scope.index);
  for (const { place, via } of compiler.inputs(node, scope)) {
    compiler.net.add({ pre: [place], post: [link], nodeIds: [node.id], steps: [{ nodeId: node.id, via, takes: [] }] });
  }
}

/** Ends a scope and all that is under way in it: a terminate end event, or an error that nobody catches. */
function addAbort(compiler: Compiler, node: FlowNode, scope: Scope, aborted: Scope): void {
  const { net } = compiler;
  const inside = compiler.placesIn(aborted);
  const root = aborted.parent === undefined && aborted.handlers.length > 0 ? [compiler.running(aborted)] : [];
  for (const { place, via } of compiler.inputs(node, scope)) {
    const others = inside.filter((other) => other !== place);
    const kills = others.filter((other) => net.places[other]?.kind !== 'armed' && !isAround(compiler, other, scope, aborted));
    compiler.leave(node, { pre: [place], clear: [...others, ...root], kills, via });
  }
}

/** Whether a place is the running of a sub-process in which the node itself lies: marked whenever the node has a token. */
function isAround(compiler: Compiler, place: number, from: Scope, aborted: Scope): boolean {
  for (let scope = from; scope !== aborted && scope.parent !== undefined; scope = scope.parent) if (compiler.running(scope) === place) return true;
  return false;
}

function addCaught(compiler: Compiler, node: FlowNode, scope: Scope): void {
  const catcher = catcherOf(compiler.scopes, node, scope);
  const trigger = node.event?.trigger;
  if (catcher !== undefined) return addThrown(compiler, node, scope, catcher);
  if (trigger === 'cancel') return compiler.leaveOpaque(node, scope, 'cancelWithoutBoundary');
  if (trigger !== 'error') return compiler.addPassing(node, scope); // an escalation that nobody hears
  const [root] = compiler.scopes.all;
  compiler.assumptions.push({ kind: 'abort', nodeId: node.id });
  if (root !== undefined) addAbort(compiler, node, scope, root);
}

/** Thrown and caught at once. Who is not interrupted goes on. */
function addThrown(compiler: Compiler, node: FlowNode, scope: Scope, catcher: Catcher): void {
  const { net, scopes } = compiler;
  const { event, inside } = catcher;
  for (const { place, via } of compiler.inputs(node, scope)) {
    const others = compiler.placesIn(inside).filter((other) => other !== place);
    const beginning = catcher.kind === 'handler' ? beginningOf(compiler, catcher.handler) : [];
    if (!interrupts(event)) {
      const takes = compiler.waysOut(node)[0]?.sure ?? [];
      compiler.leave(event, { pre: [place], post: [...takes.map((id) => compiler.way(id)), ...beginning], steps: [{ nodeId: node.id, via, takes }] });
      continue;
    }
    const steps = [{ nodeId: node.id, via, takes: [] }];
    if (catcher.kind === 'handler') {
      // Once it has begun, what it has interrupted throws no more; whoever still throws is inside of it.
      const armed = net.place('armed', event.id, inside.index);
      compiler.leave(event, { pre: [place, armed], clear: others.filter((other) => other !== armed), post: beginning, steps });
      continue;
    }
    const parent = inside.parent?.index ?? 0;
    const armed = scopes.index.boundaryOf(inside.node?.id ?? '').filter(isArmed).map(({ id }) => net.place('armed', id, parent));
    compiler.leave(event, { pre: [place, compiler.running(inside)], clear: [...others, ...armed], steps });
  }
}
