import type { TimeLimit } from '@zhengwu/core';
import { decision, grant, settle } from '../decide.js';
import { accept, collect, optional } from '../front.js';
import { noticesFor } from '../notices-for.js';
import { promisedTime } from '../promised-time.js';
import { splitLimit } from '../split-days.js';
import type { FlowTemplate } from '../template.js';

/** 告知承诺: who pledges and qualifies is granted at once and looked at afterwards; all others go the ordinary way. */
export const pledge: FlowTemplate = {
  id: 'pledge',
  suits: ({ item }) => {
    if (item === undefined) return { suits: 'as-well' };
    if (item.handling === 'immediate') return { suits: 'badly', reason: 'isImmediate' };
    return item.pledgeRoute === undefined ? { suits: 'badly', reason: 'noPledge' } : { suits: 'well', reason: 'hasPledge' };
  },
  draw: (draft) => {
    const { item } = draft.context;
    const [reviewing, deciding] = splitLimit(promisedTime(item).handling, [3, 2]);
    const pledging = plain(item?.pledgeRoute?.limit) ?? { amount: 0, unit: reviewing?.unit ?? 'workingDay' };

    const collects = collect(draft);
    const isPledged = draft.choice('是否选择告知承诺');
    const looks = draft.step('pledgeReview', '告知承诺审查', { duty: 'review', limit: pledging, notices: noticesFor(draft.context, 'granted') });
    const qualifies = draft.choice('是否符合承诺条件');
    const before = draft.choice();
    const reviews = draft.step('review', '审查', { duty: 'review', ...optional(reviewing) });
    const follows = draft.step('followUp', '事后核查', { duty: 'followUp', ...optional(plain(item?.pledgeRoute?.afterCheck.within)) });
    const isKept = draft.choice('承诺是否属实');
    const mends = draft.step('followUp', '责令限期整改', { duty: 'followUp' });

    draft.line(collects, isPledged);
    draft.line(draft.way(isPledged, looks, { name: '告知承诺', outcome: 'passed' }), qualifies);
    draft.way(isPledged, before, { name: '一般程序', isDefault: true });
    draft.way(qualifies, before, { name: '转一般程序', outcome: 'passed' });
    grant(draft, qualifies, follows, true);
    draft.line(follows, isKept);
    draft.way(isKept, draft.end('核查完成'), { name: '属实', outcome: 'passed' });
    draft.line(draft.way(isKept, mends, { name: '不属实', isDefault: true }), draft.end('依法处理'));

    accept(draft, before, reviews);
    const decides = decision(draft, '核准决定', deciding);
    draft.line(reviews, decides);
    settle(draft, decides);
    return [looks, follows, mends];
  },
};

function plain(limit: TimeLimit | null | undefined): TimeLimit | undefined {
  return limit === null || limit === undefined ? undefined : { amount: limit.amount, unit: limit.unit };
}
