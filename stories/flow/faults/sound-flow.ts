import contextData from '@zhengwu/samples/items/food-business-licence/context.json';
import itemData from '@zhengwu/samples/items/food-business-licence/item.json';
import { parseItemContext, parseServiceItem } from '@zhengwu/core';
import type { Flow, FlowContext } from '@zhengwu/flow';

import { drawnFlow } from './drawn-flow.js';

/** The day on which the lessons' checks are made. */
const TODAY = '2026-11-27';

/** 食品经营许可, whole: what every lesson on law, people and time begins with. */
const LICENCE = `
  (apply) -> [collect collection] -> [accept acceptance] -> {x accepted}
  accepted -accepted-> [audit review] -> [visit inspection] -> [decide decision] -> {x decided}
  accepted -correction-> [correct correction] -> [again acceptance] -> {x complete}
  accepted -notAccepted-> (notAccepted)
  correct ~overdue timer~> (lapsed)
  complete -accepted-> audit
  complete -withdrawn-> (withdrawn)
  decided -granted-> [issue certification] -> [deliver delivery] -> (done)
  decided -refused-> [notify delivery] -> (refused)
`;

/** Of it the examination alone, by two offices at once: what the lessons on drawing begin with. It is no approval by itself. */
export const EXAMINATION = `
  (received) -> [audit review] -> {+ fork}
  fork -> [visit inspection] -> {+ join}
  fork -> [opinion other] -> {+ join}
  join -> [decide decision] -> (finished)
`;

/** Of what comes back from 补正 nothing can be asked again, so nothing is told but that it is accepted. */
const AGAIN = { steps: { again: { notices: [{ on: 'accepted', channel: 'document', to: 'applicant' }] } } } as const;

export const soundFlow: Flow = licence();
export const soundExamination: Flow = examination(EXAMINATION);

/** The licence with lines of it changed. */
export function licence(...changes: readonly (readonly [from: string, to: string])[]): Flow {
  const lines = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The lesson's flow has no ${from}.`);
    return text.replace(from, to);
  }, LICENCE);
  return drawnFlow(lines, AGAIN);
}

/** A part of a case that is handed around within the office. */
export function examination(lines: string, beyond: Parameters<typeof drawnFlow>[1] = {}): Flow {
  return drawnFlow(lines, { ...beyond, process: { kind: 'other', name: '食品经营许可：审查阶段' } });
}

function opened<Value>(what: string, value: Value | undefined): Value {
  if (value === undefined) throw new Error(`The lesson cannot open its ${what}.`);
  return value;
}

const item = opened('item', parseServiceItem(itemData).value);
const { departments, roles, accounts, fields } = opened('context', parseItemContext(contextData).value);

/** The sample's directory and item; in the lessons the office has promised nine of the ten working days that the law gives. */
export const soundContext: FlowContext = {
  today: TODAY,
  item: { ...item, limits: { ...item.limits, promised: { amount: 9, unit: 'workingDay' } } },
  departments,
  roles,
  accounts,
  fields,
};
