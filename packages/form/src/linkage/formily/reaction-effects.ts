import { isPlainObject, type Expression } from '@zhengwu/core';
import type { FormEntry } from '../../model/form-index.js';
import type { Effect } from '../../model/linkage.js';
import { readScript } from '../../script/read-script.js';
import { scriptBody } from '../../script/script-text.js';
import { optionsOfNode } from '../answer-type.js';
import { isRequiredItself } from '../linkage-state.js';
import type { ScriptPlace } from '../script-reads.js';
import { ImportError, negated, ScriptReader } from './script-to-expression.js';

/** An effect and when it acts; absent: always. */
export interface ConditionalEffect {
  readonly when?: Expression;
  readonly effect: Effect;
}

/** What a reaction sets, in terms of the field's state. */
const STATE_OF_SCHEMA: ReadonlyMap<string, string> = new Map([
  ['x-visible', 'visible'],
  ['x-display', 'display'],
  ['x-disabled', 'disabled'],
  ['x-editable', 'editable'],
  ['x-read-only', 'readOnly'],
  ['readOnly', 'readOnly'],
  ['x-pattern', 'pattern'],
  ['x-value', 'value'],
  ['enum', 'dataSource'],
  ['required', 'required'],
]);

/** Keys of a node that Formily compiles and that a linkage can say. */
export const SCRIPTED_KEYS: readonly string[] = [...STATE_OF_SCHEMA.keys()].filter((key) => key !== 'enum');

type Changes = ReadonlyMap<string, unknown>;

/** The effects of a reaction on the node that it moves. Throws an `ImportError` if not all of them are said by linkages. */
export function effectsOfReaction(parts: Readonly<Record<string, unknown>>, place: ScriptPlace, target: FormEntry): readonly ConditionalEffect[] {
  requireUsualMoments(parts['effects']);
  const when = parts['when'] === undefined ? undefined : condition(parts['when'], place, target);
  const [fulfil, otherwise] = [changesOf(parts['fulfill']), changesOf(parts['otherwise'])];
  const keys = new Set([...fulfil.keys(), ...(when === undefined ? [] : otherwise.keys())]);
  return [...keys].flatMap((key) => effectsOf(key, when, fulfil, otherwise, place, target));
}

function requireUsualMoments(effects: unknown): void {
  const usual = new Set<unknown>(['onFieldInit', 'onFieldMount', 'onFieldValueChange', 'onFieldInputValueChange']);
  if (effects === undefined || effects === null) return;
  if (!Array.isArray(effects) || !effects.every((effect) => usual.has(effect)) || (effects.length > 0 && !effects.some((effect) => String(effect).endsWith('ValueChange')))) throw new ImportError('effects');
}

function changesOf(branch: unknown): Changes {
  const changes = new Map<string, unknown>();
  if (branch === undefined || branch === null) return changes;
  if (!isPlainObject(branch)) throw new ImportError('state');
  const { run, state, schema } = branch as { readonly run?: unknown; readonly state?: unknown; readonly schema?: unknown };
  if (run !== undefined && run !== '' && run !== null) throw new ImportError('function');
  if (isPlainObject(state)) for (const [key, value] of Object.entries(state)) changes.set(key, value);
  if (isPlainObject(schema)) {
    for (const [key, value] of Object.entries(schema)) {
      // A schema that designable's setter left empty.
      if (isPlainObject(value) && Object.keys(value).length === 0) continue;
      const name = STATE_OF_SCHEMA.get(key);
      if (name === undefined) throw new ImportError('state');
      changes.set(name, value);
    }
  }
  return changes;
}

function effectsOf(key: string, when: Expression | undefined, fulfil: Changes, otherwise: Changes, place: ScriptPlace, target: FormEntry): readonly ConditionalEffect[] {
  if (key === 'value') {
    const filled = (value: unknown, holds: Expression | undefined): ConditionalEffect => conditional(holds, { kind: 'fill', value: valueOf(value, place, target) });
    return [...(fulfil.has(key) ? [filled(fulfil.get(key), when)] : []), ...(when !== undefined && otherwise.has(key) ? [filled(otherwise.get(key), negated(when))] : [])];
  }
  if (when !== undefined && !(fulfil.has(key) && otherwise.has(key))) throw new ImportError('oneSided');
  if (key === 'dataSource') {
    const offered = (value: unknown, holds: Expression | undefined): ConditionalEffect => conditional(holds, { kind: 'options', values: offeredBy(value, target) });
    const all = when === undefined ? [offered(fulfil.get(key), undefined)] : [offered(fulfil.get(key), when), offered(otherwise.get(key), negated(when))];
    // To offer all is to say nothing.
    const own = optionsOfNode(target.node);
    return all.filter(({ effect }) => effect.kind !== 'options' || own.some(({ value }) => !effect.values.includes(value)));
  }
  const { yes, no, effect } = meaningOf(key, fulfil.get(key), otherwise.get(key), target);
  const branch = (value: unknown): Expression => truthOf(value, yes, no, place, target);
  const holds = when === undefined ? branch(fulfil.get(key)) : either(when, branch(fulfil.get(key)), branch(otherwise.get(key)));
  return effect(holds);
}

