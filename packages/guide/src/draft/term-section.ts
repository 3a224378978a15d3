import type { DraftScene } from './draft-scene.js';
import { markup, type Markup } from './markup.js';

export function termSection({ guide, words: { terms } }: DraftScene): Markup {
  const heading = markup`<h2>${terms.heading}</h2>`;
  if (guide.terms.length === 0) return markup`${heading}<p>${terms.none}</p>`;
  const rows = guide.terms.map(({ word, meaning }) => markup`<tr><td class="word">${word}</td><td>${meaning}</td></tr>`);
  return markup`${heading}<table class="terms"><thead><tr><th class="word">${terms.word}</th><th>${terms.meaning}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
