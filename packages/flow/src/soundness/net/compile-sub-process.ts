import type { FlowNode } from '../../model/flow.js';
import { interrupts } from './catchers.js';
import type { Compiler } from './compile.js';
import type { Scope } from './scopes.js';

/**
 * Whether an event at the edge of a sub-process has to be armed: it occurs once at most, or perhaps never, so that nothing may rely on
 * it. A timer that interrupts needs no arming: it does occur if nothing else happens.
 */
export function isArmed(event: FlowNode): boolean {
  return !interrupts(event) || event.event?.trigger !== 'timer';
}

/** Entered, and complete when nothing is under way inside (BPMN 2.0.2, 13.3.4); or left by an event at its edge. */
export function addSubProcess(compiler: Compiler, node: FlowNode, scope: Scope, inside: Scope): void {
  const { net, scopes } = compiler;
  const running = compiler.running(inside);
  const events = scopes.index.boundaryOf(node.id).filter(({ event }) => event?.trigger !== 'compensate');
  const armed = events.filter(isArmed).map(({ id }) => net.place('armed', id, scope.index));
  const listening = inside.handlers.map(({ event }) => net.place('armed', event.id, inside.index));
  const starts = inside.starts.map(({ id }) => net.place('start', id, inside.index));
  const beginnings = inside.startsTogether ? [starts] : starts.map((start) => [start]);
  if (beginnings.length > 1) compiler.assumptions.push({ kind: 'oneStart', nodeId: node.id });

  for (const { place, via } of compiler.inputs(node, scope)) {
    for (const beginning of beginnings) {
      net.add({ pre: [place], post: [running, ...beginning, ...armed, ...listening], nodeIds: [node.id], steps: [{ nodeId: node.id, via, takes: [] }] });
    }
  }
  compiler.leave(node, { pre: [running], empty: tokensIn(compiler, inside), clear: [...armed, ...armedIn(compiler, inside)] });

  for (const event of events) {
    const place = net.place('armed', event.id, scope.index);
    if (!interrupts(event)) compiler.assumptions.push({ kind: 'once', nodeId: event.id });
    if (compiler.thrown.has(event.id) || event.event?.trigger === 'cancel') continue;
    if (!interrupts(event)) compiler.leave(event, { pre: [place] });
    else compiler.leave(event, { pre: isArmed(event) ? [running, place] : [running], clear: [...compiler.placesIn(inside), ...armed.filter((other) => other !== place)] });
    if (isArmed(event)) addNever(compiler, place);
  }
}

/** Event sub-processes of a scope: each begins once at most, and while one that interrupts runs no other may begin. */
export function addHandlers(compiler: Compiler, scope: Scope): void {
  const { net } = compiler;
  for (const { scope: handler, event } of scope.handlers) {
    const [place, running] = [net.place('armed', event.id, scope.index), compiler.running(handler)];
    net.add({ pre: [running], post: [], empty: tokensIn(compiler, handler), clear: armedIn(compiler, handler), nodeIds: [], steps: [] });
    if (!interrupts(event)) compiler.assumptions.push({ kind: 'once', nodeId: event.id });
    if (compiler.thrown.has(event.id)) continue;
    const clear = !interrupts(event) ? [] : compiler.placesIn(scope).filter((other) => other !== place);
    compiler.leave(event, { pre: [place], clear, post: beginningOf(compiler, handler), steps: [] });
    addNever(compiler, place);
  }
  if (scope.parent !== undefined || scope.handlers.length === 0) return;
  net.add({ pre: [compiler.running(scope)], post: [], empty: tokensIn(compiler, scope), clear: armedIn(compiler, scope), nodeIds: [], steps: [] });
}

/** What is marked when an event sub-process begins, beside the ways out of its event. */
export function beginningOf(compiler: Compiler, handler: Scope): readonly number[] {
  return [compiler.running(handler), ...handler.handlers.map(({ event }) => compiler.net.place('armed', event.id, handler.index))];
}

/** What may occur may also never occur. */
function addNever(compiler: Compiler, armed: number): void {
  compiler.net.add({ pre: [armed], post: [], nodeIds: [], steps: [] });
}

/** Tokens in a scope, however deep. */
function tokensIn(compiler: Compiler, scope: Scope): number[] {
  return compiler.placesIn(scope).filter((at) => compiler.net.places[at]?.kind !== 'armed');
}

function armedIn(compiler: Compiler, scope: Scope): number[] {
  return compiler.placesIn(scope).filter((at) => compiler.net.places[at]?.kind === 'armed');
}
