import type { Lang } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { ProofState } from '../check/proof-state.js';
import { guideDesignerTextsIn } from '../messages/designer.js';
import { countWords } from './count-words.js';

const known = new WeakMap<ProofState, { readonly lang: Lang; readonly line: TemplateResult }>();

/** What is proved, for the status line: how many answers there are, how many come to an end, whether none comes to two. */
export function proofLine(proof: ProofState, lang: Lang): TemplateResult {
  const former = known.get(proof);
  if (former?.lang === lang) return former.line;
  // Large numbers take milliseconds to write out, and while one types they stay what they are.
  const line = lineOf(proof, lang);
  known.set(proof, { lang, line });
  return line;
}

function lineOf(proof: ProofState, lang: Lang): TemplateResult {
  const { status: words } = guideDesignerTextsIn(lang);
  const { size, covered, gaps, lost, ambiguous } = proof;
  const part = (text: (count: string) => string, count: bigint, tone = ''): TemplateResult => html`<span class=${tone} title=${text(exact(count))}>${text(countWords(count, lang))}</span>`;
  // Without an answer there is nothing to cover, and nothing too large either.
  if (size === 0n) return html`<span class="proof">${words.noAnswers}</span>`;
  const missing = (gaps ?? 0n) + (lost ?? 0n);
  return html`<span class="proof">
    <span title=${words.spaceHelp(exact(size))}>${words.space(countWords(size, lang))}</span> ${covered === null ? html`<span>${words.undecided}</span>` : part(words.covered, covered)} ${missing > 0n ? part(words.uncovered, missing, 'bad') : nothing}
    ${ambiguous !== null && ambiguous > 0n ? part(words.twice, ambiguous, 'bad') : nothing}
    ${proof.isExclusive === 'proved' ? html`<span class="good">${words.exclusive}</span>` : proof.isExclusive === 'no' ? html`<span class="bad">${words.notExclusive}</span>` : nothing}
    ${proof.isComplete === 'proved' ? html`<span class="good">${words.complete}</span>` : nothing}
  </span>`;
}

function exact(count: bigint): string {
  return count.toLocaleString('en-US');
}
