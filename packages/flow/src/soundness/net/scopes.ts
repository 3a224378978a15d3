import type { FlowNode, Process } from '../../model/flow.js';
import { indexProcess, type ProcessIndex } from '../../model/flow-index.js';
import type { Undecided } from '../result.js';

/** The process, or a sub-process whose inside is followed. */
export interface Scope {
  readonly index: number;
  /** The sub-process; undefined for the process itself. */
  readonly node?: FlowNode;
  readonly parent?: Scope;
  readonly nodes: readonly FlowNode[];
  /** The event sub-processes right inside that can be triggered, with the event of each. */
  readonly handlers: readonly { readonly scope: Scope; readonly event: FlowNode }[];
  /** Where it begins: one of its start events, or all nodes to which nothing leads where it has none. */
  readonly starts: readonly FlowNode[];
  readonly startsTogether: boolean;
}

export interface Scopes {
  readonly index: ProcessIndex;
  /** Outer scopes before inner ones. */
  readonly all: readonly Scope[];
  /** By the sub-process; the process is under undefined. */
  readonly of: ReadonlyMap<string | undefined, Scope>;
  /** What is in the drawing and is not followed. */
  readonly undecided: readonly Undecided[];
}

type Draft = { -readonly [Key in keyof Scope]: Scope[Key] } & { handlers: { scope: Scope; event: FlowNode }[] };

/** Finds out what lies in what, leaving aside what does not run in the order of the drawing. */
export function scopesOf(process: Process): Scopes {
  const index = indexProcess(process);
  const of = new Map<string | undefined, Scope>();
  const all: Scope[] = [];
  const undecided: Undecided[] = [];

  const enter = (node: FlowNode | undefined, parent: Scope | undefined): Draft => {
    const nodes = index.childrenOf(node?.id).filter(({ isForCompensation }) => isForCompensation !== true);
    const scope: Draft = { index: all.length, nodes, handlers: [], starts: [], startsTogether: false, ...(node && { node }), ...(parent && { parent }) };
    all.push(scope);
    of.set(node?.id, scope);
    const events = nodes.filter(({ type }) => type === 'startEvent');
    scope.starts = events.length > 0 ? events : nodes.filter((inner) => index.incoming(inner).length === 0 && isBeginning(inner));
    scope.startsTogether = events.length === 0 && scope.starts.length > 1;
    for (const inner of nodes) {
      if (inner.type === 'adHocSubProcess') undecided.push({ reason: 'adHoc', ids: [inner.id] });
      if ((inner.type !== 'subProcess' && inner.type !== 'transaction') || index.childrenOf(inner.id).length === 0) continue;
      if (inner.isTriggeredByEvent !== true) {
        enter(inner, scope);
        continue;
      }
      const event = index.childrenOf(inner.id).find(({ type }) => type === 'startEvent');
      if (event?.event?.trigger === 'compensate') undecided.push({ reason: 'compensation', ids: [inner.id] });
      else if (event !== undefined) scope.handlers.push({ scope: enter(inner, scope), event });
    }
    return scope;
  };
  enter(undefined, undefined);
  return { index, all, of, undecided };
}

/** Whether a node to which nothing leads begins where nothing else does (BPMN 2.0.2, 10.5.2). */
function isBeginning(node: FlowNode): boolean {
  if (node.isTriggeredByEvent === true || node.type === 'boundaryEvent') return false;
  return !(node.type === 'intermediateCatchEvent' && node.event?.trigger === 'link');
}

/** The scope and all that lie in it. */
export function within(scopes: Scopes, outer: Scope): readonly Scope[] {
  return scopes.all.filter((scope) => {
    for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) if (at === outer) return true;
    return false;
  });
}
