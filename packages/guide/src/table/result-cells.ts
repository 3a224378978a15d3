import { LIMIT_UNITS, nearest, parseChineseNumeral, type HandlingItem, type Id, type Limit, type ServiceItem, type Situation } from '@zhengwu/core';
import type { End } from '../model/node.js';
import { splitLabels } from './labels.js';
import { plain } from '../ranges/range-tokens.js';

/** How a row ends, as its cell says. */
export interface ReadEnd {
  readonly kind: End['kind'];
  /** What stands behind the colon. */
  readonly rest: string;
}

const ENDS: readonly (readonly [End['kind'], readonly string[]])[] = [
  ['handle', ['办理', '可办理', '申请办理', '受理', '按本事项办理']],
  ['notNeeded', ['不需许可', '无需许可', '不需要许可', '无需办理', '不需要办理', '不用办理', '免予许可']],
  ['otherItem', ['转其他事项', '办理其他事项', '其他事项', '转办', '转备案', '备案', '转']],
  ['refused', ['不予办理', '不能办理', '不可办理', '不予受理', '不予许可', '不符合条件']],
  ['staff', ['转人工', '人工咨询', '咨询窗口', '人工', '窗口咨询']],
];

/** The word by which an end is written. */
export const END_WORDS: Readonly<Record<End['kind'], string>> = {
  handle: '办理',
  notNeeded: '不需许可',
  otherItem: '转其他事项',
  refused: '不予办理',
  staff: '转人工',
};

/** 办理, 不予办理：不在本辖区, 备案：仅销售预包装食品备案. */
export function readEnd(text: string): ReadEnd | undefined {
  const [, word = '', rest = ''] = /^\s*([^:：]*?)\s*(?:[:：]\s*([\s\S]*))?$/.exec(text) ?? [];
  const kind = ENDS.find(([, words]) => words.includes(plain(word)))?.[0];
  return kind === undefined ? undefined : { kind, rest: rest.trim() };
}

const UNITS: readonly (readonly [Limit['unit'], RegExp])[] = [
  ['workingDay', /^个?工作日(?:内|以内)?$/],
  ['day', /^个?(?:自然)?(?:日|天)(?:内|以内)?$/],
  ['month', /^个?月(?:内|以内)?$/],
  ['year', /^年(?:内|以内)?$/],
];
const UNIT_WORDS: Readonly<Record<Limit['unit'], string>> = { workingDay: '个工作日', day: '日', month: '个月', year: '年' };

/** 10个工作日, 三个月, 即办 for none at all. */
export function readLimit(text: string): Limit | undefined {
  const [, count = '', unit = ''] = /^(\d{1,4}|[零一二两三四五六七八九十百]+)(.*)$/.exec(plain(text)) ?? [];
  if (/^(?:即办|当场办结|当场)$/.test(plain(text))) return { amount: 0, unit: 'workingDay' };
  const amount = /^\d/.test(count) ? Number(count) : parseChineseNumeral(count);
  const kind = UNITS.find(([, pattern]) => pattern.test(unit))?.[0];
  return amount === undefined || kind === undefined || !LIMIT_UNITS.includes(kind) ? undefined : { amount, unit: kind };
}

export function limitWords({ amount, unit }: Limit): string {
  return `${String(amount)}${UNIT_WORDS[unit]}`;
}

/** What a cell names of the item, or what it names that the item has not, with the nearest that it has. */
export interface Named<Kind> {
  readonly found: readonly Kind[];
  readonly unknown?: string;
  readonly nearest?: string;
}

/** 业务办理项 by code, id or name. */
export function namedHandling(text: string, item: ServiceItem): Named<HandlingItem> {
  const written = plain(text);
  const found = item.handlingItems.find(({ id, code, name }) => id === text.trim() || (code !== undefined && plain(code) === written) || plain(name) === written);
  return found === undefined ? missing(text, item.handlingItems) : { found: [found] };
}

/** Situations by id or name, one or a list of them; of two with one name, the one of this 业务办理项. */
export function namedSituations(text: string, item: ServiceItem, handlingItemId: Id<'hdl'> | undefined): Named<Situation> {
  const one = (each: string): Situation | undefined => {
    const matching = item.situations.filter(({ id, name }) => id === each.trim() || plain(name) === plain(each));
    return matching.find((situation) => situation.handlingItemId === handlingItemId) ?? matching[0];
  };
  const whole = one(text);
  if (whole !== undefined) return { found: [whole] };
  const found: Situation[] = [];
  for (const piece of splitLabels(text)) {
    const situation = one(piece);
    if (situation === undefined) return { ...missing(piece, item.situations), found };
    found.push(situation);
  }
  return { found };
}

function missing<Kind extends { readonly name: string }>(text: string, all: readonly Kind[]): Named<Kind> {
  const [near] = nearest(text.trim(), all.map(({ name }) => name));
  return { found: [], unknown: text.trim(), ...(near === undefined ? {} : { nearest: near }) };
}
