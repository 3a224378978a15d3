import type { SpecialProcedure, TimeLimit } from '@zhengwu/core';
import { decision, settle } from '../decide.js';
import type { Drawn, FlowDraft, StepParts } from '../flow-draft.js';
import { accept, collect, optional } from '../front.js';
import { noticesFor } from '../notices-for.js';
import { promisedTime } from '../promised-time.js';
import { splitLimit } from '../split-days.js';
import { proceduresIn, suitsProcedure } from '../suitability.js';
import type { FlowTemplate } from '../template.js';

/** 带现场核查: two officers go and look where the papers alone do not tell (行政许可法 第三十四条第三款). The clock runs on: it is none of the eight of 第四十五条. */
export const inspection: FlowTemplate = {
  id: 'inspection',
  suits: (context) => suitsProcedure(context, 'onSiteCheck'),
  draw: (draft) => {
    const { item } = draft.context;
    const [only, ...others] = proceduresIn(item, 'onSiteCheck');
    const [reviewing, visiting, deciding] = splitLimit(promisedTime(item).handling, [2, 2, 1]);
    const procedure = others.length === 0 ? only : undefined;
    const visits = draft.step('inspection', '现场核查', { duty: 'inspect', sign: 'all', ...optional(within(visiting, procedure)), ...idOf(procedure) });
    return reviewed(draft, { name: '是否需要现场核查', needed: '需要', procedure: visits }, reviewing, deciding);
  },
};

/** 带听证: who has a right to be heard is heard before the decision, and the clock stands still (第四十五条、第四十六条). */
export const hearing: FlowTemplate = {
  id: 'hearing',
  suits: (context) => suitsProcedure(context, 'hearing'),
  draw: (draft) => {
    const { context } = draft;
    const [only, ...others] = proceduresIn(context.item, 'hearing');
    const procedure = others.length === 0 ? only : undefined;
    const [reviewing, deciding] = splitLimit(promisedTime(context.item).handling, [3, 2]);
    const limit = procedure === undefined ? undefined : plain(procedure.limit);
    const hears = draft.step('specialProcedure', '组织听证', { duty: 'hear', ...optional(limit), ...idOf(procedure), notices: noticesFor(context, 'specialProcedure') });
    return reviewed(draft, { name: '是否需要听证', needed: '需要听证', procedure: hears }, reviewing, deciding);
  },
};

interface Between {
  /** What is asked before it. */
  readonly name: string;
  readonly needed: string;
  readonly procedure: Drawn;
}

/** 审查, the procedure where it is needed, 决定. */
function reviewed(draft: FlowDraft, { name, needed, procedure }: Between, reviewing: TimeLimit | undefined, deciding: TimeLimit | undefined): readonly Drawn[] {
  const reviews = draft.step('review', '审查', { duty: 'review', ...optional(reviewing) });
  const [isNeeded, meets] = [draft.choice(name), draft.choice()];
  const decides = decision(draft, '核准决定', deciding);
  accept(draft, collect(draft), reviews);
  draft.line(reviews, isNeeded);
  draft.line(draft.way(isNeeded, procedure, { name: needed, outcome: 'passed' }), meets);
  draft.way(isNeeded, meets, { name: '不需要', isDefault: true });
  draft.line(meets, decides);
  settle(draft, decides);
  return [reviews, procedure, decides];
}

/** A share, but no more than the procedure itself may take. */
function within(share: TimeLimit | undefined, procedure: SpecialProcedure | undefined): TimeLimit | undefined {
  if (share === undefined || procedure?.limit.unit !== share.unit) return share;
  return { amount: Math.min(share.amount, procedure.limit.amount), unit: share.unit };
}

function idOf(procedure: SpecialProcedure | undefined): Pick<StepParts, 'procedureId'> {
  return procedure === undefined ? {} : { procedureId: procedure.id };
}

function plain({ amount, unit }: TimeLimit): TimeLimit {
  return { amount, unit };
}
