import { freezeDocument, History, type EditBook, type Refusal } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import type { Guide } from '../guide.js';
import type { GuideNode, Option, Outcome, Question } from '../node.js';
import { sampleGuide } from '../testing/sample-guide.js';
import { treeFaults } from '../testing/tree-faults.js';
import type { Variable } from '../variable.js';
import { guideEdits, type GuideEdits } from './index.js';

type ArgsOf<Name extends keyof GuideEdits> = Parameters<GuideEdits[Name]>[1];
type Mutable<Value> = Value extends readonly (infer Member)[] ? Mutable<Member>[] : Value extends object ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> } : Value;

function cloned<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value; // JSON in, the same JSON out
}

const waiver = { id: 'wav_a', rule: 'guide/gap', part: 'guide', elementId: 'q_kind', reason: '部门坚持', by: '某某', until: '2027-01-01' } as const;
/** The sample with a waiver. */
const guide: Guide = freezeDocument({ ...cloned(sampleGuide), waivers: [waiver] });

interface Draft {
  readonly guide: Mutable<Guide>;
  readonly question: (id: Question['id']) => Mutable<Question>;
  readonly option: (id: Option['id']) => Mutable<Option>;
  readonly outcome: (id: Outcome['id']) => Mutable<Outcome>;
  readonly variable: (id: Variable['id']) => Mutable<Variable>;
  readonly add: (...nodes: readonly GuideNode[]) => void;
  readonly drop: (...ids: readonly string[]) => void;
}

function draftOf(document: Guide): Draft {
  const copy = cloned(document) as Mutable<Guide>; // a copy of our own
  const found = <Member>(member: Member | undefined): Member => member ?? expect.unreachable('the sample has it');
  return {
    guide: copy,
    question: (id) => found(copy.nodes.find((node): node is Mutable<Question> => node.id === id)),
    option: (id) => found(copy.nodes.flatMap((node) => (node.kind === 'question' ? node.options : [])).find((option) => option.id === id)),
    outcome: (id) => found(copy.nodes.find((node): node is Mutable<Outcome> => node.id === id)),
    variable: (id) => found(copy.variables.find((variable) => variable.id === id)),
    add: (...nodes) => copy.nodes.push(...(cloned(nodes) as Mutable<GuideNode>[])), // a copy of our own
    drop: (...ids) => {
      copy.nodes = copy.nodes.filter(({ id }) => !ids.includes(id));
    },
  };
}

interface Row<Name extends keyof GuideEdits = keyof GuideEdits> {
  readonly when: string;
  readonly edit: Name;
  readonly args: ArgsOf<Name>;
  readonly then: (draft: Draft) => void;
}

function row<Name extends keyof GuideEdits>(when: string, edit: Name, args: ArgsOf<Name>, then: (draft: Draft) => void): Row {
  return { when, edit, args, then };
}

const book: EditBook<Guide> = guideEdits;

function apply(document: Guide, edit: keyof GuideEdits, args: unknown): Guide | Refusal {
  return book[edit]!(document, args as never); // rows tie each edit to its arguments
}

const newQuestion: Question = {
  id: 'q_fresh',
  kind: 'question',
  variableId: 'var_fresh',
  text: '有无外卖？',
  ask: 'options',
  options: [
    { id: 'opt_fresh_a', text: '有', guard: { kind: 'values', values: ['yes'] }, next: null },
    { id: 'opt_fresh_b', text: '无', guard: { kind: 'values', values: ['no'] }, next: null },
  ],
};
const newVariable: Variable = { id: 'var_fresh', name: '有外卖', domain: { kind: 'yesNo' } };
const newOutcome: Outcome = { id: 'out_fresh', kind: 'outcome', end: { kind: 'staff', reason: '转人工' } };
const newOption: Option = { id: 'opt_fresh', text: '延续', guard: { kind: 'values', values: ['val_fresh'] }, next: null };

