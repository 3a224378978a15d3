import type { FlowDesignerTexts } from '../../messages/designer.js';
import type { ExportTexts } from '../../messages/export.js';
import type { StepWords } from '../../messages/step-words.js';
import type { FlowContext } from '../../model/context.js';
import type { Flow } from '../../model/flow.js';
import type { Step, StepNotice } from '../../model/step.js';
import { viewOf } from '../../model/process-view.js';
import { approverName } from '../properties/approver-names.js';

/** What is said of a step on paper. */
export interface StepRow {
  readonly place: number;
  readonly name: string;
  readonly kind: string;
  readonly people: string;
  readonly limit: string;
  readonly clock: string;
  readonly notices: string;
}

export interface StepTableWords {
  readonly texts: FlowDesignerTexts;
  readonly words: StepWords;
  readonly exports: ExportTexts;
}

/** The steps in the order in which a case comes to them, those that nothing leads to last. */
export function stepTable(flow: Flow, context: FlowContext, { texts, words, exports }: StepTableWords): readonly StepRow[] {
  const nodes = flow.processes.flatMap((process) => {
    const { walk } = viewOf(process);
    const reached = walk.reachable(walk.roots);
    return [...reached, ...process.nodes.filter((node) => !reached.has(node))];
  });
  const people = ({ approvers, sign }: Step): string => {
    const names = approvers.map((approver) => approverName(approver, context, texts)).join('、');
    return names === '' ? exports.nobody : sign === 'claim' ? names : `${names}（${words.sign[sign]}）`;
  };
  const notice = ({ on, channel, templateId }: StepNotice): string => exports.notice(words.notice[on], words.channel[channel], context.templates?.find(({ id }) => id === templateId)?.name);
  return nodes
    .flatMap(({ name, step }) => (step === undefined ? [] : [{ name, step }]))
    .map(({ name, step }, index) => ({
      place: index + 1,
      name: name === '' ? words.stepKind[step.kind] : name,
      kind: words.stepKind[step.kind],
      people: people(step),
      limit: step.limit === undefined ? exports.noLimit : `${String(step.limit.amount)} ${texts.units[step.limit.unit]}`,
      clock: words.clock[step.clock],
      notices: step.notices.length === 0 ? exports.noNotices : step.notices.map(notice).join('；'),
    }));
}
