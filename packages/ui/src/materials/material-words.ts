import { limitText, wordsIn, type Lang, type Material } from '@zhengwu/core';

import { materialsTextsIn } from '../messages/materials.js';

/** 纸质 · 原件 1，复印件 2 */
export function formText({ copies: { original, copy }, media }: Material, lang: Lang): string {
  const texts = materialsTextsIn(lang);
  const counts = [...(original > 0 ? [texts.original(original)] : []), ...(copy > 0 ? [texts.copy(copy)] : [])];
  const onPaper = media.includes('paper') ? [counts.length === 0 ? texts.media.paper : `${texts.media.paper} ${counts.join('，')}`] : [];
  const parts = [...onPaper, ...(media.includes('electronic') ? [texts.media.electronic] : [])];
  return parts.length === 0 ? texts.noPaper : parts.join(' · ');
}

/** 免提交 and why; `undefined` where it must be handed in. */
export function exemptionText({ exemption }: Material, lang: Lang): string | undefined {
  return exemption === undefined ? undefined : wordsIn(lang).exemption[exemption.reason];
}

/** 5 个工作日内补交; `undefined` where nobody said. */
export function deferralText({ deferral }: Material, lang: Lang): string | undefined {
  if (deferral === undefined) return undefined;
  const texts = materialsTextsIn(lang);
  return deferral.within === undefined ? texts.notDeferrable : texts.deferredFor(limitText(deferral.within, wordsIn(lang)));
}