const done: readonly Row[] = [
  row('a name is typed', 'guide/rename', { name: '导办' }, ({ guide: g }) => (g.name = '导办')),
  row('an introduction is typed', 'guide/set-intro', { intro: '您好' }, ({ guide: g }) => (g.intro = '您好')),
  row('an introduction is emptied', 'guide/set-intro', { intro: '' }, ({ guide: g }) => delete g.intro),
  row('it belongs to no item', 'guide/set-item', { itemId: null }, ({ guide: g }) => delete g.itemId),

  row('a variable comes first', 'variable/insert', { variable: newVariable, index: 0 }, ({ guide: g }) => g.variables.unshift(cloned(newVariable) as Mutable<Variable>)),
  row('a variable comes last', 'variable/insert', { variable: newVariable }, ({ guide: g }) => g.variables.push(cloned(newVariable) as Mutable<Variable>)),
  row('a variable is renamed', 'variable/rename', { id: 'var_area', name: '面积' }, ({ variable }) => (variable('var_area').name = '面积')),
  row('a variable gets a prefill', 'variable/set-prefill', { id: 'var_kind', prefill: { catalogue: '目录', field: 'F', gives: { kind: 'values', values: ['val_shop'] }, isFixed: true } }, ({ variable }) => {
    variable('var_kind').prefill = { catalogue: '目录', field: 'F', gives: { kind: 'values', values: ['val_shop'] }, isFixed: true };
  }),
  row('a prefill is taken away', 'variable/set-prefill', { id: 'var_issued', prefill: null }, ({ variable }) => delete variable('var_issued').prefill),
  row('a domain grows: guards stay', 'variable/set-domain', { id: 'var_area', domain: { kind: 'number', min: 0, max: 20_000, step: 1, unit: '平方米' } }, ({ variable }) => {
    variable('var_area').domain = { kind: 'number', min: 0, max: 20_000, step: 1, unit: '平方米' };
  }),
  row('a domain loses a value: so do guards', 'variable/set-domain', { id: 'var_matter', domain: { kind: 'choice', values: [{ id: 'val_new', label: '新办' }] } }, ({ variable, option }) => {
    variable('var_matter').domain = { kind: 'choice', values: [{ id: 'val_new', label: '新办' }] };
    option('opt_change').guard = { kind: 'values', values: [] };
  }),
  row(
    'one of several becomes several: guards are said anew',
    'variable/set-domain',
    { id: 'var_matter', domain: { kind: 'choices', values: [{ id: 'val_new', label: '新办' }, { id: 'val_change', label: '变更' }] } },
    ({ variable, option }) => {
      variable('var_matter').domain = { kind: 'choices', values: [{ id: 'val_new', label: '新办' }, { id: 'val_change', label: '变更' }] };
      option('opt_new').guard = { kind: 'members', any: ['val_new'] };
      option('opt_change').guard = { kind: 'members', any: ['val_change'] };
    },
  ),
  row('numbers become yes or no: guards, also of conditions, take nothing', 'variable/set-domain', { id: 'var_area', domain: { kind: 'yesNo' } }, ({ variable, option }) => {
    variable('var_area').domain = { kind: 'yesNo' };
    for (const id of ['opt_large', 'opt_small'] as const) option(id).guard = { kind: 'values', values: [] };
    for (const id of ['opt_of_large', 'opt_of_small'] as const) option(id).when = [{ variableId: 'var_area', guard: { kind: 'values', values: [] } }];
  }),

  row('a value is added', 'value/insert', { variableId: 'var_kind', value: { id: 'val_fresh', label: '中央厨房' }, index: 1 }, ({ variable }) => {
    const { domain } = variable('var_kind');
    if (domain.kind === 'choice') domain.values.splice(1, 0, { id: 'val_fresh', label: '中央厨房' });
  }),
  row('a value is renamed, and the option that is it', 'value/rename', { id: 'val_new', label: '首次申请' }, ({ variable, option }) => {
    const { domain } = variable('var_matter');
    if (domain.kind === 'choice') domain.values[0]!.label = '首次申请';
    option('opt_new').text = '首次申请';
  }),
  row('a value is renamed that no option is called by', 'value/rename', { id: 'val_raw', label: '生食' }, ({ variable }) => {
    const { domain } = variable('var_dishes');
    if (domain.kind === 'choices') domain.values[2]!.label = '生食';
  }),
  row('a value is explained', 'value/set-help', { id: 'val_shop', help: '超市、便利店' }, ({ variable }) => {
    const { domain } = variable('var_kind');
    if (domain.kind === 'choice') domain.values[1]!.help = '超市、便利店';
  }),
  row('a value’s help is emptied', 'value/set-help', { id: 'val_catering', help: null }, ({ variable }) => {
    const { domain } = variable('var_kind');
    if (domain.kind === 'choice') delete domain.values[0]!.help;
  }),
  row('a value is moved', 'value/move', { id: 'val_change', to: 0 }, ({ variable }) => {
    const { domain } = variable('var_matter');
    if (domain.kind === 'choice') domain.values.reverse();
  }),
  row('a value is taken out, of guards too', 'value/remove', { id: 'val_raw' }, ({ variable, question }) => {
    const { domain } = variable('var_dishes');
    if (domain.kind === 'choices') domain.values.splice(2, 1);
    question('q_dishes').extras![0]!.guard = { kind: 'members', any: [] };
  }),
  row('an exclusive value is taken out', 'value/remove', { id: 'val_neither' }, ({ variable }) => {
    const { domain } = variable('var_dishes');
    if (domain.kind !== 'choices') return;
    domain.values.pop();
    delete domain.exclusive;
  }),

  row('a question goes before what stands there', 'question/insert', { question: newQuestion, variable: newVariable, under: 'opt_catering' }, ({ guide: g, option, add }) => {
    option('opt_catering').next = 'q_fresh';
    add({ ...newQuestion, options: newQuestion.options.map((each, at) => (at === 0 ? { ...each, next: 'q_area' } : each)) });
    g.variables.push(cloned(newVariable) as Mutable<Variable>);
  }),
  row('a question keeps what stands there behind its second option', 'question/insert', { question: newQuestion, variable: newVariable, under: 'opt_catering', keep: 'opt_fresh_b' }, ({ guide: g, option, add }) => {
    option('opt_catering').next = 'q_fresh';
    add({ ...newQuestion, options: newQuestion.options.map((each, at) => (at === 1 ? { ...each, next: 'q_area' } : each)) });
    g.variables.push(cloned(newVariable) as Mutable<Variable>);
  }),
  row('a question becomes the first, for a variable that is there', 'question/insert', { question: { ...newQuestion, variableId: 'var_agent' }, under: null }, ({ guide: g, add }) => {
    g.rootId = 'q_fresh';
    add({ ...newQuestion, variableId: 'var_agent', options: newQuestion.options.map((each, at) => (at === 0 ? { ...each, next: 'q_matter' } : each)) });
  }),
  row('a question is typed', 'question/set-text', { id: 'q_area', text: '面积？' }, ({ question }) => (question('q_area').text = '面积？')),
  row('a question is explained', 'question/set-help', { id: 'q_area', help: '使用面积' }, ({ question }) => (question('q_area').help = '使用面积')),
  row('a question’s help is emptied', 'question/set-help', { id: 'q_kind', help: '' }, ({ question }) => delete question('q_kind').help),
  row('options are picked', 'question/set-ask', { id: 'q_area', ask: 'options' }, ({ question }) => (question('q_area').ask = 'options')),
  row('a question asks for another choice: values of the same name', 'question/set-variable', {
    id: 'q_matter',
    variableId: 'var_fresh',
    variable: { id: 'var_fresh', name: '事项', domain: { kind: 'choice', values: [{ id: 'val_x', label: '变更' }] } },
  }, ({ guide: g, question, option }) => {
    g.variables.push({ id: 'var_fresh', name: '事项', domain: { kind: 'choice', values: [{ id: 'val_x', label: '变更' }] } });
    question('q_matter').variableId = 'var_fresh';
    option('opt_new').guard = { kind: 'values', values: [] };
    option('opt_change').guard = { kind: 'values', values: ['val_x'] };
  }),
  row('a calculation uses the answer', 'question/set-used-outside', { id: 'q_area', isUsedOutside: true }, ({ question }) => (question('q_area').isUsedOutside = true)),
  row('a question is skipped: what the option added is added before', 'question/bypass', { id: 'q_issued', optionId: 'opt_early' }, ({ option, drop }) => {
    Object.assign(option('opt_shop'), { next: 'out_shop', uses: [{ materialId: 'mat_early', kind: 'pledged' }], situationIds: ['sit_early'] });
    drop('q_issued', 'ref_shop');
  }),
  row('a question is skipped through its reference: what that leads to takes its place', 'question/bypass', { id: 'q_issued', optionId: 'opt_late' }, ({ option, drop }) => {
    option('opt_shop').next = 'out_shop';
    drop('q_issued', 'ref_shop');
  }),
  row('the first question is skipped', 'question/bypass', { id: 'q_matter', optionId: 'opt_change' }, ({ guide: g, drop }) => {
    g.rootId = 'q_printed';
    drop('q_matter', 'q_region', 'out_there', 'q_kind', 'q_area', 'ref_dishes', 'q_dishes', 'q_agent', 'out_large', 'out_small', 'q_issued', 'out_shop', 'ref_shop', 'out_packaged', 'out_canteen');
  }),

  row('an option comes with its value, behind that of the option before', 'option/insert', { questionId: 'q_matter', option: newOption, index: 1, value: { id: 'val_fresh', label: '延续' } }, ({ variable, question }) => {
    const { domain } = variable('var_matter');
    if (domain.kind === 'choice') domain.values.splice(1, 0, { id: 'val_fresh', label: '延续' });
    question('q_matter').options.splice(1, 0, cloned(newOption) as Mutable<Option>);
  }),
  row('an option comes last', 'option/insert', { questionId: 'q_area', option: { ...newOption, guard: { kind: 'ranges', ranges: [] } } }, ({ question }) => {
    question('q_area').options.push(Object.assign(cloned(newOption) as Mutable<Option>, { guard: { kind: 'ranges' as const, ranges: [] } }));
  }),
  row('an option is typed, and the value that it is', 'option/set-text', { id: 'opt_canteen', text: '集中用餐单位食堂' }, ({ variable, option }) => {
    const { domain } = variable('var_kind');
    if (domain.kind === 'choice') domain.values[3]!.label = '集中用餐单位食堂';
    option('opt_canteen').text = '集中用餐单位食堂';
  }),
  row('an option is typed that is no value', 'option/set-text', { id: 'opt_large', text: '300㎡以上' }, ({ option }) => (option('opt_large').text = '300㎡以上')),
  row('an option is explained', 'option/set-help', { id: 'opt_new', help: '还没有许可证' }, ({ option }) => (option('opt_new').help = '还没有许可证')),
  row('an option gets a short word', 'option/set-short', { id: 'opt_new', short: '' }, ({ option }) => (option('opt_new').short = '')),
  row('an option loses its short word', 'option/set-short', { id: 'opt_here', short: null }, ({ option }) => delete option('opt_here').short),
  row('a guard is set', 'option/set-guard', { id: 'opt_large', guard: { kind: 'ranges', ranges: [{ from: 500 }] } }, ({ option }) => (option('opt_large').guard = { kind: 'ranges', ranges: [{ from: 500 }] })),
  row('a condition is set', 'option/set-when', { id: 'opt_early', when: [{ variableId: 'var_region', guard: { kind: 'any' } }] }, ({ option }) => {
    option('opt_early').when = [{ variableId: 'var_region', guard: { kind: 'any' } }];
  }),
  row('conditions are taken away', 'option/set-when', { id: 'opt_of_large', when: [] }, ({ option }) => delete option('opt_of_large').when),
  row('an option is moved among its siblings', 'option/move', { id: 'opt_canteen', to: 0 }, ({ question }) => question('q_kind').options.unshift(question('q_kind').options.pop()!)),
  row('an option goes to another question, with its value and all behind it', 'option/move', { id: 'opt_packaged', to: 1, questionId: 'q_matter', value: { id: 'val_fresh', label: '仅销售预包装食品' } }, ({ variable, question, option }) => {
    const moved = option('opt_packaged');
    question('q_kind').options.splice(2, 1);
    question('q_matter').options.splice(1, 0, { ...moved, guard: { kind: 'values', values: ['val_fresh'] } });
    const [from, to] = [variable('var_kind').domain, variable('var_matter').domain];
    if (from.kind === 'choice') from.values.splice(2, 1);
    if (to.kind === 'choice') to.values.splice(1, 0, { id: 'val_fresh', label: '仅销售预包装食品' });
  }),
  row('an option goes where values are not chosen: it takes nothing', 'option/move', { id: 'opt_canteen', to: 2, questionId: 'q_issued' }, ({ variable, question, option }) => {
    const moved = option('opt_canteen');
    question('q_kind').options.pop();
    question('q_issued').options.push({ ...moved, guard: { kind: 'ranges', ranges: [] } });
    const { domain } = variable('var_kind');
    if (domain.kind === 'choice') domain.values.pop();
  }),
  row('an option is taken out, with its value and all behind it', 'option/remove', { id: 'opt_change' }, ({ variable, question, drop }) => {
    question('q_matter').options.pop();
    drop('q_printed', 'out_change', 'out_unprinted');
    const { domain } = variable('var_matter');
    if (domain.kind === 'choice') domain.values.pop();
  }),
  row('an option is taken out with the references into it', 'option/remove', { id: 'opt_early', references: 'remove' }, ({ question, option, drop }) => {
    question('q_issued').options.shift();
    option('opt_late').next = null;
    drop('out_shop', 'ref_shop');
  }),
  row('an option is taken out, and what is referred to stays', 'option/remove', { id: 'opt_early', references: 'keep' }, ({ question, option, drop }) => {
    question('q_issued').options.shift();
    option('opt_late').next = 'out_shop';
    drop('ref_shop');
  }),

  row('an option is cut off a reference', 'option/cut', { id: 'opt_late' }, ({ option, drop }) => {
    option('opt_late').next = null;
    drop('ref_shop');
  }),
  row('a reference stands in for what leads to the same', 'reference/replace', { to: 'out_shop', places: [{ under: 'opt_late', referenceId: 'ref_fresh' }] }, ({ option, drop, add }) => {
    option('opt_late').next = 'ref_fresh';
    drop('ref_shop');
    add({ id: 'ref_fresh', kind: 'reference', to: 'out_shop' });
  }),
  row('an outcome is named', 'outcome/set-name', { id: 'out_shop', name: '食品销售' }, ({ outcome }) => (outcome('out_shop').name = '食品销售')),
  row('an outcome is named by rule', 'outcome/set-name', { id: 'out_change', name: null }, ({ outcome }) => delete outcome('out_change').name),
  row('an outcome is explained', 'outcome/set-note', { id: 'out_shop', note: '当场' }, ({ outcome }) => (outcome('out_shop').note = '当场')),
  row('an outcome’s note is emptied', 'outcome/set-note', { id: 'out_large', note: '' }, ({ outcome }) => delete outcome('out_large').note),
  row('an outcome ends otherwise', 'outcome/set-end', { id: 'out_shop', end: { kind: 'staff', reason: '问窗口' } }, ({ outcome }) => (outcome('out_shop').end = { kind: 'staff', reason: '问窗口' })),
  row('a reference leads elsewhere', 'reference/set-target', { id: 'ref_shop', to: 'out_small' }, ({ guide: g }) => {
    const reference = g.nodes.find(({ id }) => id === 'ref_shop');
    if (reference?.kind === 'reference') reference.to = 'out_small';
  }),
  row('a branch is taken out', 'node/remove', { id: 'q_printed' }, ({ option, drop }) => {
    option('opt_change').next = null;
    drop('q_printed', 'out_change', 'out_unprinted');
  }),
  row('everything is taken out', 'node/remove', { id: 'q_matter' }, ({ guide: g }) => {
    g.nodes = [];
    g.rootId = null;
  }),
  row('a branch is taken out that a reference outside needs: it takes the reference’s place', 'node/remove', { id: 'q_dishes', references: 'keep' }, ({ option, drop }) => {
    option('opt_large').next = null;
    option('opt_small').next = 'q_dishes';
    drop('ref_dishes');
  }),

  row('an addition is made', 'extra/insert', { questionId: 'q_kind', extra: { id: 'ext_fresh', guard: { kind: 'any' } } }, ({ question }) => (question('q_kind').extras = [{ id: 'ext_fresh', guard: { kind: 'any' } }])),
  row('an addition is for others', 'extra/set-guard', { id: 'ext_agent', guard: { kind: 'values', values: ['no'] } }, ({ question }) => (question('q_agent').extras![0]!.guard = { kind: 'values', values: ['no'] })),
  row('an addition has a condition', 'extra/set-when', { id: 'ext_agent', when: [{ variableId: 'var_kind', guard: { kind: 'any' } }] }, ({ question }) => {
    question('q_agent').extras![0]!.when = [{ variableId: 'var_kind', guard: { kind: 'any' } }];
  }),
  row('an addition is taken away', 'extra/remove', { id: 'ext_raw' }, ({ question }) => delete question('q_dishes').extras),
  row('everybody hands it in', 'use/set', { on: 'base', use: { materialId: 'mat_agent', kind: 'required' } }, ({ guide: g }) => g.base.push({ materialId: 'mat_agent', kind: 'required' })),
  row('a use is said anew', 'use/set', { on: 'base', use: { materialId: 'mat_form', kind: 'pledged' } }, ({ guide: g }) => (g.base[0] = { materialId: 'mat_form', kind: 'pledged' })),
  row('an option adds its first material', 'use/set', { on: 'opt_new', use: { materialId: 'mat_raw', kind: 'required' } }, ({ option }) => (option('opt_new').uses = [{ materialId: 'mat_raw', kind: 'required' }])),
  row('an outcome wants a material', 'use/set', { on: 'out_shop', use: { materialId: 'mat_raw', kind: 'deferred' } }, ({ outcome }) => {
    const { end } = outcome('out_shop');
    if (end.kind === 'handle') end.uses = [{ materialId: 'mat_raw', kind: 'deferred' }];
  }),
  row('an addition’s last material goes', 'use/remove', { on: 'ext_raw', materialId: 'mat_raw' }, ({ question }) => delete question('q_dishes').extras![0]!.uses),
  row('not everybody hands it in', 'use/remove', { on: 'base', materialId: 'mat_business' }, ({ guide: g }) => g.base.pop()),
  row('situations are chosen, each once', 'situations/set', { on: 'out_shop', situationIds: ['sit_shop', 'sit_raw', 'sit_shop'] }, ({ outcome }) => {
    const { end } = outcome('out_shop');
    if (end.kind === 'handle') end.situationIds = ['sit_shop', 'sit_raw'];
  }),
  row('an addition has no situation any more', 'situations/set', { on: 'ext_raw', situationIds: [] }, ({ question }) => delete question('q_dishes').extras![0]!.situationIds),

  row('a word is explained', 'term/insert', { term: { id: 'trm_fresh', word: '冷食类', meaning: '无需再加热' }, index: 0 }, ({ guide: g }) => g.terms.unshift({ id: 'trm_fresh', word: '冷食类', meaning: '无需再加热' })),
  row('an explanation is typed', 'term/set', { id: 'trm_kind', field: 'meaning', text: '怎样经营' }, ({ guide: g }) => (g.terms[0]!.meaning = '怎样经营')),
  row('an explanation is taken away', 'term/remove', { id: 'trm_kind' }, ({ guide: g }) => g.terms.shift()),
  row('an option is pasted, with a value of its own and a term', 'fragment/paste', {
    fragment: { format: 'zhengwu/guide-fragment', formatVersion: 1, rootId: null, option: newOption, optionVariableId: 'var_matter', nodes: [], variables: [], terms: [{ id: 'trm_fresh', word: '延续', meaning: '' }] },
    at: { questionId: 'q_matter', index: 1 },
    value: { id: 'val_fresh', label: '延续' },
  }, ({ guide: g, variable, question }) => {
    const { domain } = variable('var_matter');
    if (domain.kind === 'choice') domain.values.splice(1, 0, { id: 'val_fresh', label: '延续' });
    question('q_matter').options.splice(1, 0, cloned(newOption) as Mutable<Option>);
    g.terms.push({ id: 'trm_fresh', word: '延续', meaning: '' });
  }),
  row('a text is replaced wherever it stands, literally', 'text/replace', { find: '平方米', replacement: '$&㎡' }, ({ guide: g, question, option, variable }) => {
    question('q_area').text = '经营面积是多少$&㎡？';
    option('opt_large').text = '300$&㎡以上';
    option('opt_large').uses![0]!.why = '经营面积在300$&㎡以上';
    option('opt_small').text = '不满300$&㎡';
    option('opt_of_large').short = '300$&㎡以上';
    option('opt_of_small').short = '不满300$&㎡';
    expect(g.variables.length).toBe(8);
    expect(variable('var_area').domain).toMatchObject({ unit: '平方米' });
  }),
  row('a text is replaced in one place', 'text/replace', { find: '鹤山市', replacement: '台山市', places: [{ id: 'out_there', path: 'end/reason' }] }, ({ outcome }) => {
    outcome('out_there').end = { kind: 'refused', reason: '经营场所在台山市的，请向台山市市场监督管理局申请。' };
  }),
  row('a finding is waived again', 'waiver/add', { waiver: { ...waiver, id: 'wav_b', until: '2030-01-01' } }, ({ guide: g }) => (g.waivers = [{ ...waiver, id: 'wav_b', until: '2030-01-01' }])),
  row('a waiver is taken back', 'waiver/remove', { id: 'wav_a' }, ({ guide: g }) => (g.waivers = [])),
];

