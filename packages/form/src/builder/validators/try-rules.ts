import type { IsoDate, Lang } from '@zhengwu/core';
import { componentNamed } from '../../components/index.js';
import { runtimeWordsIn } from '../../messages/runtime.js';
import type { FormNode } from '../../model/index.js';
import { controlValidatorOf } from '../../runtime/control-validators.js';
import { speakWith } from '../../runtime/form-speech.js';
import { setUpFormily } from '../../runtime/setup-formily.js';
import { usablePatterns } from '../../runtime/usable-patterns.js';
import { createForm } from '../../vendor/formily.js';
import { rulesOf } from './node-rules.js';

/** What a rule says of a value. */
export interface RuleVerdict {
  /** Where the rule stands below the node. */
  readonly path: string;
  /** In the words that a citizen would read; undefined: it lets the value through. */
  readonly says?: string;
}

interface TryOptions {
  readonly lang: Lang;
  readonly today: IsoDate;
}

/**
 * Asks each rule of a node by itself what it says of a value, by the very validation that the form runs: the same rules, words and
 * controls. A regular expression that is none is left out, as it is there.
 */
export async function tryRules(node: FormNode, value: unknown, { lang, today }: TryOptions): Promise<readonly RuleVerdict[]> {
  setUpFormily();
  return Promise.all(rulesOf(node).map((each, at) => verdict(node, each.path, each.rule, value, at, { lang, today })));
}

async function verdict(node: FormNode, path: string, rule: Readonly<Record<string, unknown>> | undefined, value: unknown, at: number, { lang, today }: TryOptions): Promise<RuleVerdict> {
  const form = createForm();
  speakWith(form, { words: runtimeWordsIn(lang), lang, today });
  const component = componentNamed(node['x-component'])?.name ?? 'Input';
  const props = node['x-component-props'] ?? {};
  const own = rule === undefined ? controlValidatorOf(component) : undefined;
  const usable = rule === undefined ? undefined : { ...rule };
  if (usable !== undefined) usablePatterns(usable);
  const validator = own === undefined ? usable : { validator: (given: unknown, _rule: unknown, context: unknown) => own(given, props, context) };
  const field = form.createField({
    name: `value${String(at)}`,
    title: typeof node.title === 'string' ? node.title : '',
    component: [component, props] as never, // a name, as the runtime's schema gives it
    ...(validator === undefined ? {} : { validator: [validator] as never }), // rules of the node, as Formily keeps them
    ...(Array.isArray(node.enum) ? { dataSource: node.enum as never } : {}),
  });
  field.setValue(value);
  try {
    await field.validate();
  } catch {
    // Formily throws what it has kept as feedback.
  }
  const [says] = field.selfErrors.map(String);
  return says === undefined || says === '' ? { path } : { path, says };
}

/** What somebody types as a value, as the control would give it: a number, yes or no, lines as a list. */
export function typedValue(text: string, node: FormNode): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return node.type === 'array' ? [] : undefined;
  switch (node.type) {
    case 'number':
      return Number.isFinite(Number(trimmed)) ? Number(trimmed) : text;
    case 'boolean':
      return trimmed === 'true' || trimmed === '是' ? true : trimmed === 'false' || trimmed === '否' ? false : text;
    case 'array':
      return trimmed.split(/[\n,，、]/).map((each) => each.trim()).filter((each) => each !== '');
    default:
      return text;
  }
}
