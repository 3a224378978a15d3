import { decision, settle } from '../decide.js';
import { accept, collect, optional } from '../front.js';
import { promisedTime } from '../promised-time.js';
import { splitLimit } from '../split-days.js';
import { suitsOrdinary, suitsPromised } from '../suitability.js';
import type { FlowTemplate } from '../template.js';

/** 一审一核: one looks, another decides. */
export const oneReview: FlowTemplate = {
  id: 'oneReview',
  suits: suitsOrdinary,
  draw: (draft) => {
    const [reviewing, deciding] = splitLimit(promisedTime(draft.context.item).handling, [3, 2]);
    const reviews = draft.step('review', '审查', { duty: 'review', ...optional(reviewing) });
    const decides = decision(draft, '核准决定', deciding);
    accept(draft, collect(draft), reviews);
    draft.line(reviews, decides);
    settle(draft, decides);
    return [reviews, decides];
  },
};

/** 一审一核一批: one looks, another looks again, a third decides. */
export const twoReviews: FlowTemplate = {
  id: 'twoReviews',
  suits: suitsPromised,
  draw: (draft) => {
    const [reviewing, checking, deciding] = splitLimit(promisedTime(draft.context.item).handling, [2, 1, 1]);
    const reviews = draft.step('review', '审查', { duty: 'review', ...optional(reviewing) });
    const checks = draft.step('review', '审核', { duty: 'recheck', ...optional(checking) });
    const decides = decision(draft, '批准决定', deciding);
    accept(draft, collect(draft), reviews);
    draft.line(reviews, checks, decides);
    settle(draft, decides);
    return [reviews, checks, decides];
  },
};