/** What needs a free option, or two alike: the sample after another edit. */
const free = apply(guide, 'node/remove', { id: 'out_packaged' }) as Guide; // the row above shows that it is done
const later: readonly Row[] = [
  row('an outcome goes behind a free option', 'outcome/insert', { outcome: newOutcome, under: 'opt_packaged' }, ({ option, add }) => {
    option('opt_packaged').next = 'out_fresh';
    add(newOutcome);
  }),
  row('a reference goes behind a free option', 'reference/insert', { reference: { id: 'ref_fresh', kind: 'reference', to: 'q_issued' }, under: 'opt_packaged' }, ({ option, add }) => {
    option('opt_packaged').next = 'ref_fresh';
    add({ id: 'ref_fresh', kind: 'reference', to: 'q_issued' });
  }),
  row('a branch is moved behind a free option', 'node/move', { id: 'q_issued', under: 'opt_packaged' }, ({ option }) => {
    option('opt_shop').next = null;
    option('opt_packaged').next = 'q_issued';
  }),
  row('an unused variable is taken out', 'variable/remove', { id: 'var_idle' }, () => undefined),
  row('two options that lead to the same become one', 'option/merge', { id: 'opt_late', into: 'opt_early', text: '不限' }, ({ question, option, drop }) => {
    question('q_issued').options.pop();
    Object.assign(option('opt_early'), { text: '不限', guard: { kind: 'ranges', ranges: [{}] } });
    drop('ref_shop');
  }),
];

