import type { TreePlace } from '@zhengwu/ui';
import { indexProcess } from '../../model/flow-index.js';
import { isGateway } from '../../model/node-kind.js';
import type { Spot } from '../edits/structure/spot.js';
import { isSplit, mainWay } from '../../model/continuation.js';
import type { Line, NodeLine, Reading } from '../../model/reading.js';

/** Where a step goes that is moved to a place of the list; undefined where nothing can stand. */
export function spotOfMove(reading: Reading, moved: NodeLine, { parentId, index }: TreePlace): Spot | undefined {
  const parent = parentId === null ? undefined : reading.all.find(({ id }) => id === parentId);
  const all = parent === undefined ? reading.lines : parent.kind === 'jump' ? [] : parent.lines;
  const siblings = all.filter((line) => line !== moved);
  const [before, behind] = [siblings[index - 1], siblings[index]];
  if (parent?.kind === 'node' && behind?.kind !== 'node' && before?.kind !== 'node') return intoBranch(before ?? behind);
  if (before === undefined) return first(parent, behind);
  if (before.kind !== 'node') return before.kind === 'loose' ? undefined : { on: before.kind === 'jump' ? before.edge.id : before.id };
  const ways = indexProcess(reading.process);
  const next = behind?.kind === 'node' ? behind.node : undefined;
  if (isSplit(ways, before.node) && next !== undefined) {
    // Between a fork and where its branches meet nothing can stand: behind both.
    return isGateway(next) && ways.incoming(next).length > 1 ? { behind: next.id } : { before: next.id };
  }
  // A step and the choice of its outcomes belong together.
  const [way, ...others] = ways.outgoing(before.node);
  const isPair = next !== undefined && way?.to === next.id && others.length === 0 && isGateway(next) && mainWay(ways.outgoing(next)) !== undefined;
  return isPair && reading.isBefore(next, moved) ? { before: before.id } : { behind: before.id };
}

/** At the end of a branch. */
function intoBranch(way: Line | undefined): Spot | undefined {
  if (way?.kind !== 'way') return undefined;
  const last = way.lines[way.lines.length - 1];
  if (last === undefined) return { on: way.id };
  if (last.kind === 'jump') return { on: last.edge.id };
  return last.kind === 'node' ? (last.node.type === 'endEvent' ? { before: last.id } : { behind: last.id }) : undefined;
}

function first(parent: Line | undefined, behind: Line | undefined): Spot | undefined {
  if (parent?.kind === 'way') return { on: parent.id };
  if (parent?.kind === 'node' && parent.node.type === 'boundaryEvent') return { behind: parent.id };
  return behind?.kind === 'node' ? { before: behind.id } : undefined;
}
