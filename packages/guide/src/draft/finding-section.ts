import { findingText, type Finding, type MessageBook, type Place } from '@zhengwu/core';
import { optionMark, type DraftScene } from './draft-scene.js';
import { markup, type Markup } from './markup.js';

/** What is still open among what the checks found. Without findings the paper says that none were given. */
export function findingSection(scene: DraftScene, findings: readonly Finding[] | undefined, book: MessageBook): Markup {
  const { words, lang } = scene;
  const { heading, none, notChecked, columns, severity: severities } = words.findings;
  const title = markup`<h2>${heading}</h2>`;
  if (findings === undefined) return markup`${title}<p>${notChecked}</p>`;
  if (findings.length === 0) return markup`${title}<p>${none}</p>`;
  const rows = findings.map((finding) => markup`<tr><td class="severity">${severities[finding.severity]}</td><td class="from">${placeWords(scene, finding.at)}</td><td>${findingText(book, lang, finding)}</td></tr>`);
  return markup`${title}<table class="findings"><thead><tr><th class="severity">${columns.severity}</th><th class="from">${columns.where}</th><th>${columns.what}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** By the numbers on paper: 问 3②. */
function placeWords({ index, numbers, words, guide }: DraftScene, { id, path = '' }: Place): string {
  const place = (nodeId: string): string | undefined => {
    const number = numbers.numberOf(nodeId);
    const node = index.node(nodeId);
    return number === undefined || node === undefined || node.kind === 'reference' ? undefined : words[node.kind](number);
  };
  // The path of a question's option begins with `options/` and the option's id or place.
  const owner = index.option(id as `opt_${string}`); // any text may be asked for
  if (owner !== undefined) return `${place(owner.question.id) ?? ''}${optionMark(owner.index)}`;
  const [, within] = /^options\/([^/]+)/.exec(path) ?? [];
  const option = within === undefined ? undefined : index.option(within as `opt_${string}`); // any text may be asked for
  const own = place(id);
  if (own !== undefined) return option === undefined ? own : `${own}${optionMark(option.index)}`;
  const referring = index.owner(id as `ref_${string}`); // any text may be asked for
  if (referring !== undefined) return `${place(referring.question.id) ?? ''}${optionMark(referring.index)}`;
  const question = guide.nodes.find((node) => node.kind === 'question' && node.variableId === id);
  return (question === undefined ? undefined : place(question.id)) ?? words.findings.whole;
}
