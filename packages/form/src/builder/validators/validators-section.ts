import type { MenuItem } from '@zhengwu/ui';
import { icon, plusIcon, trashIcon } from '@zhengwu/ui/icon';
import { choiceField, oneLine, textField, textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dayOf } from '../../runtime/reader.js';
import type { NodeDesk } from '../properties/desk.js';
import { numberField } from '../properties/fields/number-field.js';
import { foreignValue } from '../properties/fields/script-note.js';
import { NAMED_RULE_NAMES, NAMED_RULES, nameOfRule, type NamedRule } from './named-rules.js';
import { BOUND_KEYS, boundsFor, isListOfRules, rulesOf, validatorsOf, type BoundKey } from './node-rules.js';

/** 校验: bounds, rules with their words, and a value to try them on. */
export function validatorsSection(desk: NodeDesk): TemplateResult {
  const { node, texts, lang, host } = desk;
  return html`
    ${boundFields(desk)} ${otherKeys(desk)} ${ruleList(desk)}
    <zw-rule-test .node=${node} .texts=${texts.validators} .nameOf=${(path: string) => ruleName(desk, path)} .language=${lang} .today=${dayOf(host.context)}></zw-rule-test>
  `;
}

/** How many rules there are, for the heading. */
export function ruleCount({ node }: Pick<NodeDesk, 'node'>): number {
  return rulesOf(node).length;
}

function boundFields(desk: NodeDesk): TemplateResult | typeof nothing {
  const { node, texts } = desk;
  const words = texts.validators;
  switch (boundsFor(node)) {
    case 'length':
      return pair(desk, words.length, ['minLength', 'maxLength'], words.characters, 0);
    case 'size':
      return html`${pair(desk, words.size, ['minimum', 'maximum'], '', 6)} ${oneBound(desk, 'multipleOf', words.keys.multipleOf, '', 6)}`;
    case 'count':
      return pair(desk, words.count, ['minItems', 'maxItems'], words.items, 0);
    default:
      return nothing;
  }
}

function pair(desk: NodeDesk, label: string, [least, most]: readonly [BoundKey, BoundKey], unit: string, decimals: number): TemplateResult {
  const words = desk.texts.validators;
  return html`<div class="zw-fields" data-columns="2" role="group" aria-label=${label}>${oneBound(desk, least, words.keys[least], unit, decimals)} ${oneBound(desk, most, words.keys[most], unit, decimals)}</div>`;
}

function oneBound(desk: NodeDesk, key: BoundKey, label: string, unit: string, decimals: number): TemplateResult {
  const { node, isReadonly, set } = desk;
  const value = node[key];
  if (value !== undefined && value !== null && typeof value !== 'number') return foreignValue(desk, { id: `rule-${key}`, label, value, path: key, onClear: () => set(key, null) });
  return numberField({ id: `rule-${key}`, path: key, label, value: value ?? null, unit, decimals, ...(decimals === 0 ? { min: 0 } : {}), isReadonly, onNumber: (number) => set(key, number) });
}

/** Keys that are rules, as imported, and that the fields above do not write. */
function otherKeys(desk: NodeDesk): readonly TemplateResult[] {
  const { node, texts, set } = desk;
  const written: Readonly<Record<ReturnType<typeof boundsFor>, readonly BoundKey[]>> = { length: ['minLength', 'maxLength'], size: ['minimum', 'maximum', 'multipleOf'], count: ['minItems', 'maxItems'], none: [] };
  const here = written[boundsFor(node)];
  return BOUND_KEYS.filter((key) => node[key] !== undefined && node[key] !== null && !here.includes(key)).map((key) => foreignValue(desk, { id: `rule-${key}`, label: texts.validators.keys[key], value: node[key], path: key, onClear: () => set(key, null) }));
}

type Validator = Readonly<Record<string, unknown>>;

function ruleList(desk: NodeDesk): TemplateResult {
  const { node, texts, isReadonly, set, host } = desk;
  const words = texts.validators;
  if (!isListOfRules(node)) return foreignValue(desk, { id: 'rule-list', label: words.rules, value: node['x-validator'], path: 'x-validator', onClear: () => set('x-validator', null) });
  const validators = validatorsOf(node);
  const write = (next: readonly Validator[]): boolean => set('x-validator', next.length === 0 ? null : next);
  const free = NAMED_RULE_NAMES.filter((name) => validators.every((each) => nameOfRule(each) !== name));
  const add = (choice: string): void => {
    if (write([...validators, ruleOf(choice)])) host.toField(`#rule-${String(validators.length)}-${choice === CUSTOM ? 'pattern' : 'kind'}`);
  };
  return html`<div class="zw-field" role="group" aria-label=${words.rules} data-path="x-validator">
    ${validators.map((validator, at) =>
      ruleCard(desk, validator, at, (next) => write(validators.map((each, index) => (index === at ? next : each))), () => {
        if (write(validators.filter((_each, index) => index !== at))) host.toField('#add-rule');
      }),
    )}
    ${isReadonly ? nothing : html`<zw-menu-button id="add-rule" kind="link" .label=${words.add} .icon=${plusIcon} .items=${ruleChoices(desk, free)} @zw-pick=${(event: CustomEvent<{ id: string }>) => add(event.detail.id)}></zw-menu-button>`}
  </div>`;
}