function laterGuide(edit: keyof GuideEdits): { readonly before: Guide; readonly after: Guide } {
  if (edit === 'variable/remove') return { before: { ...free, variables: [...free.variables, { id: 'var_idle', name: '', domain: { kind: 'yesNo' } }] }, after: free };
  if (edit !== 'option/merge') return { before: free, after: free };
  const plain = draftOf(free);
  delete plain.option('opt_early').uses;
  delete plain.option('opt_early').situationIds;
  return { before: plain.guide, after: plain.guide };
}

function refusedRow<Name extends keyof GuideEdits>(when: string, edit: Name, args: ArgsOf<Name>, reason: string, params: object): readonly [string, Name, ArgsOf<Name>, string, object] {
  return [when, edit, args, reason, params];
}

describe('edits of a guide', () => {
  it('are all tried here', () => {
    const tried = new Set([...done, ...later].map(({ edit }) => edit));

    expect([...tried].sort()).toEqual(Object.keys(guideEdits).sort());
    for (const [name, edit] of Object.entries(guideEdits)) expect(edit.editName).toBe(name);
  });

  it.each(done)('$edit: given the sample, when $when, then that and nothing else changed', ({ edit, args, then }) => {
    const expected = draftOf(guide);
    then(expected);
    const after = apply(guide, edit, freezeDocument(cloned(args)));

    expect(after).toEqual(expected.guide);
    expect(guide).toEqual({ ...sampleGuide, waivers: [waiver] });
    expect([...treeFaults(after as Guide)]).toEqual([]);
  });

  it.each(later)('$edit: when $when, then that and nothing else changed', ({ edit, args, then }) => {
    const { before, after } = laterGuide(edit);
    const expected = draftOf(after);
    then(expected);

    expect(apply(freezeDocument(cloned(before)), edit, freezeDocument(cloned(args)))).toEqual(expected.guide);
  });

  it.each(done)('$edit: when $when, what it did can be undone and done again', ({ edit, args }) => {
    const history = new History(cloned(guide));
    expect(history.apply(book[edit]!, args as never)).toBeUndefined();
    const after = history.document;

    history.undo();
    expect(history.document).toEqual(guide);
    history.redo();
    expect(history.document).toEqual(after);
  });

  it.each([
    refusedRow('the variable is there already', 'variable/insert', { variable: { ...newVariable, id: 'var_area' } }, 'guide/duplicate-id', { id: 'var_area' }),
    refusedRow('a value of it is there already', 'variable/insert', { variable: { ...newVariable, domain: { kind: 'choice', values: [{ id: 'val_new', label: '' }] } } }, 'guide/duplicate-id', { id: 'val_new' }),
    refusedRow('there is no such position', 'variable/insert', { variable: newVariable, index: 9 }, 'guide/no-such-position', { position: 9 }),
    refusedRow('a question asks for it and conditions read it', 'variable/remove', { id: 'var_area' }, 'guide/variable-used', { id: 'var_area', by: ['q_area', 'q_agent'] }),
    refusedRow('the variable is gone', 'variable/remove', { id: 'var_gone' }, 'guide/gone', { id: 'var_gone' }),
    refusedRow('the variable is gone', 'variable/rename', { id: 'var_gone', name: '' }, 'guide/gone', { id: 'var_gone' }),
    refusedRow('the variable is gone', 'variable/set-domain', { id: 'var_gone', domain: { kind: 'yesNo' } }, 'guide/gone', { id: 'var_gone' }),
    refusedRow('the variable is gone', 'variable/set-prefill', { id: 'var_gone', prefill: null }, 'guide/gone', { id: 'var_gone' }),
    refusedRow('numbers have no values', 'value/insert', { variableId: 'var_area', value: { id: 'val_fresh', label: '' } }, 'guide/no-values', { id: 'var_area' }),
    refusedRow('the value is there already', 'value/insert', { variableId: 'var_kind', value: { id: 'val_new', label: '' } }, 'guide/duplicate-id', { id: 'val_new' }),
    refusedRow('the value is gone', 'value/rename', { id: 'val_gone', label: '' }, 'guide/gone', { id: 'val_gone' }),
    refusedRow('the value is gone', 'value/set-help', { id: 'val_gone', help: '' }, 'guide/gone', { id: 'val_gone' }),
    refusedRow('the value is gone', 'value/remove', { id: 'val_gone' }, 'guide/gone', { id: 'val_gone' }),
    refusedRow('there is no such position', 'value/move', { id: 'val_new', to: 2 }, 'guide/no-such-position', { position: 2 }),
    refusedRow('the option is gone', 'question/insert', { question: newQuestion, variable: newVariable, under: 'opt_gone' }, 'guide/gone', { id: 'opt_gone' }),
    refusedRow('its variable is gone', 'question/insert', { question: newQuestion, under: null }, 'guide/gone', { id: 'var_fresh' }),
    refusedRow('its keeper is not its own', 'question/insert', { question: newQuestion, variable: newVariable, under: null, keep: 'opt_new' }, 'guide/gone', { id: 'opt_new' }),
    refusedRow('it has no option to keep what stands there', 'question/insert', { question: { ...newQuestion, options: [] }, variable: newVariable, under: null }, 'guide/nothing-to-keep-it', { kept: 'q_matter' }),
    refusedRow('its options lead somewhere', 'question/insert', { question: { ...newQuestion, options: [{ ...newOption, next: 'out_shop' }] }, variable: newVariable, under: null }, 'guide/leads-elsewhere', { id: 'opt_fresh' }),
    refusedRow('an option of it is there already', 'question/insert', { question: { ...newQuestion, options: [{ ...newOption, id: 'opt_new' }] }, variable: newVariable, under: null }, 'guide/duplicate-id', { id: 'opt_new' }),
    refusedRow('it is no question', 'question/set-text', { id: 'q_gone', text: '' }, 'guide/gone', { id: 'q_gone' }),
    refusedRow('the other variable is gone', 'question/set-variable', { id: 'q_area', variableId: 'var_gone' }, 'guide/gone', { id: 'var_gone' }),
    refusedRow('the option is another question’s', 'question/bypass', { id: 'q_kind', optionId: 'opt_new' }, 'guide/gone', { id: 'opt_new' }),
    refusedRow('what it adds depends on the answer', 'question/bypass', { id: 'q_dishes', optionId: 'opt_dishes' }, 'guide/has-extras', { id: 'q_dishes' }),
    refusedRow('later conditions need the answer', 'question/bypass', { id: 'q_area', optionId: 'opt_large' }, 'guide/answer-needed', { id: 'q_area', by: ['q_agent'] }),
    refusedRow('the option is there already', 'option/insert', { questionId: 'q_kind', option: { ...newOption, id: 'opt_new' } }, 'guide/duplicate-id', { id: 'opt_new' }),
    refusedRow('it leads somewhere', 'option/insert', { questionId: 'q_kind', option: { ...newOption, next: 'out_shop' } }, 'guide/leads-elsewhere', { id: 'opt_fresh' }),
    refusedRow('days have no values', 'option/insert', { questionId: 'q_issued', option: newOption, value: { id: 'val_fresh', label: '' } }, 'guide/no-values', { id: 'var_issued' }),
    refusedRow('there is no such position', 'option/insert', { questionId: 'q_kind', option: newOption, index: -1 }, 'guide/no-such-position', { position: -1 }),
    refusedRow('it would stand behind itself', 'option/move', { id: 'opt_new', to: 0, questionId: 'q_kind' }, 'guide/inside-itself', { id: 'q_region' }),
    refusedRow('a reference behind it leads there', 'option/move', { id: 'opt_small', to: 0, questionId: 'q_agent' }, 'guide/would-circle', { id: 'ref_dishes' }),
    refusedRow('the other question is gone', 'option/move', { id: 'opt_new', to: 0, questionId: 'q_gone' }, 'guide/gone', { id: 'q_gone' }),
    refusedRow('there is no such position', 'option/move', { id: 'opt_new', to: 2 }, 'guide/no-such-position', { position: 2 }),
    refusedRow('references outside lead into it', 'option/remove', { id: 'opt_early' }, 'guide/referenced', { id: 'out_shop', references: ['ref_shop'] }),
    refusedRow('they are not siblings', 'option/merge', { id: 'opt_new', into: 'opt_here' }, 'guide/not-siblings', {}),
    refusedRow('it is merged with itself', 'option/merge', { id: 'opt_new', into: 'opt_new' }, 'guide/not-siblings', {}),
    refusedRow('they lead elsewhere', 'option/merge', { id: 'opt_new', into: 'opt_change' }, 'guide/continuations-differ', {}),
    refusedRow('one adds what the other does not', 'option/merge', { id: 'opt_early', into: 'opt_late' }, 'guide/continuations-differ', {}),
    refusedRow('something stands there', 'outcome/insert', { outcome: newOutcome, under: 'opt_new' }, 'guide/occupied', { optionId: 'opt_new', by: 'q_region' }),
    refusedRow('there is a first question', 'outcome/insert', { outcome: newOutcome, under: null }, 'guide/occupied', { optionId: null, by: 'q_matter' }),
    refusedRow('the outcome is gone', 'outcome/set-end', { id: 'out_gone', end: { kind: 'staff', reason: '' } }, 'guide/gone', { id: 'out_gone' }),
    refusedRow('the reference would lead back', 'reference/set-target', { id: 'ref_shop', to: 'q_kind' }, 'guide/would-circle', { id: 'q_kind' }),
    refusedRow('the target is gone', 'reference/set-target', { id: 'ref_shop', to: 'q_gone' }, 'guide/gone', { id: 'q_gone' }),
    refusedRow('something stands there', 'node/move', { id: 'q_printed', under: 'opt_shop' }, 'guide/occupied', { optionId: 'opt_shop', by: 'q_issued' }),
    refusedRow('references outside lead into it', 'node/remove', { id: 'q_dishes' }, 'guide/referenced', { id: 'q_dishes', references: ['ref_dishes'] }),
    refusedRow('the node is gone', 'node/remove', { id: 'q_gone' }, 'guide/gone', { id: 'q_gone' }),
    refusedRow('the addition is gone', 'extra/remove', { id: 'ext_gone' }, 'guide/gone', { id: 'ext_gone' }),
    refusedRow('nothing is applied for there', 'use/set', { on: 'out_there', use: { materialId: 'mat_a', kind: 'required' } }, 'guide/no-application', { id: 'out_there' }),
    refusedRow('nothing is applied for there', 'situations/set', { on: 'out_there', situationIds: [] }, 'guide/no-application', { id: 'out_there' }),
    refusedRow('the material is not wanted there', 'use/remove', { on: 'opt_new', materialId: 'mat_a' }, 'guide/gone', { id: 'mat_a' }),
    refusedRow('the term is there already', 'term/insert', { term: { id: 'trm_kind', word: '', meaning: '' } }, 'guide/duplicate-id', { id: 'trm_kind' }),
    refusedRow('there is no such text', 'text/replace', { find: '没有', replacement: '有' }, 'guide/not-found', { find: '没有' }),
    refusedRow('there is nothing to look for', 'text/replace', { find: '', replacement: '有' }, 'guide/nothing-to-find', {}),
    refusedRow('it gives no reason', 'waiver/add', { waiver: { ...waiver, reason: ' ' } }, 'waiver/no-reason', {}),
    refusedRow('nobody answers for it', 'waiver/add', { waiver: { ...waiver, by: '' } }, 'waiver/nobody', {}),
    refusedRow('the waiver is gone', 'waiver/remove', { id: 'wav_gone' }, 'guide/gone', { id: 'wav_gone' }),
  ])('are refused when %s: %s', (_when, edit, args, reason, params) => {
    const replaced = edit === 'text/replace' && reason === 'guide/not-found' ? { ...guide, nodes: [] } : guide;

    expect(apply(replaced, edit, args)).toEqual({ kind: 'refusal', reason, params });
  });

  it('are refused where a free option would lead back, or into itself', () => {
    const nothingThere = apply(guide, 'node/remove', { id: 'out_small' }) as Guide; // nothing refers to it

    expect(apply(nothingThere, 'reference/insert', { reference: { id: 'ref_fresh', kind: 'reference', to: 'q_kind' }, under: 'opt_of_small' })).toMatchObject({ reason: 'guide/would-circle' });
    expect(apply(nothingThere, 'node/move', { id: 'q_dishes', under: 'opt_of_small' })).toMatchObject({ reason: 'guide/inside-itself' });
    expect(apply(nothingThere, 'node/move', { id: 'ref_dishes', under: 'opt_of_small' })).toMatchObject({ reason: 'guide/would-circle' });
  });

  it('keep a value that something else names when its option goes', () => {
    const read = apply(guide, 'extra/insert', { questionId: 'q_matter', extra: { id: 'ext_read', guard: { kind: 'values', values: ['val_change'] } } }) as Guide;
    const after = apply(read, 'option/remove', { id: 'opt_change' }) as Guide;

    expect(after.variables[0]).toEqual(guide.variables[0]);
  });

  it('leave a value’s name alone that two options share', () => {
    const second = apply(guide, 'option/insert', { questionId: 'q_matter', option: { ...newOption, guard: { kind: 'values', values: ['val_change', 'val_new'] } } }) as Guide;
    const after = apply(second, 'option/set-text', { id: 'opt_change', text: '变更登记' }) as Guide;

    expect(after.variables[0]).toEqual(guide.variables[0]);
  });

  it('keep what they leave alone the very same object, for views that compare by identity', () => {
    const after = apply(guide, 'option/remove', { id: 'opt_change' }) as Guide;

    expect(after.nodes.find(({ id }) => id === 'q_kind')).toBe(guide.nodes.find(({ id }) => id === 'q_kind'));
    expect(after.terms).toBe(guide.terms);
    expect(apply(guide, 'guide/rename', { name: guide.name })).toBe(guide);
  });
});

