import { formatDate, isIsoDate } from '@zhengwu/core';
import type { MaterialMatrix } from './material-matrix.js';
import { useWords, type DraftScene } from './draft-scene.js';
import { markup, type Markup } from './markup.js';
import { qrSvg } from './qr-svg.js';

/** What a paper says of itself, so that the copy that comes back can be told from every other. */
export interface DraftIdentity {
  /** Of the guide, as its keeper counts: 3, or V1.2. */
  readonly version: string;
  /** Fingerprint of the very content. */
  readonly hash?: string;
  /** Where this version can be looked at; it becomes the QR code. Without it the code holds item, version and fingerprint. */
  readonly url?: string;
}

/** Digits of the fingerprint that a person compares. */
const SHOWN_HASH = 16;

/** Who, what, which version; how to read it. */
export function coverSection(scene: DraftScene, { rows, materialIds }: MaterialMatrix, { version, hash, url }: DraftIdentity): Markup {
  const { guide, context, words, lang, numbers } = scene;
  const { cover } = words;
  const name = guide.name || words.untitled;
  const facts: readonly (readonly [string, string])[] = [
    [cover.item, context.item?.name ?? cover.unknownItem],
    ...(context.item === undefined ? [] : [[cover.department, context.item.department.name] as const]),
    [cover.guide, name],
    [cover.version, version],
    [cover.day, lang === 'zh-CN' && isIsoDate(context.today) ? formatDate(context.today) : context.today],
    ...(hash === undefined ? [] : [[cover.hash, hash.slice(0, SHOWN_HASH)] as const]),
    [cover.size, cover.counts({ questions: numbers.questions.length, outcomes: numbers.outcomes.length, situations: rows.length, materials: materialIds.length })],
  ];
  const code = qrSvg(url ?? [context.item?.id ?? guide.id, version, ...(hash === undefined ? [] : [hash])].join(' '));
  return markup`<header class="cover"><h1>${words.title}</h1>
<table class="facts"><tbody><tr><td><table class="list"><tbody>${facts.map(([label, value]) => markup`<tr><th>${label}</th><td>${value}</td></tr>`)}</tbody></table></td><td class="code">${code === undefined ? cover.qrTooLong : markup`${code}<div class="small">${cover.scan}</div>`}</td></tr></tbody></table></header>
<section><h2>${words.how.heading}</h2><ol>${words.how.steps.map((step) => markup`<li>${step}</li>`)}</ol>${guide.intro === undefined ? undefined : markup`<h2>${words.intro}</h2><p>${guide.intro}</p>`}${guide.base.length === 0 ? undefined : markup`<h2>${words.base}</h2><ul>${guide.base.map((use) => markup`<li>${useWords(scene, use)}</li>`)}</ul>`}</section>`;
}
