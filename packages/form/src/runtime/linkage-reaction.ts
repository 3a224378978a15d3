import { equalJson, hasOwn, isPlainObject, PROTOTYPE_KEYS } from '@zhengwu/core';
import { answerReader } from '../linkage/apply-linkages.js';
import { linkagesOf, linkageState, offeredAnswer, type LinkageState } from '../linkage/linkage-state.js';
import { gathered, spreadKey } from '../model/spread-key.js';
import { ANY_ROW, type FormEntry, type FormIndex } from '../model/form-index.js';
import type { FormNode, FormRoot } from '../model/form-node.js';
import { isDataField, toJS, type Field, type FormilyForm, type GeneralField } from '../vendor/formily.js';
import type { LinkageRuns } from './linkage-runs.js';

/** What linkages may read beside the form's own fields. */
export interface LinkageSurroundings {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** By the ids of fields that are not the form's. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What the linkages of one form have around them. */
export interface LinkageGround {
  readonly index: FormIndex;
  readonly runs: LinkageRuns;
  /** The place of a node among those that move one another, the movers first. */
  readonly rankOf: (entry: FormEntry) => number;
  /** Read through Formily, which notes it. */
  readonly around: () => LinkageSurroundings;
}

/** What a node's linkages do to its field, as one of Formily's reactions. `undefined` for a node without linkages. */
export function linkageReaction(entry: FormEntry, { index, runs, rankOf, around }: LinkageGround): ((field: GeneralField) => void) | undefined {
  if (linkagesOf(entry.node).length === 0) return undefined;
  const { node } = entry;
  const writes = node.type !== 'void' && linkagesOf(node).some(({ effects }) => effects.some(({ kind }) => kind === 'fill' || kind === 'options'));
  const read = (field: GeneralField): LinkageState => {
    const { today, facts } = around();
    const segments = field.path.segments;
    const rows = entry.dataPath.flatMap((key, at) => (key === ANY_ROW ? [Number(segments[at])] : []));
    const state = linkageState(node, answerReader(index, entry, rows, (address) => noted(field.form, address), facts), { today });
    // Whoever puts something else into it, or shows it again: what stands there is what the linkages say.
    if (writes && isDataField(field) && field.display !== 'none') plain(field.value);
    return state;
  };
  return (field) => {
    const end = runs.start(rankOf(entry), () => read(field), (state) => {
      show(field, entry, state);
      if (writes && isDataField(field) && field.display !== 'none') write(field, node, state);
    });
    field.disposers.push(end);
  };
}

/** What stands at an address, read through Formily, which notes who has read it, what is not there too. */
function noted({ values }: FormilyForm, address: readonly (string | number)[]): unknown {
  let value: unknown = values;
  for (const key of address) {
    const spread = spreadKey(key);
    if (spread !== undefined) {
      const beside = value;
      value = gathered(spread, (each) => memberOf(beside, each));
    } else value = memberOf(value, key);
  }
  return plain(value);
}

function memberOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || PROTOTYPE_KEYS.has(String(key))) return undefined;
  const found = (value as Readonly<Record<string | number, unknown>>)[key]; // read whether it is there or not: that is what is noted
  return hasOwn(value, key) ? found : undefined;
}

/** Reading it whole notes all that lies in it. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? toJS(value) : value;
}

function show(field: GeneralField, { node }: FormEntry, { isVisible, isRequired, isDisabled, isReadOnly }: LinkageState): void {
  if (isVisible !== undefined) field.setDisplay(isVisible ? (node['x-display'] === 'hidden' ? 'hidden' : 'visible') : 'none');
  if (isDisabled !== undefined || isReadOnly !== undefined) {
    // Undefined: as the node itself and its parents say.
    const own = typeof node['x-pattern'] === 'string' ? node['x-pattern'] : undefined; // Formily passes over what is none
    field.setPattern(isDisabled === true ? 'disabled' : isReadOnly === true ? 'readOnly' : own);
  }
  if (isRequired !== undefined && isDataField(field)) field.setRequired(isRequired);
}

function write(field: Field, node: FormNode | FormRoot, { fill, options }: LinkageState): void {
  offer(field, node, options);
  const standing: unknown = toJS(field.value);
  const wish = offeredAnswer(fill === undefined ? standing : fill.value, options) ?? undefined;
  if (!equalJson(standing ?? undefined, wish)) field.setValue(wish);
}

/** Offers these of the node's options alone. */
function offer(field: Field, node: FormNode | FormRoot, values: LinkageState['options']): void {
  if (!linkagesOf(node).some(({ effects }) => effects.some(({ kind }) => kind === 'options'))) return;
  const options: unknown = node.enum;
  const all = (Array.isArray(options) ? options : []).map((option: unknown) => (isPlainObject(option) ? option : { label: String(option), value: option }));
  const offered = values === undefined ? all : all.filter((option) => values.some((value) => value === option['value']));
  if (!equalJson(toJS(field.dataSource), offered)) field.setDataSource(offered); // options as their author wrote them
}
