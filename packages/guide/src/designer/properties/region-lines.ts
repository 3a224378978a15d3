import { halfWidth } from '@zhengwu/core';
import type { Region } from '../../model/index.js';

/** Regions out of lines, or the line that is none, counted from 1. */
export type RegionLines = { readonly regions: readonly Region[] } | { readonly line: number; readonly text: string };

/** `440783 开平市 440700`: code, name, and the code of what it lies in, between spaces, tabs or commas. */
export function readRegionLines(text: string): RegionLines {
  const regions: Region[] = [];
  const lines = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [code = '', ...rest] = halfWidth(line).trim().split(/[\s,，、;；]+/);
    const parent = rest.length > 1 && /^\d+$/.test(rest[rest.length - 1] ?? '') ? rest.pop() : undefined;
    const name = rest.join(' ');
    if (!/^\d{2,12}$/.test(code) || name === '') return { line: index + 1, text: line.trim() };
    regions.push({ code, name, ...(parent === undefined ? {} : { parent }) });
  }
  return { regions };
}

export function writeRegionLines(regions: readonly Region[]): string {
  return regions.map(({ code, name, parent }) => [code, name, ...(parent === undefined ? [] : [parent])].join(' ')).join('\n');
}

/** Those that no other names as its parent: what can be answered. */
export function leafRegions(regions: readonly Region[]): readonly Region[] {
  const parents = new Set(regions.flatMap(({ parent }) => (parent === undefined ? [] : [parent])));
  return regions.filter(({ code }) => !parents.has(code));
}
