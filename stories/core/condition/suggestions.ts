import { toText, type FieldCatalogue, type Finding } from '@zhengwu/core';

/** A text that could stand in place of the one that a finding marks. */
export interface Suggestion {
  readonly label: string;
  readonly replacement: string;
}

/** What was probably meant: the nearest names, each written so that the parser reads it as meant. */
export function suggestionsFor(finding: Finding, catalogue: FieldCatalogue): readonly Suggestion[] {
  return nearestOf(finding.params).map((label) => ({ label, replacement: written(finding.rule, label, catalogue) }));
}

function nearestOf(params: unknown): readonly string[] {
  if (typeof params !== 'object' || params === null || !('nearest' in params) || !Array.isArray(params.nearest)) return [];
  return params.nearest.map(String);
}

function written(rule: string, label: string, catalogue: FieldCatalogue): string {
  if (rule === 'expression/unknown-option') return `"${label}"`;
  const [field] = catalogue.byLabel(label);
  return field === undefined ? label : toText({ kind: 'field', id: field.id }, catalogue);
}

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Where in the text a finding points; `undefined` if it speaks of the whole. */
export function spanOf(finding: Finding, text: string): TextSpan | undefined {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(finding.at.path ?? '') ?? [];
  if (first === undefined || last === undefined) return undefined;
  const start = Number(first);
  const blank = /\s*$/.exec(text.slice(start, Number(last)))?.[0].length ?? 0;
  return { start, end: Number(last) - blank };
}

/** The text with the suggestion put in. */
export function withSuggestion(text: string, { start, end }: TextSpan, { replacement }: Suggestion): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
