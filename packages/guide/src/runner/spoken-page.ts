import type { RunnerWords } from '../messages/runner.js';
import { askingOf } from './draft.js';
import type { ResultFacts } from './result-facts.js';
import { titleOf } from './result-title.js';
import type { RunnerView } from './runner-view.js';
import { typedHint } from './typed-hint.js';

/** What is read aloud of a page, sentence by sentence: the question and what can be answered, or the result and its materials. */
export function spokenPage({ guide, words, page: { asked } }: Pick<RunnerView, 'guide' | 'page'> & { readonly words: RunnerWords }, facts: ResultFacts | undefined): readonly string[] {
  if (asked !== undefined) {
    const asking = askingOf(guide, asked, words);
    const { text, help = '' } = asked.question;
    const answers = asking.kind === 'type' ? [typedHint(asking.domain, words)] : asking.choices.map((choice, index) => `${String(index + 1)}. ${[choice.label, ...(choice.help === undefined ? [] : [choice.help])].join(words.between)}`);
    return [text, help, ...answers].filter((sentence) => sentence !== '');
  }
  if (facts === undefined) return [words.stuck, words.stuckHelp];
  const { end, note, handed } = facts;
  if (end.kind !== 'handle') return [titleOf(facts, words), end.reason, note ?? ''].filter((text) => text !== '');
  const materials = handed.length === 0 ? [] : [words.materials({ count: handed.length }), ...handed.map(({ name = words.nameless }, index) => `${String(index + 1)}. ${name}`)];
  return [words.yourSituation, titleOf(facts, words), note ?? '', ...materials].filter((text) => text !== '');
}