/** When a state that has two values has the one, and what that is to the node. */
function meaningOf(key: string, fulfilled: unknown, other: unknown, target: FormEntry): { readonly yes: unknown; readonly no: unknown; readonly effect: (holds: Expression) => readonly ConditionalEffect[] } {
  const { node } = target;
  const only = (holds: Expression, effect: Effect): readonly ConditionalEffect[] => (holds.kind === 'literal' ? (holds.value === true ? [{ effect }] : [{ when: holds, effect }]) : [{ when: holds, effect }]);
  // What is shown where not … is hidden where …; but 已填写 is said without a not.
  const shown = (holds: Expression): readonly ConditionalEffect[] =>
    holds.kind === 'not' && !(holds.operand.kind === 'call' && holds.operand.name === 'isEmpty') ? only(holds.operand, { kind: 'hide' }) : only(holds, { kind: 'show' });
  const closed = (kind: 'disable' | 'lock', open: 'enable' | 'unlock', isClosed: boolean) => (holds: Expression): readonly ConditionalEffect[] => isClosed ? only(negated(holds), { kind: open }) : only(holds, { kind });
  const isDisabled = node['x-disabled'] === true || node['x-pattern'] === 'disabled';
  const isReadOnly = node['x-read-only'] === true || node['readOnly'] === true || node['x-pattern'] === 'readOnly';
  switch (key) {
    case 'visible':
      return { yes: true, no: false, effect: shown };
    case 'display':
      return { yes: 'visible', no: 'none', effect: shown };
    case 'required':
      return { yes: true, no: false, effect: (holds) => (isRequiredItself(node) ? only(negated(holds), { kind: 'relax' }) : only(holds, { kind: 'require' })) };
    case 'disabled':
      return { yes: true, no: false, effect: closed('disable', 'enable', isDisabled) };
    case 'readOnly':
      return { yes: true, no: false, effect: closed('lock', 'unlock', isReadOnly) };
    case 'pattern': {
      const isLock = JSON.stringify([fulfilled, other]).includes('readOnly');
      return { yes: isLock ? 'readOnly' : 'disabled', no: 'editable', effect: isLock ? closed('lock', 'unlock', isReadOnly) : closed('disable', 'enable', isDisabled) };
    }
    default:
      throw new ImportError('state');
  }
}

/** When a value is the one of two that are meant: a text as `cond ? 'visible' : 'none'`, a boolean as it is. */
function truthOf(value: unknown, yes: unknown, no: unknown, place: ScriptPlace, target: FormEntry): Expression {
  if (value === yes || value === no) return { kind: 'literal', value: value === yes };
  const reader = readerOf(value, place, target);
  if (typeof yes === 'boolean') return reader.condition();
  const walk = (node: Expression): Expression => {
    if (node.kind === 'choose') return either(reader.condition(node.test), walk(node.then), walk(node.otherwise));
    if (node.kind !== 'literal' || (node.value !== yes && node.value !== no)) throw new ImportError('state');
    return { kind: 'literal', value: node.value === yes };
  };
  return walk(reader.script.expression);
}

/** A choice between conditions, as short as it can be said. */
function either(test: Expression, then: Expression, otherwise: Expression): Expression {
  if (then.kind === 'literal' && otherwise.kind === 'literal') {
    if (then.value === otherwise.value) return then;
    return then.value === true ? test : negated(test);
  }
  if (otherwise.kind === 'literal' && otherwise.value === false) return { kind: 'and', operands: [test, then] };
  return { kind: 'choose', test, then, otherwise };
}

function condition(value: unknown, place: ScriptPlace, target: FormEntry): Expression {
  if (typeof value === 'boolean') return { kind: 'literal', value };
  return readerOf(value, place, target).condition();
}

function valueOf(value: unknown, place: ScriptPlace, target: FormEntry): Expression {
  if (typeof value === 'string' && scriptBody(value) !== undefined) return readerOf(value, place, target).value();
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return { kind: 'literal', value };
  throw new ImportError('meaning');
}

function readerOf(value: unknown, place: ScriptPlace, target: FormEntry): ScriptReader {
  const body = typeof value === 'string' ? scriptBody(value) : undefined;
  if (body === undefined) throw new ImportError('state');
  const script = readScript(body);
  if (script.fault !== undefined) throw new ImportError(script.fault.reason === 'function' ? 'function' : 'script');
  return new ScriptReader(script, place, target);
}

/** The values of options that are all among the node's own. */
function offeredBy(value: unknown, target: FormEntry): readonly (string | number | boolean)[] {
  const own = new Set(optionsOfNode(target.node).map((option) => option.value));
  if (!Array.isArray(value)) throw new ImportError('state');
  return value.map((option: unknown) => {
    const chosen: unknown = isPlainObject(option) ? option['value'] : option;
    if ((typeof chosen !== 'string' && typeof chosen !== 'number' && typeof chosen !== 'boolean') || !own.has(chosen)) throw new ImportError('state');
    return chosen;
  });
}

function conditional(when: Expression | undefined, effect: Effect): ConditionalEffect {
  return when === undefined ? { effect } : { when, effect };
}
