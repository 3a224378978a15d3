import type { Expression } from '@zhengwu/core';
import { outcomeCondition } from '../engine-words.js';
import type { SequenceFlow } from '../flow.js';
import { elementAt, extensionsOf, textAt, type ModdleElement } from '../moddle/moddle-element.js';
import { OUTCOMES, type Outcome } from '../outcome.js';
import { readCondition } from './read-condition.js';
import type { Report } from './read-flow.js';
import { Setting } from './setting.js';

/** What a sequence flow says; undefined for one that lacks an end. */
export function readWay(element: ModdleElement, parentId: string | undefined, report: Report): SequenceFlow | undefined {
  const [from, to] = [elementAt(element, 'sourceRef')?.id, elementAt(element, 'targetRef')?.id];
  if (from === undefined || to === undefined) return undefined;
  const { outcome, condition } = readWaySettings(element, report);
  const engine = elementAt(element, 'conditionExpression');
  const written = engine === undefined ? undefined : textAt(engine, 'body')?.trim();
  // What was written for the engine from the outcome says nothing that the outcome does not.
  const engineCondition = condition === undefined && outcome !== undefined && written === outcomeCondition(outcome) ? undefined : written;
  return {
    id: element.id ?? '',
    name: textAt(element, 'name') ?? '',
    from,
    to,
    ...(parentId === undefined ? {} : { parentId }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(condition === undefined ? {} : { condition }),
    ...(engineCondition === undefined ? {} : { engineCondition }),
  };
}

/** Our own settings of a way out. */
export interface WaySettings {
  readonly outcome?: Outcome;
  readonly condition?: Expression;
}

export function readWaySettings(element: ModdleElement, report: Report = () => undefined): WaySettings {
  const [own] = extensionsOf(element, 'zw:Way');
  if (own === undefined) return {};
  const setting = new Setting(own, element, report);
  const outcome = setting.word('outcome', OUTCOMES);
  const written = elementAt(own, 'condition');
  const condition = written === undefined ? undefined : readCondition(written, element, report);
  return { ...(outcome === undefined ? {} : { outcome }), ...(condition === undefined ? {} : { condition }) };
}