describe('edits of a guide: what joins into one step of undo', () => {
  function stepsOf(edit: keyof GuideEdits, ...all: readonly unknown[]): number {
    const history = new History(cloned(guide));
    for (const args of all) history.apply(book[edit]!, args as never); // the rows below are typed by hand
    let steps = 0;
    while (history.undo()) steps += 1;
    return steps;
  }

  it.each<[string, keyof GuideEdits, unknown, unknown]>([
    ['typing the guide’s name', 'guide/rename', { name: 'a' }, { name: 'b' }],
    ['typing one question', 'question/set-text', { id: 'q_area', text: 'a' }, { id: 'q_area', text: 'b' }],
    ['typing one option', 'option/set-text', { id: 'opt_new', text: 'a' }, { id: 'opt_new', text: 'b' }],
    ['typing one value', 'value/rename', { id: 'val_new', label: 'a' }, { id: 'val_new', label: 'b' }],
    ['dragging one boundary', 'option/set-guard', { id: 'opt_large', guard: { kind: 'ranges', ranges: [{ from: 301 }] } }, { id: 'opt_large', guard: { kind: 'ranges', ranges: [{ from: 302 }] } }],
    ['typing one reason', 'outcome/set-end', { id: 'out_there', end: { kind: 'refused', reason: 'a' } }, { id: 'out_there', end: { kind: 'refused', reason: 'b' } }],
    ['typing why a material is wanted', 'use/set', { on: 'base', use: { materialId: 'mat_form', kind: 'required', why: 'a' } }, { on: 'base', use: { materialId: 'mat_form', kind: 'required', why: 'b' } }],
    ['typing one explanation', 'term/set', { id: 'trm_kind', field: 'meaning', text: 'a' }, { id: 'trm_kind', field: 'meaning', text: 'b' }],
  ])('%s', (_case, edit, first, second) => {
    expect(stepsOf(edit, first, second)).toBe(1);
  });

  it.each<[string, keyof GuideEdits, unknown, unknown]>([
    ['typing two questions', 'question/set-text', { id: 'q_area', text: 'a' }, { id: 'q_kind', text: 'b' }],
    ['ticking two values of a guard', 'option/set-guard', { id: 'opt_new', guard: { kind: 'values', values: [] } }, { id: 'opt_new', guard: { kind: 'values', values: ['val_change'] } }],
    ['another kind of end', 'outcome/set-end', { id: 'out_there', end: { kind: 'refused', reason: 'a' } }, { id: 'out_there', end: { kind: 'staff', reason: 'a' } }],
    ['another kind of use', 'use/set', { on: 'base', use: { materialId: 'mat_form', kind: 'deferred' } }, { on: 'base', use: { materialId: 'mat_form', kind: 'pledged' } }],
    ['two moves', 'option/move', { id: 'opt_canteen', to: 0 }, { id: 'opt_canteen', to: 1 }],
  ])('not %s', (_case, edit, first, second) => {
    expect(stepsOf(edit, first, second)).toBe(2);
  });
});
