import type { Guide } from '../../model/guide.js';
import type { Condition } from '../../model/guard.js';
import type { Extra, Option, Outcome, Question } from '../../model/node.js';
import { slowlyTakes } from '../../model/testing/all-answers.js';
import type { AnswerValue } from '../answers.js';
import type { StuckReason } from '../resolution.js';

/** One value for each variable: everything that could be asked of one applicant. */
export type Applicant = Readonly<Record<string, AnswerValue>>;

export interface SlowWalk {
  readonly end: Outcome | StuckReason;
  readonly passed: readonly { readonly question: Question; readonly option: Option; readonly extras: readonly Extra[] }[];
}

/** Where an applicant comes who answers everything by value: the definition, word for word. */
export function slowWalk(guide: Guide, applicant: Applicant): SlowWalk {
  const passed: { question: Question; option: Option; extras: readonly Extra[] }[] = [];
  const seen = new Set<string>();
  let id: string | null = guide.rootId;
  if (id === null) return { end: 'empty', passed };
  for (;;) {
    const node = guide.nodes.find((each) => each.id === id);
    if (node === undefined) return { end: 'dangling', passed };
    if (seen.has(node.id)) return { end: 'cycle', passed };
    seen.add(node.id);
    if (node.kind === 'outcome') return { end: node, passed };
    if (node.kind === 'reference') {
      id = node.to;
      continue;
    }
    const variable = guide.variables.find((each) => each.id === node.variableId);
    if (variable === undefined) return { end: 'dangling', passed };
    if (node.options.length === 0) return { end: 'deadEnd', passed };
    const holds = (conditions: readonly Condition[] | undefined): boolean =>
      (conditions ?? []).every(({ variableId, guard }) => {
        const asked = passed.some(({ question }) => question.variableId === variableId);
        const domain = guide.variables.find((each) => each.id === variableId)?.domain;
        const value = applicant[variableId];
        return asked && domain !== undefined && value !== undefined && slowlyTakes(domain, guard, value);
      });
    const value = applicant[variable.id];
    const takes = ({ guard, when }: Option | Extra): boolean => value !== undefined && slowlyTakes(variable.domain, guard, value) && holds(when);
    const options = node.options.filter(takes);
    const [option] = options;
    if (option === undefined) return { end: 'gap', passed };
    if (options.length > 1) return { end: 'several', passed };
    passed.push({ question: node, option, extras: (node.extras ?? []).filter(takes) });
    if (option.next === null) return { end: 'deadEnd', passed };
    id = option.next;
  }
}
