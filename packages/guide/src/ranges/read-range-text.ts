import { unitOf } from '@zhengwu/core';
import type { Range } from '../model/index.js';
import { dayEnds, numberEnds } from './ends.js';
import { plain } from './range-tokens.js';
import { readRanges, type WrittenRanges } from './read-ranges.js';
import type { OrderedDomain } from './value-at.js';

/** What a text says of an ordered domain: ranges, with the unit of its numbers where the domain has none; everything, all that is left; or that it says nothing clear. */
export type RangesRead =
  | { readonly kind: 'ranges'; readonly ranges: readonly Range[]; readonly unit?: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear'; readonly piece: string };

const ALL = /^(?:全部|所有|任意|任何|不限|\*|any|all)$/i;
const REST = /^(?:rest|therest|其余|其他|其它|余下|剩下|剩余)(?:的|的?全部|部分)?$/i;

/**
 * Ranges as operators type and paste them: `< 50`, `≥50且<300`, `50-300`, `[50,300)`, `300以上`, `不足五十`, `50以上300以下`,
 * `100 或 200`, `2026年1月1日起`, `其余`. The unit may stand behind each number, the variable's name before it.
 */
export function readRangeText(text: string, domain: OrderedDomain, name = ''): RangesRead {
  const written = plain(text);
  if (written === '') return { kind: 'empty' };
  if (ALL.test(written)) return { kind: 'all' };
  if (REST.test(written)) return { kind: 'rest' };
  const read = domain.kind === 'date' ? readRanges(text.toLowerCase(), dayEnds, { subject: name }) : readNumbers(text.toLowerCase(), domain.unit ?? '', name);
  if (read === undefined) return { kind: 'unclear', piece: text.trim() };
  const [unit, ...others] = new Set(read.units);
  const isNew = domain.kind === 'number' && (domain.unit ?? '') === '' && unit !== undefined && others.length === 0;
  return { kind: 'ranges', ranges: read.ranges, ...(isNew ? { unit } : {}) };
}

/** Numbers in the domain's unit, in whatever spelling; of 公顷 nothing is known where 平方米 are asked for. */
function readNumbers(text: string, unit: string, name: string): WrittenRanges<number> | undefined {
  const subject = plain(name.toLowerCase());
  const read = readRanges(text, numberEnds, { unit: unit.toLowerCase(), subject });
  return read?.units.every((each) => isSameUnit(each, plain(unit).toLowerCase(), subject)) === true ? read : undefined;
}

function isSameUnit(written: string, unit: string, subject: string): boolean {
  if (written === unit || unit.startsWith(written) || written === subject) return true;
  const [one, other] = [unitOf(written), unitOf(unit)];
  // Where no unit is known, any that is one will do.
  return one.name === other.name ? one.factor === other.factor : unit === '' && (one.name !== written || MEASURES.test(written));
}

/** What numbers are counted in, right behind them. */
const MEASURES = /^(?:[个名人位家间台户份张次岁天年月日周元件项种条栋座层辆艘架匹头只株棵亩床席张套笔批期类门班科所处部块片卷册本瓶箱袋桶吨升米度]|平方米|立方米|公里|千米|千克|公斤|毫米|厘米|小时|分钟|工作日|个工作日|个月|车位|床位|餐位|座位|人次|%)$/;
