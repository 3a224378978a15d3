import { isPlainObject } from '@zhengwu/core/json';
import type { Option, OptionValue } from '../option.js';

export interface AddressValue {
  /** Codes from the uppermost division down. */
  readonly region: readonly OptionValue[];
  readonly regionNames: readonly string[];
  readonly detail: string;
}

const NOWHERE: AddressValue = { region: [], regionNames: [], detail: '' };

/** An address, whoever wrote it: what is none is left out. */
export function readAddress(value: unknown): AddressValue {
  if (typeof value === 'string') return { ...NOWHERE, detail: value };
  if (!isPlainObject(value)) return NOWHERE;
  const { region, regionNames, detail } = value;
  return {
    region: Array.isArray(region) ? region.filter((code): code is OptionValue => typeof code === 'string' || typeof code === 'number') : [],
    regionNames: Array.isArray(regionNames) ? regionNames.filter((name): name is string => typeof name === 'string') : [],
    detail: typeof detail === 'string' ? detail : '',
  };
}

/** As an envelope has it: 广东省江门市开平市长沙街道 1 号. */
export function addressText({ regionNames, detail }: AddressValue): string {
  // 北京市北京市东城区: of two divisions of one name the second says nothing.
  return `${regionNames.filter((name, at) => name !== regionNames[at - 1]).join('')}${detail}`;
}

/** An address in one text, with the divisions at its beginning that the options know. */
export function splitAddress(options: readonly Option[], text: string): AddressValue {
  const path: Option[] = [];
  let rest = text;
  for (let level = options; ; ) {
    // Of 长沙 and 长沙街道 the longer one is meant.
    const next = level.filter(({ label }) => label !== '' && rest.startsWith(label)).sort((one, other) => other.label.length - one.label.length)[0];
    if (next === undefined) break;
    const isRepeated = next.children.length > 0 && next.children.some(({ label }) => label === next.label);
    path.push(next);
    if (!isRepeated || rest.startsWith(next.label + next.label)) rest = rest.slice(next.label.length);
    level = next.children;
  }
  return { region: path.map(({ value }) => value), regionNames: path.map(({ label }) => label), detail: rest };
}
