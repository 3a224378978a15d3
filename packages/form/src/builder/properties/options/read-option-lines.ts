import type { EnumMember, EnumOption } from '../../../model/index.js';

/** A line of pasted options, as it was read. */
interface Line {
  readonly level: number;
  readonly label: string;
  readonly value: string;
}

/** How values are kept: those of a number control are numbers. */
export type ValueType = 'string' | 'number' | 'boolean';

/** A text that is no number stands as text: the check of the type says so, nothing is lost. */
export function optionValueOf(text: string, type: ValueType): string | number | boolean {
  const trimmed = text.trim();
  if (type === 'number' && trimmed !== '' && Number.isFinite(Number(trimmed))) return Number(trimmed);
  if (type === 'boolean' && (trimmed === 'true' || trimmed === 'false')) return trimmed === 'true';
  return text;
}

/**
 * Options out of lines, as they are typed or come from a spreadsheet: a column of labels, or labels and values (codes stand
 * first as often as last: whichever column looks like codes is the values). Two blanks, or an empty cell, more at the beginning are a
 * level deeper. Empty lines are left out.
 */
export function readOptionLines(text: string, type: ValueType): readonly EnumMember[] {
  const cells = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ level: levelOf(line), cells: line.trim().split(/\t+|\s*[|｜]\s*/).map((cell) => cell.trim()).filter((cell) => cell !== '') }));
  const isCodeFirst = cells.length > 0 && cells.every(({ cells: [first = '', second] }) => second !== undefined && isCode(first) && !isCode(second));
  const lines = cells.map(({ level, cells: [first = '', second = first] }): Line => (isCodeFirst ? { level, label: second, value: first } : { level, label: first, value: second }));
  return tree(lines, type);
}

/** The same options as lines: what `readOptionLines` takes back. */
export function writeOptionLines(options: readonly EnumMember[]): string {
  const lines: string[] = [];
  const pending: { readonly option: EnumMember; readonly level: number }[] = [...options].reverse().map((option) => ({ option, level: 0 }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { option, level } = next;
    const { label, value, children } = typeof option === 'object' ? option : { label: String(option), value: option, children: undefined };
    lines.push(`${'  '.repeat(level)}${String(value) === label ? label : `${label}\t${String(value)}`}`);
    for (const child of [...(children ?? [])].reverse()) pending.push({ option: child, level: level + 1 });
  }
  return lines.join('\n');
}

/** Values that stand more than once, each named once. */
export function doubledValues(options: readonly EnumMember[]): readonly string[] {
  const seen = new Set<string | number | boolean>();
  const doubled = new Set<string>();
  const pending: EnumMember[] = [...options].reverse();
  for (let option = pending.pop(); option !== undefined; option = pending.pop()) {
    const value = typeof option === 'object' ? option.value : option;
    if (seen.has(value)) doubled.add(String(value));
    seen.add(value);
    if (typeof option === 'object') pending.push(...(option.children ?? []));
  }
  return [...doubled];
}

function levelOf(line: string): number {
  const blanks = /^[\t \u3000]*/.exec(line)?.[0] ?? '';
  let width = 0;
  for (const blank of blanks) width += blank === ' ' ? 1 : 2;
  return Math.floor(width / 2);
}

function isCode(text: string): boolean {
  return /^[\w.-]+$/.test(text);
}

interface Branch {
  readonly option: EnumOption & { children?: EnumMember[] };
  readonly level: number;
}

function tree(lines: readonly Line[], type: ValueType): readonly EnumMember[] {
  const top: EnumMember[] = [];
  const above: Branch[] = [];
  for (const { level, label, value } of lines) {
    while ((above[above.length - 1]?.level ?? -1) >= level) above.pop();
    const option: Branch['option'] = { label, value: optionValueOf(value, type) };
    const parent = above[above.length - 1];
    if (parent === undefined) top.push(option);
    else (parent.option.children ??= []).push(option);
    above.push({ option, level });
  }
  return top;
}
