import type { FlowContext } from '../../model/context.js';
import { layOutFlow } from '../../model/layout/lay-out-flow.js';
import { FLOW_TEMPLATES, flowFromTemplate } from '../../library/flow-from-template.js';
import type { Suitability, TemplateFlow, TemplateId } from '../../library/template.js';
import { flowTimeline } from '../../timeline/flow-timeline.js';
import type { StageTime } from '../../timeline/timeline.js';
import type { Drawing } from '../../model/layout/drawing.js';

/** A template as it would be for this item: drawn, with its steps and its time. */
export interface TemplateCard extends TemplateFlow {
  readonly id: TemplateId;
  readonly suitability: Suitability;
  readonly drawing: Drawing;
  readonly stepNames: readonly string[];
  /** From acceptance to decision, as far as steps have limits. */
  readonly handling: StageTime;
}

const ORDER: Readonly<Record<Suitability['suits'], number>> = { well: 0, 'as-well': 1, badly: 2 };

/** The library for an item, what suits it first. */
export function templateCards(context: FlowContext): readonly TemplateCard[] {
  const cards = FLOW_TEMPLATES.map(({ id, suits }) => {
    const made = flowFromTemplate(id, context, shownId());
    return { ...made, id, suitability: suits(context), drawing: layOutFlow(made.flow), stepNames: namesIn(made), handling: handlingOf(made, context) };
  });
  return cards.sort((a, b) => ORDER[a.suitability.suits] - ORDER[b.suitability.suits]);
}

/** Ids of what is only shown. */
function shownId(): (kind: string) => string {
  let count = 0;
  return (kind) => `${kind}_${String((count += 1))}`;
}

function namesIn({ flow }: TemplateFlow): readonly string[] {
  return flow.processes.flatMap(({ nodes }) => nodes.flatMap(({ step, name }) => (step === undefined ? [] : [name])));
}

function handlingOf({ flow }: TemplateFlow, context: FlowContext): StageTime {
  const [process] = flow.processes;
  if (process === undefined) throw new Error('a template draws one process');
  return flowTimeline(process, context).stages.handling;
}
