import type { Limit } from '@zhengwu/core';
import type { RunnerWords } from '../messages/runner.js';
import type { MaterialFact } from './result-facts.js';

/** What is told in one line; who has a column for a part of it says `undefined` there. */
type Told = Pick<MaterialFact, 'kind' | 'media'> & { readonly [Name in 'copies' | 'issuer' | 'origin']?: MaterialFact[Name] | undefined };

/** 原件 1 份，复印件 2 份，纸质或者电子，由市场监督管理局出具. */
export function materialFacts({ kind, copies, media, issuer, origin }: Told, words: RunnerWords): readonly string[] {
  const counts = copies === undefined || kind === 'exempt' ? [] : [copies.original > 0 ? words.original({ count: copies.original }) : '', copies.copy > 0 ? words.copy({ count: copies.copy }) : ''];
  const form = kind === 'exempt' ? '' : mediaText(media, words);
  const from = issuer !== undefined ? words.issuer({ name: issuer }) : origin === 'applicant' ? words.ownMaking : origin === 'government' ? words.byGovernment : '';
  return [...counts, form, kind === 'exempt' ? '' : from].filter((fact) => fact !== '');
}

export function mediaText(media: MaterialFact['media'], words: RunnerWords): string {
  const [first] = media;
  return first === undefined ? '' : words.media[media.includes('paper') && media.includes('electronic') ? 'both' : first];
}

/** What 容缺, 告知承诺 and 免提交 mean for this one. */
export function materialNotes({ kind, within, exemption, formName }: MaterialFact, words: RunnerWords): readonly string[] {
  const form = formName === undefined ? [] : [words.needsForm({ name: formName })];
  switch (kind) {
    case 'required':
      return form;
    case 'deferred':
      return [within === undefined ? words.deferredUnset : words.deferredWithin({ limit: limitText(within, words) }), ...form];
    case 'pledged':
      return [words.pledgedNote, ...form];
    case 'exempt':
      return [exemption?.reason === undefined ? words.exemptNote : words.exemption[exemption.reason], ...(exemption?.note === undefined ? [] : [exemption.note]), ...form];
  }
}

export function limitText({ amount, unit }: Pick<Limit, 'amount' | 'unit'>, words: RunnerWords): string {
  return `${String(amount)} ${words.limitUnit[unit]}`;
}
