import { FieldCatalogue, toText, toWords, type CatalogueField, type Expression, type FieldType, type Lang } from '@zhengwu/core';
import { linkageWordsIn } from '../messages/linkage.js';
import { indexForm, type FormEntry } from '../model/form-index.js';
import type { Form } from '../model/form.js';
import type { Effect, Linkage } from '../model/linkage.js';
import { optionsOfNode } from './answer-type.js';
import { conditionWordsEn } from './condition-words-en.js';
import { formFields } from './form-fields.js';

export interface LinkageWordsOptions {
  /** The node on which it stands: its options are called by their labels, its row's fields are no lists. */
  readonly nodeId?: string;
  /** Fields that are not the form's. */
  readonly fields?: readonly CatalogueField[];
}

/** A linkage as a sentence: 当申请人类型是“个体工商户”时，显示，必填。 */
export function linkageWords(linkage: Linkage, form: Pick<Form, 'schema'>, lang: Lang = 'zh-CN', options: LinkageWordsOptions = {}): string {
  const { when, effects } = linkage;
  const condition = when === undefined ? undefined : conditionWords(when, form, lang, options);
  return linkageWordsIn(lang).sentence(condition, effects.map((effect) => effectWords(effect, form, lang, options)));
}

/** A condition in words: 申请人类型是“个体工商户”. */
export function conditionWords(condition: Expression, form: Pick<Form, 'schema'>, lang: Lang = 'zh-CN', options: LinkageWordsOptions = {}): string {
  const index = indexForm(form.schema);
  const fields = formFields(form, { from: options.nodeId ?? '', fields: options.fields ?? [] }).map((field) => withLabels(field, index.byId(field.id)));
  const labelled = withOptionTexts(condition, (id) => {
    const entry = index.byId(id);
    return entry !== undefined && hasOtherOptions(entry);
  });
  const catalogue = new FieldCatalogue(fields);
  return lang === 'en' ? conditionWordsEn(labelled, catalogue) : toWords(labelled, catalogue);
}

/** An effect in words: 必填; 填入数量 * 单价; 只能选“甲”. */
export function effectWords(effect: Effect, form: Pick<Form, 'schema'>, lang: Lang = 'zh-CN', options: LinkageWordsOptions = {}): string {
  const words = linkageWordsIn(lang);
  switch (effect.kind) {
    case 'fill': {
      const { value } = effect;
      if (value.kind === 'literal' || value.kind === 'field') return words.fill(conditionWords(value, form, lang, options));
      // A formula is read as it is typed.
      return words.fill(lang === 'en' ? conditionWords(value, form, lang, options) : toText(value, new FieldCatalogue(formFields(form, { from: options.nodeId ?? '', fields: options.fields ?? [] }))));
    }
    case 'options': {
      const entry = indexForm(form.schema).byId(options.nodeId ?? '');
      const own = entry === undefined ? [] : optionsOfNode(entry.node);
      return words.options(effect.values.map((value) => own.find((option) => option.value === value)?.label ?? String(value)));
    }
    default:
      return words.effects[effect.kind];
  }
}

/** Options that are numbers or yes and no, which an expression does not know as options. */
function hasOtherOptions({ node }: FormEntry): boolean {
  const options = optionsOfNode(node);
  return options.length > 0 && options.some(({ value }) => typeof value !== 'string');
}

function withLabels(field: CatalogueField, entry: FormEntry | undefined): CatalogueField {
  if (entry === undefined || !hasOtherOptions(entry)) return field;
  const type: FieldType = { kind: 'choice', options: optionsOfNode(entry.node).map(({ value, label }) => ({ value: String(value), label })) };
  return { ...field, type: field.type.kind === 'list' ? { kind: 'choices', options: type.options } : type };
}

/** Numbers beside a field whose options they are, as texts, by which options are found. */
function withOptionTexts(node: Expression, isOptions: (id: string) => boolean): Expression {
  const change = (child: Expression): Expression => withOptionTexts(child, isOptions);
  const beside = (child: Expression, other: Expression): Expression => (other.kind === 'field' && isOptions(other.id) ? asTexts(child) : change(child));
  switch (node.kind) {
    case 'and':
    case 'or':
      return { ...node, operands: node.operands.map(change) };
    case 'not':
      return { ...node, operand: change(node.operand) };
    case 'compare':
      return node.operator === '=' || node.operator === '!=' ? { ...node, left: beside(node.left, node.right), right: beside(node.right, node.left) } : node;
    case 'in':
      return { ...node, item: beside(node.item, node.list), list: beside(node.list, node.item) };
    case 'call': {
      const [first, second] = node.args;
      return node.name === 'contains' && first !== undefined && second !== undefined ? { ...node, args: [first, beside(second, first)] } : node;
    }
    default:
      return node;
  }
}

function asTexts(node: Expression): Expression {
  if (node.kind === 'list') return { ...node, items: node.items.map(asTexts) };
  return node.kind === 'literal' && node.value !== null ? { kind: 'literal', value: String(node.value) } : node;
}
