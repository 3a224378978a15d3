import type { Guard } from '../model/guard.js';
import type { Guide } from '../model/guide.js';
import { indexGuide } from '../model/guide-index.js';
import type { Domain } from '../model/variable.js';
import type { Answer } from '../resolve/answers.js';
import type { AskedQuestion } from '../resolve/resolution.js';
import type { PageWords } from '../messages/runner.zh-CN.js';

/** What a person has filled in and not yet handed over. What is absent nobody has touched. */
export interface Draft {
  /** The option or value that is picked. */
  readonly picked?: string;
  readonly ticked?: readonly string[];
  /** A number as it was typed. */
  readonly text?: string;
  /** A day as it was typed; a whole day may stand in the year's field. */
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
  /** Codes from the top down. */
  readonly regions?: readonly string[];
}

/** The answer, or what is still wrong with it. */
export type DraftReading = { readonly answer: Answer } | { readonly problem: string };

/** One thing to pick. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
}

export type ChoicesDomain = Extract<Domain, { kind: 'choices' }>;
/** What is typed or chosen step by step, by parts of the page that are loaded later. */
export type TypedDomain = Extract<Domain, { kind: 'number' | 'date' | 'region' }>;

/** How a question is answered. */
export type Asking =
  | { readonly kind: 'pick'; readonly choices: readonly Choice[] }
  | { readonly kind: 'tick'; readonly choices: readonly Choice[]; readonly domain: ChoicesDomain }
  | { readonly kind: 'type'; readonly domain: TypedDomain };

export function askingOf(guide: Guide, { ask, question, options }: AskedQuestion, words: PageWords): Asking {
  const domain = domainOf(guide, question);
  if (ask === 'options' || domain === undefined) {
    // What is said of a value is said of the option that stands for it alone.
    const helpOf = (guard: Guard): string | undefined =>
      domain?.kind === 'choice' && guard.kind === 'values' && guard.values.length === 1 ? domain.values.find(({ id }) => id === guard.values[0])?.help : undefined;
    return { kind: 'pick', choices: options.map(({ id, text, help, guard }) => ({ id, label: text, help: help ?? helpOf(guard) })) };
  }
  switch (domain.kind) {
    case 'yesNo':
      return { kind: 'pick', choices: (['yes', 'no'] as const).map((id) => ({ id, label: words[id] })) };
    case 'choice':
      return { kind: 'pick', choices: domain.values };
    case 'choices':
      return { kind: 'tick', choices: domain.values, domain };
    default:
      return { kind: 'type', domain };
  }
}

export function domainOf(guide: Guide, { variableId }: AskedQuestion['question']): Domain | undefined {
  return indexGuide(guide).variable(variableId)?.domain;
}

/** A several-choice with one more or less ticked: an exclusive one is alone. In the guide's order, whatever the order of ticking. */
export function ticked({ values, exclusive }: ChoicesDomain, before: readonly string[], id: string, isOn: boolean): readonly string[] {
  const alone: readonly string[] = exclusive ?? [];
  if (isOn && alone.includes(id)) return [id];
  const isTicked = (each: string): boolean => (each === id ? isOn : before.includes(each) && !(isOn && alone.includes(each)));
  return values.map((value) => value.id).filter(isTicked);
}
