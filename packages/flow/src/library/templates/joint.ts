import { decision, settle } from '../decide.js';
import { accept, collect, optional } from '../front.js';
import { promisedTime } from '../promised-time.js';
import { splitLimit } from '../split-days.js';
import { suitsPromised } from '../suitability.js';
import type { FlowTemplate } from '../template.js';

/** 联合审批: several departments look at the same time, the one that leads brings their opinions together and decides. */
export const joint: FlowTemplate = {
  id: 'joint',
  suits: suitsPromised,
  draw: (draft) => {
    const [reviewing, gathering, deciding] = splitLimit(promisedTime(draft.context.item).handling, [3, 1, 1]);
    const [parts, meets] = [draft.parallel('同时征求意见'), draft.parallel('意见收齐')];
    const leads = draft.step('review', '牵头部门审查', { duty: 'review', ...optional(reviewing) });
    // Which departments take part, no context says: they are named by who draws.
    const others = ['协办部门审查（一）', '协办部门审查（二）'].map((name) => draft.step('review', name, optional(reviewing)));
    const gathers = draft.step('review', '牵头部门汇总意见', { duty: 'review', ...optional(gathering) });
    const decides = decision(draft, '牵头部门决定', deciding);
    const before = draft.choice();
    accept(draft, collect(draft), before);
    draft.line(before, parts);
    for (const each of [leads, ...others]) draft.line(parts, each, meets);
    draft.line(meets, gathers, decides);
    settle(draft, decides);
    return [leads, ...others, gathers, decides];
  },
};
