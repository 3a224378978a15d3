import { isRefusal, type Refusal } from '@zhengwu/core';
import type { DiagramElement } from '../../../drawing/diagram-types.js';
import type { Outcome } from '../../../model/outcome.js';
import { readStep } from '../../../model/read/read-step.js';
import { shapeOfPiece } from '../../canvas/make-step.js';
import { changeStep } from '../change-step.js';
import { refuse, type EditTools } from '../edit-tools.js';
import { nameOf } from '../find.js';
import { join } from './connect.js';
import { MADE_NAMES } from './made-names.js';
import { placeBehind } from './near.js';
import { withNotices } from './outcome-notices.js';
import { isEnd } from './put.js';
import { onwardWayOf, waysIn } from './spot.js';

/** What stands behind an outcome of a step: 补正 and its second look, the step before it for what is sent back, else an end of its name. */
export function branchTo(tools: EditTools, step: DiagramElement, gateway: DiagramElement, outcome: Outcome): Refusal | undefined {
  if (outcome === 'correction') return correction(tools, step, gateway);
  const former = outcome === 'returned' ? stepBefore(step) : undefined;
  const target = former ?? end(tools, gateway, outcome === 'accepted' || outcome === 'granted' || outcome === 'passed' ? MADE_NAMES.end : tools.words.outcomeNames[outcome]);
  if (isRefusal(target)) return target;
  const way = join(tools, gateway, target, outcome);
  return isRefusal(way) ? way : undefined;
}

/**
 * 补正: asked once (行政许可法 第三十二条第一款第四项), so it does not come back to where it may be asked again, but to a second look, by the same people, that
 * accepts or lets go; and it ends where the applicant does not come.
 */
function correction(tools: EditTools, step: DiagramElement, gateway: DiagramElement): Refusal | undefined {
  const accepted = onwardWayOf(gateway)?.target;
  const asks = draw(tools, gateway, 'correction');
  if (isRefusal(asks)) return asks;
  const comes = draw(tools, asks, 'exclusiveGateway', MADE_NAMES.comes);
  if (isRefusal(comes)) return comes;
  const again = draw(tools, comes, 'acceptance', MADE_NAMES.again);
  if (isRefusal(again)) return again;
  const complete = draw(tools, again, 'exclusiveGateway', MADE_NAMES.complete);
  if (isRefusal(complete)) return complete;
  const goes = accepted !== undefined && !isEnd(accepted) ? accepted : end(tools, complete, MADE_NAMES.end);
  const [lapsed, withdrawn] = [end(tools, comes, MADE_NAMES.lapsed), end(tools, complete, tools.words.outcomeNames.notAccepted)];
  for (const each of [goes, lapsed, withdrawn]) if (isRefusal(each)) return each;
  const ways = [
    join(tools, gateway, asks, 'correction'),
    join(tools, asks, comes),
    join(tools, comes, again),
    join(tools, comes, lapsed as DiagramElement, 'withdrawn'), // none is a refusal any more
    join(tools, again, complete),
    join(tools, complete, goes as DiagramElement, 'accepted'),
    join(tools, complete, withdrawn as DiagramElement, 'notAccepted'),
  ];
  for (const way of ways) if (isRefusal(way)) return way;
  const [, , back] = ways;
  if (back !== undefined && !isRefusal(back)) {
    tools.service('modeling').updateProperties(comes, { default: back.businessObject });
    tools.service('modeling').updateLabel(back, MADE_NAMES.came);
  }
  const people = readStep(step.businessObject);
  return changeStep(tools, again.id, (fresh) => withNotices(tools, { ...fresh, ...(people === undefined ? {} : { approvers: people.approvers, sign: people.sign, ...(people.limit === undefined ? {} : { limit: people.limit }) }) }, ['accepted', 'notAccepted']));
}

/** The last step that a case has gone through before it comes to one. */
function stepBefore(step: DiagramElement): DiagramElement | undefined {
  const seen = new Set<DiagramElement>([step]);
  for (const node of seen) {
    for (const { source } of waysIn(node)) {
      if (source === undefined || seen.has(source)) continue;
      if (source.businessObject.$instanceOf('bpmn:Task')) return source;
      seen.add(source);
    }
  }
  return undefined;
}

function end(tools: EditTools, behind: DiagramElement, name: string): DiagramElement | Refusal {
  return draw(tools, behind, 'endEvent', name);
}

function draw(tools: EditTools, behind: DiagramElement, piece: Parameters<typeof shapeOfPiece>[0], name?: string): DiagramElement | Refusal {
  const { parent } = behind;
  if (parent === undefined) return refuse('flow/cannot-connect', { name: nameOf(behind.businessObject) });
  const shape = shapeOfPiece(piece, tools.service('elementFactory'), tools.words);
  if (name !== undefined) shape.businessObject.set('name', name);
  return tools.service('modeling').createShape(shape, placeBehind(tools, behind, shape), parent);
}
