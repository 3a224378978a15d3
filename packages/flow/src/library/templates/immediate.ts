import { decision, settle } from '../decide.js';
import { noticesFor } from '../notices-for.js';
import type { FlowTemplate } from '../template.js';

/** 即办: the window accepts and decides while the applicant waits. Who lacks papers is told all that is missing, and comes again. */
export const immediate: FlowTemplate = {
  id: 'immediate',
  suits: ({ item }) => (item === undefined ? { suits: 'as-well' } : item.handling === 'immediate' ? { suits: 'well', reason: 'isImmediate' } : { suits: 'badly', reason: 'isPromised' }),
  draw: (draft) => {
    const atOnce = { amount: 0, unit: 'workingDay' } as const;
    const accepts = draft.step('acceptance', '当场受理', { duty: 'accept', limit: atOnce, notices: noticesFor(draft.context, 'accepted', 'correction', 'notAccepted') });
    const isAccepted = draft.choice('是否受理');
    const decides = decision(draft, '当场决定', atOnce);
    draft.line(draft.start('提交申请'), accepts, isAccepted);
    draft.way(isAccepted, decides, { name: '受理', outcome: 'accepted' });
    draft.way(isAccepted, draft.end('一次性告知补正'), { name: '补正', outcome: 'correction' });
    draft.way(isAccepted, draft.end('不予受理'), { name: '不予受理', outcome: 'notAccepted' });
    settle(draft, decides);
    return [accepts, decides];
  },
};
