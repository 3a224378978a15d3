import { wordingKey, type Finding, type Fix } from '@zhengwu/core';
import { optionsOf } from '../binding/control-for.js';
import { componentNamed } from '../components/component-named.js';
import type { FormContext } from '../model/context.js';
import type { EnumMember } from '../model/form-node.js';
import { optionLabel, optionsOfNode, optionValue } from '../model/options.js';
import { bindingOf, isControl, type NodeEntry } from './controls.js';
import { at, formCheck } from './form-check.js';
import { fix } from './form-fix.js';
import { inputRules } from './input-rules.js';
import { knownTables } from '../binding/known-tables.js';
import { inEachNode } from './node-findings.js';

/** Those whose options may come from the host: 行政区划 and other dictionaries. */
const FROM_ELSEWHERE: ReadonlySet<string> = new Set(['Cascader', 'TreeSelect', 'Address']);
const LONGEST = 60;

/** Whether there is something to choose, and each option is another for the database and for who reads it. */
export const checkOptions = formCheck(
  'form/options',
  inEachNode(function* (entry, control, context) {
    const spec = componentNamed(entry.node['x-component']);
    if (!isControl(entry) || spec?.hasOptions !== true) return;
    const options = optionsOfNode(entry.node);
    const isSearched = entry.node['x-component-props']?.['mode'] === 'tags' || FROM_ELSEWHERE.has(spec.name);
    const isMade = entry.node['x-reactions'] !== undefined || typeof entry.node.enum === 'string';
    if ((options?.length ?? 0) === 0 && !isSearched && !isMade) {
      yield inputRules.finding('form/no-options', at(entry.id, 'enum'), { control }, { fixes: fromCodes(entry, context) });
    }
    if (options !== undefined) yield* doubled(entry, control, options);
  }),
);

/** Those of the code list of the column to which it is bound. */
function fromCodes({ id, ...entry }: NodeEntry, context: FormContext): readonly Fix[] {
  const known = knownTables(context);
  for (const { table, column } of bindingOf({ id, ...entry }).columns ?? []) {
    const found = known.column(table, column);
    if ((found?.codes?.length ?? 0) > 0 && found !== undefined) return [fix('node/set', { id, name: 'enum', value: optionsOf(found) })];
  }
  return [];
}

/** A tree's branches stand apart: in each, of one parent, an option is looked at beside its siblings. */
function* doubled({ id }: NodeEntry, control: string, options: readonly EnumMember[]): Iterable<Finding> {
  const byValue = new Map<unknown, number>();
  const byLabel = new Map<string, number>();
  for (const [index, option] of options.entries()) {
    const value = optionValue(option);
    const label = optionLabel(option);
    const [same, named] = [byValue.get(value), byLabel.get(wordingKey(label))];
    const place = at(id, `enum/${String(index)}`);
    const fixes = [fix('option/remove', { id, index })];
    if (same !== undefined) {
      const labels = [options[same], option].flatMap((each) => (each === undefined ? [] : [optionLabel(each)]));
      yield inputRules.finding('form/option-doubled', place, { control, value: String(value).slice(0, LONGEST), labels }, { fixes, related: [at(id, `enum/${String(same)}`)] });
    } else byValue.set(value, index);
    if (named !== undefined && same === undefined) {
      const values = [options[named], option].flatMap((each) => (each === undefined ? [] : [String(optionValue(each))]));
      yield inputRules.finding('form/option-label-repeated', place, { control, label, values }, { fixes, related: [at(id, `enum/${String(named)}`)] });
    }
    if (named === undefined) byLabel.set(wordingKey(label), index);
  }
}