const CUSTOM = 'custom';

/** What a choice of the menus below stands for: the names of rules, and `CUSTOM`. */
function ruleOf(choice: string): Validator {
  return choice === CUSTOM ? { pattern: '' } : NAMED_RULES[choice as NamedRule]; // the choices are all there are
}

/** Which rule it is to be is asked before there is one. */
function ruleChoices({ texts }: NodeDesk, names: readonly NamedRule[]): readonly MenuItem[] {
  const { named, custom } = texts.validators;
  return [...names.map((id) => ({ id, label: named[id] })), { kind: 'separator' }, { id: CUSTOM, label: custom }];
}

function ruleCard(desk: NodeDesk, validator: Validator, at: number, change: (next: Validator) => void, remove: () => void): TemplateResult {
  const { texts, isReadonly } = desk;
  const words = texts.validators;
  const id = `rule-${String(at)}`;
  const named = nameOfRule(validator);
  const isPattern = typeof validator['pattern'] === 'string';
  const isOther = named === undefined && !isPattern;
  const choose = (choice: string): void => {
    const { pattern: _pattern, format: _format, ...rest } = validator;
    change({ ...rest, ...ruleOf(choice) });
  };
  const options = [...NAMED_RULE_NAMES.map((name) => ({ value: name, label: words.named[name] })), { value: CUSTOM, label: words.custom }];
  return html`<div class="card" data-path=${isOther ? nothing : `x-validator/${String(at)}`} role="group" aria-label=${words.ruleOf(at + 1)}>
    <div class="card-head">
      ${isOther
        ? html`<code class="imported">${JSON.stringify(validator)}</code>`
        : choiceField({ id: `${id}-kind`, label: words.kind, value: named ?? CUSTOM, options, isReadonly, onChoice: choose })}
      ${isReadonly ? nothing : html`<button type="button" class="zw-icon-button" aria-label=${words.remove(at + 1)} @click=${remove}>${icon(trashIcon)}</button>`}
    </div>
    ${named === undefined && isPattern ? patternField(desk, id, validator, change) : nothing}
    ${textField({
      id: `${id}-message`,
      label: words.message,
      // Of a rule that cannot be chosen here, the words are the first thing that can be written.
      ...(isOther ? { path: `x-validator/${String(at)}` } : {}),
      value: typeof validator['message'] === 'string' ? validator['message'] : '',
      placeholder: words.messagePlaceholder,
      isReadonly,
      onText: (text) => {
        const { message: _message, ...rest } = validator;
        change(text === '' ? rest : { ...rest, message: oneLine(text) });
      },
    })}
  </div>`;
}

function patternField({ texts, isReadonly }: NodeDesk, id: string, validator: Validator, change: (next: Validator) => void): TemplateResult {
  const words = texts.validators;
  const pattern = String(validator['pattern']);
  const fault = patternFault(pattern);
  return html`<div class="zw-field">
    <label class="zw-label" for=${`${id}-pattern`}>${words.pattern}</label>
    <input
      id=${`${id}-pattern`}
      class="zw-input"
      data-live
      data-mono
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${fault === undefined ? nothing : 'true'}
      aria-describedby=${`${id}-pattern-hint`}
      ?readonly=${isReadonly}
      .value=${live(pattern)}
      @input=${(event: Event) => change({ ...validator, pattern: textOf(event) })}
    />
    <p class=${fault === undefined ? 'zw-hint' : 'zw-error'} id=${`${id}-pattern-hint`}>${fault === undefined ? words.patternHint : words.badPattern(fault)}</p>
  </div>`;
}

function patternFault(pattern: string): string | undefined {
  try {
    new RegExp(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : String(error);
  }
}

/** What a rule is called in the list of verdicts. */
function ruleName({ node, texts }: NodeDesk, path: string): string {
  const words = texts.validators;
  if (path === 'required') return texts.fields.required;
  if (path === 'control') return words.byControl;
  if (path === 'x-component-props/maxLength') return words.keys.maxLength;
  const at = /^x-validator\/(\d+)$/.exec(path)?.[1];
  if (at !== undefined) {
    const validator = validatorsOf(node)[Number(at)] ?? {};
    const named = nameOfRule(validator);
    return named !== undefined ? words.named[named] : typeof validator['pattern'] === 'string' ? words.custom : words.ruleOf(Number(at) + 1);
  }
  return words.keys[path as BoundKey]; // the paths of `rulesOf`
}
