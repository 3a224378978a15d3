import type { FlowDesignerTexts } from '../../messages/designer.js';
import type { ExportTexts } from '../../messages/export.js';
import type { StepWords } from '../../messages/step-words.js';
import type { FlowContext } from '../../model/context.js';
import { indexProcess } from '../../model/flow-index.js';
import type { Flow, FlowNode, Process } from '../../model/flow.js';
import { nodeName } from '../../model/node-names.js';
import { nodesTold } from '../../model/reading.js';
import type { Step, StepNotice } from '../../model/step.js';
import { stepLimit } from '../../timeline/step-limit.js';
import { isApplicants } from '../../timeline/step-time.js';
import { approverName } from '../properties/approver-names.js';

/** What is said of a step on paper. */
export interface StepRow {
  /** Its number in the list of steps. */
  readonly place: string;
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

/** The tasks in the order of the list of steps, with its numbers; of several pools each by itself. */
export function stepTable(flow: Flow, context: FlowContext, words: StepTableWords): readonly StepRow[] {
  const isOne = flow.processes.length < 2;
  return flow.processes.flatMap((process) =>
    nodesTold(process)
      .filter(({ node, number }) => number !== undefined || node.step !== undefined)
      .map(({ node, number }) => {
        const name = nodeName(node, words.words);
        return {
          place: number === undefined ? '' : String(number),
          name: isOne || process.name === '' ? name : words.exports.ofPool(process.name, name),
          ...settingsOf(node, process, context, words),
        };
      }),
  );
}

/** What is set of a step; of what machines do, nothing is. */
function settingsOf(node: FlowNode, process: Process, context: FlowContext, all: StepTableWords): Omit<StepRow, 'place' | 'name'> {
  const { words, exports } = all;
  const { step } = node;
  if (step === undefined) return { kind: words.node.task, people: exports.nothing, limit: exports.nothing, clock: exports.nothing, notices: exports.nothing };
  return {
    kind: words.stepKind[step.kind],
    people: peopleOf(step, context, all),
    limit: limitOf(node, process, all),
    clock: words.clock[step.clock],
    notices: step.notices.length === 0 ? exports.nothing : step.notices.map((notice) => noticeText(notice, context, all)).join('；'),
  };
}

function peopleOf({ approvers, sign }: Step, context: FlowContext, { texts, words, exports }: StepTableWords): string {
  const names = approvers.map((approver) => approverName(approver, context, texts)).join('、');
  if (names === '') return exports.nobody;
  return sign === 'claim' ? names : `${names}（${words.sign[sign]}）`;
}

/** What the applicant does is no time of the office's. */
function limitOf(node: FlowNode, process: Process, { texts, words, exports }: StepTableWords): string {
  const limit = stepLimit(indexProcess(process), node);
  const time = limit === undefined ? undefined : `${String(limit.amount)} ${texts.units[limit.unit]}`;
  return isApplicants(node) ? words.applicants(time) : (time ?? exports.noLimit);
}

function noticeText({ on, channel, templateId }: StepNotice, { templates }: FlowContext, { words, exports }: StepTableWords): string {
  return exports.notice(words.notice[on], words.channel[channel], templates?.find(({ id }) => id === templateId)?.name);
}
