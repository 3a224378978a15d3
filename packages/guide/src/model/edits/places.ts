import { indexOfId } from '@zhengwu/core';
import type { Guide } from '../guide.js';
import type { Extra, GuideNode, Option, Outcome, Question, Reference } from '../node.js';
import type { Value, Variable } from '../variable.js';
import type { DraftOf, GuideDraft } from './draft.js';

// Where things stand in the lists, looked up in the plain document. An edit of one part does not pay for an index of all.

/** Where an option or an addition stands. */
export interface MemberPlace<Member> {
  readonly nodeAt: number;
  readonly question: Question;
  readonly at: number;
  readonly member: Member;
}

export function placeOfOption(guide: Guide, id: string): MemberPlace<Option> | undefined {
  return placeIn(guide, id, ({ options }) => options);
}

export function placeOfExtra(guide: Guide, id: string): MemberPlace<Extra> | undefined {
  return placeIn(guide, id, ({ extras }) => extras ?? []);
}

function placeIn<Member extends { readonly id: string }>(guide: Guide, id: string, membersOf: (question: Question) => readonly Member[]): MemberPlace<Member> | undefined {
  for (const [nodeAt, question] of guide.nodes.entries()) {
    if (question.kind !== 'question') continue;
    const members = membersOf(question);
    const at = indexOfId(members, id);
    const member = members[at];
    if (member !== undefined) return { nodeAt, question, at, member };
  }
  return undefined;
}

/** The option behind which a node stands; `undefined` for the root and for what nothing leads to. */
export function placeOfOwner(guide: Guide, id: GuideNode['id']): MemberPlace<Option> | undefined {
  for (const [nodeAt, question] of guide.nodes.entries()) {
    if (question.kind !== 'question') continue;
    const at = question.options.findIndex(({ next }) => next === id);
    const member = question.options[at];
    if (member !== undefined) return { nodeAt, question, at, member };
  }
  return undefined;
}

export function placeOfValue(guide: Guide, id: string): { readonly variable: Variable; readonly variableAt: number; readonly at: number; readonly value: Value } | undefined {
  for (const [variableAt, variable] of guide.variables.entries()) {
    if (variable.domain.kind !== 'choice' && variable.domain.kind !== 'choices') continue;
    const at = indexOfId(variable.domain.values, id);
    const value = variable.domain.values[at];
    if (value !== undefined) return { variable, variableAt, at, value };
  }
  return undefined;
}

export function variableOf(guide: Guide, id: string): Variable | undefined {
  return guide.variables.find((variable) => variable.id === id);
}

export function draftQuestion(draft: GuideDraft, guide: Guide, id: string): DraftOf<Question> | undefined {
  const node = draft.nodes[indexOfId(guide.nodes, id)];
  return node?.kind === 'question' ? node : undefined;
}

export function draftOutcome(draft: GuideDraft, guide: Guide, id: string): DraftOf<Outcome> | undefined {
  const node = draft.nodes[indexOfId(guide.nodes, id)];
  return node?.kind === 'outcome' ? node : undefined;
}

export function draftReference(draft: GuideDraft, guide: Guide, id: string): DraftOf<Reference> | undefined {
  const node = draft.nodes[indexOfId(guide.nodes, id)];
  return node?.kind === 'reference' ? node : undefined;
}

export function draftOption(draft: GuideDraft, guide: Guide, id: string): DraftOf<Option> | undefined {
  const place = placeOfOption(guide, id);
  const node = place === undefined ? undefined : draft.nodes[place.nodeAt];
  return place !== undefined && node?.kind === 'question' ? node.options[place.at] : undefined;
}

export function draftExtra(draft: GuideDraft, guide: Guide, id: string): DraftOf<Extra> | undefined {
  const place = placeOfExtra(guide, id);
  const node = place === undefined ? undefined : draft.nodes[place.nodeAt];
  return place !== undefined && node?.kind === 'question' ? node.extras?.[place.at] : undefined;
}

/** Whether a position is one before which a member may be put: the length of the list puts it last. */
export function isPosition(index: number, length: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= length;
}
