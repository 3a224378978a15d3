import type { Check, Finding, Place } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { GuideNode, Option, Question } from '../model/node.js';

/** A check of a guide that asks nothing long. What it says twice, of an id that stands twice for example, is said once. */
export function guideCheck(name: string, find: (guide: Guide, context: GuideContext) => Iterable<Finding | undefined>): Check<Guide, GuideContext> {
  return {
    name,
    *steps(guide, context) {
      const said = new Set<string>();
      for (const finding of find(guide, context)) {
        if (finding !== undefined) {
          const words = JSON.stringify([finding.rule, finding.at, finding.params]);
          if (said.has(words)) continue;
          said.add(words);
        }
        yield finding;
      }
    },
  };
}

/** A place in the guide: an element and a path below it, or the guide itself. */
export function at(id: string, path?: string): Place {
  return path === undefined ? { part: 'guide', id } : { part: 'guide', id, path };
}

/** What a question is called: its text, or its variable's id where it has none. */
export function nameOfQuestion({ text, variableId }: Question): string {
  return text.trim() === '' ? variableId : text;
}

/** What an option is called: its text, or its id. */
export function nameOfOption({ text, id }: Option): string {
  return text.trim() === '' ? id : text;
}

/** What a node is called where it is only pointed to. */
export function nameOfNode(node: GuideNode): string {
  switch (node.kind) {
    case 'question':
      return nameOfQuestion(node);
    case 'outcome':
      if (node.name !== undefined && node.name.trim() !== '') return node.name;
      return node.end.kind === 'handle' ? node.id : node.end.kind === 'otherItem' && node.end.name !== '' ? node.end.name : node.end.reason || node.id;
    case 'reference':
      return node.id;
  }
}
