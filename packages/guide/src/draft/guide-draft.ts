import { coreMessages, type Finding, type Lang, type MessageBook } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { confirmSection } from './confirm-section.js';
import { coverSection, type DraftIdentity } from './cover-section.js';
import { draftScene } from './draft-scene.js';
import { draftStyle } from './draft-style.js';
import { findingSection } from './finding-section.js';
import { markup } from './markup.js';
import { isLaidAcross } from './matrix-blocks.js';
import { matrixSection } from './matrix-section.js';
import { materialMatrix, matrixGroups } from './material-matrix.js';
import { outcomeSection } from './outcome-section.js';
import { questionSection } from './question-section.js';
import { termSection } from './term-section.js';

export interface DraftOptions extends DraftIdentity {
  /** Default Chinese. */
  readonly lang?: Lang;
  /** What is open among what the checks found; without it the paper says that it does not know. */
  readonly findings?: readonly Finding[];
  /** The words of these findings. */
  readonly book?: MessageBook;
}

/** The page a draft is written for; a part of what `printDocument` takes. */
export interface DraftPage {
  readonly isLandscape: boolean;
  /** In mm. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** HTML with `{page}` and `{pages}` in it. */
  readonly footer: string;
}

/** 部门确认稿: a guide on paper, for those who confirm it without the tool. */
export interface GuideDraft {
  /** A document for `printDocument` or `zw-print-preview`. */
  readonly html: string;
  /** The page it is written for: lying where the matrix is wide, with the version in the foot. */
  readonly page: DraftPage;
}

/**
 * The department's draft of a guide: cover with version and QR code, all questions by number, outcomes, 情形 × 材料, terms, what
 * the checks left open, and where to sign. Of a broken guide it shows what there is.
 *
 * @example
 * const { html, page } = guideDraft(guide, context, { version: '3', hash, findings, book });
 * await printDocument(html, { title: guide.name, page });
 */
export function guideDraft(guide: Guide, context: GuideContext, { lang = 'zh-CN', findings, book = coreMessages, ...identity }: DraftOptions): GuideDraft {
  const scene = draftScene(guide, context, lang);
  const { words, numbers } = scene;
  const matrix = materialMatrix(guide, numbers.outcomes, context);
  const title = guide.name || words.untitled;
  const { html } = markup`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${draftStyle}</head><body>${[
    coverSection(scene, matrix, identity),
    questionSection(scene),
    outcomeSection(scene),
    matrixSection(scene, matrix),
    termSection(scene),
    findingSection(scene, findings, book),
    confirmSection(scene),
  ]}</body></html>`;
  const foot = words.footer({ title, version: identity.version, page: '{page}', pages: '{pages}' });
  return {
    html,
    page: {
      isLandscape: isLaidAcross(matrixGroups(matrix).map(({ materialIds }) => materialIds.length)),
      margins: { top: 16, right: 18, bottom: 20, left: 22 },
      footer: markup`<div class="foot"><span>${foot}</span><span>${words.initials}＿＿＿＿＿＿</span></div>`.html,
    },
  };
}

/** The draft's document alone. */
export function guideDraftHtml(guide: Guide, context: GuideContext, options: DraftOptions): string {
  return guideDraft(guide, context, options).html;
}
