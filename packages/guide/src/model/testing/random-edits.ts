import { copyFragment, type GuideFragment } from '../fragment.js';
import type { Condition } from '../guard.js';
import type { Guide } from '../guide.js';
import type { GuideEdits } from '../edits/index.js';
import type { Extra, GuideNode, NodeId, Option, Outcome, Question, Reference } from '../node.js';
import { prepareFragment, type IdSource } from '../prepare-fragment.js';
import { textsOf } from '../texts.js';
import type { Variable } from '../variable.js';
import { pick, type Draw } from '../../../../../tools/testing/draw.js';
import { randomDomain, randomGuard } from './random-variable.js';

type ArgsOf<Name extends keyof GuideEdits> = Parameters<GuideEdits[Name]>[1];

/** An edit and its arguments, not yet applied. */
export type GuideCommand = { readonly [Name in keyof GuideEdits]: { readonly edit: Name; readonly args: ArgsOf<Name> } }[keyof GuideEdits];

/** A random edit for the guide as it is. New ids carry `stamp`. Now and then it speaks of what is gone. */
export function randomCommand(draw: Draw, guide: Guide, stamp: string): GuideCommand {
  const names = Object.keys(MAKERS) as (keyof GuideEdits)[]; // the keys of `MAKERS` are the edits' names
  const edit = pick(draw, draw(2) === 0 ? STRUCTURAL : names);
  // Each maker makes the arguments of its own edit.
  return { edit, args: MAKERS[edit](new Parts(draw, guide, stamp)) } as GuideCommand;
}

const STRUCTURAL = [
  'question/insert',
  'question/bypass',
  'option/insert',
  'option/move',
  'option/remove',
  'option/merge',
  'outcome/insert',
  'reference/insert',
  'reference/set-target',
  'reference/replace',
  'option/cut',
  'node/move',
  'node/remove',
  'fragment/paste',
] as const;

const MAKERS: { readonly [Name in keyof GuideEdits]: (parts: Parts) => ArgsOf<Name> } = {
  'guide/rename': (p) => ({ name: p.text() }),
  'guide/set-intro': (p) => ({ intro: p.textOrNull() }),
  'guide/set-item': (p) => ({ itemId: p.isHeads() ? 'item_other' : null }),
  'variable/insert': (p) => ({ variable: p.newVariable(), ...(p.isHeads() ? { index: p.draw(6) } : {}) }),
  'variable/remove': (p) => ({ id: p.variableId() }),
  'variable/rename': (p) => ({ id: p.variableId(), name: p.text() }),
  'variable/set-domain': (p) => ({ id: p.variableId(), domain: p.newVariable().domain }),
  'variable/set-prefill': (p) => ({ id: p.variableId(), prefill: p.isHeads() ? { catalogue: '目录', field: 'F' } : null }),
  'value/insert': (p) => ({ variableId: p.variableId(), value: { id: `val_${p.stamp}`, label: p.text() } }),
  'value/rename': (p) => ({ id: p.valueId(), label: p.text() }),
  'value/set-help': (p) => ({ id: p.valueId(), help: p.textOrNull() }),
  'value/move': (p) => ({ id: p.valueId(), to: p.draw(4) }),
  'value/remove': (p) => ({ id: p.valueId() }),
  'question/insert': (p) => {
    const question = p.newQuestion();
    const keep = question.options[1]?.id;
    return { question, under: p.under(), ...(keep !== undefined && p.isHeads() ? { keep } : {}) };
  },
  'question/set-text': (p) => ({ id: p.questionId(), text: p.text() }),
  'question/set-help': (p) => ({ id: p.questionId(), help: p.textOrNull() }),
  'question/set-ask': (p) => ({ id: p.questionId(), ask: p.isHeads() ? 'options' : 'value' }),
  'question/set-variable': (p) => (p.isHeads() ? { id: p.questionId(), variableId: p.variableId() } : p.withNewVariable()),
  'question/set-used-outside': (p) => ({ id: p.questionId(), isUsedOutside: p.isHeads() }),
  'question/bypass': (p) => {
    const question = p.question();
    return { id: question?.id ?? 'q_gone', optionId: question?.options[p.draw(question.options.length)]?.id ?? p.optionId() };
  },
  'option/insert': (p) => ({ questionId: p.questionId(), option: p.newOption('n'), ...(p.isHeads() ? { value: { id: `val_${p.stamp}`, label: p.text() } } : {}), ...(p.isHeads() ? { index: p.draw(4) } : {}) }),
  'option/set-text': (p) => ({ id: p.optionId(), text: p.text() }),
  'option/set-help': (p) => ({ id: p.optionId(), help: p.textOrNull() }),
  'option/set-short': (p) => ({ id: p.optionId(), short: p.textOrNull() }),
  'option/set-guard': (p) => ({ id: p.optionId(), guard: p.guard() }),
  'option/set-when': (p) => ({ id: p.optionId(), when: p.when() }),
  'option/move': (p) => ({ id: p.optionId(), to: p.draw(4), ...(p.isHeads() ? { questionId: p.questionId() } : {}), ...(p.isHeads() ? { value: { id: `val_${p.stamp}`, label: p.text() } } : {}) }),
  'option/remove': (p) => ({ id: p.optionId(), ...p.references() }),
  'option/merge': (p) => {
    const question = p.question();
    const options = question?.options ?? [];
    return { id: options[p.draw(options.length)]?.id ?? p.optionId(), into: options[p.draw(options.length)]?.id ?? p.optionId() };
  },
  'option/cut': (p) => ({ id: p.optionId() }),
  'outcome/insert': (p) => ({ outcome: p.newOutcome(), under: p.freeUnder() }),
  'outcome/set-name': (p) => ({ id: p.outcomeId(), name: p.textOrNull() }),
  'outcome/set-note': (p) => ({ id: p.outcomeId(), note: p.textOrNull() }),
  'outcome/set-end': (p) => ({ id: p.outcomeId(), end: p.isHeads() ? { kind: 'staff', reason: p.text() } : p.newOutcome().end }),
  'reference/insert': (p) => ({ reference: { id: `ref_${p.stamp}`, kind: 'reference', to: p.target() }, under: p.freeUnder() ?? 'opt_gone' }),
  'reference/set-target': (p) => ({ id: p.referenceId(), to: p.target() }),
  'reference/replace': (p) => ({ to: p.target(), places: Array.from({ length: 1 + p.draw(2) }, (_, at) => ({ under: p.optionId(), referenceId: `ref_${p.stamp}r${String(at)}` as const })) }),
  'node/move': (p) => ({ id: p.nodeId(), under: p.freeUnder() }),
  'node/remove': (p) => ({ id: p.nodeId(), ...p.references() }),
  'extra/insert': (p) => ({ questionId: p.questionId(), extra: { id: `ext_${p.stamp}`, guard: p.guard() } }),
  'extra/set-guard': (p) => ({ id: p.extraId(), guard: p.guard() }),
  'extra/set-when': (p) => ({ id: p.extraId(), when: p.when() }),
  'extra/remove': (p) => ({ id: p.extraId() }),
  'use/set': (p) => ({ on: p.isHeads() ? p.adderId() : 'base', use: { materialId: p.materialId(), kind: 'required' } }),
  'use/remove': (p) => ({ on: p.isHeads() ? p.adderId() : 'base', materialId: p.materialId() }),
  'situations/set': (p) => ({ on: p.adderId(), situationIds: p.isHeads() ? ['sit_new', 'sit_new'] : [] }),
  'term/insert': (p) => ({ term: { id: `trm_${p.stamp}`, word: p.text(), meaning: '' } }),
  'term/set': (p) => ({ id: p.guide.terms[0]?.id ?? 'trm_gone', field: p.isHeads() ? 'word' : 'meaning', text: p.text() }),
  'term/remove': (p) => ({ id: p.guide.terms[0]?.id ?? 'trm_gone' }),
  'fragment/paste': (p) => p.paste(),
  'text/replace': (p) => ({ find: pick(p.draw, ['选项', '问题', '值', '没有这样的字', 'opt']), replacement: p.text(), ignoresCase: p.isHeads(), ...(p.isHeads() ? { places: textsOf(p.guide).slice(0, 3) } : {}) }),
  'waiver/add': (p) => ({ waiver: { id: `wav_${p.stamp}`, rule: 'guide/gap', part: 'guide', elementId: p.nodeId(), reason: p.text(), by: '某某', until: '2027-01-01' } }),
  'waiver/remove': (p) => ({ id: p.guide.waivers[0]?.id ?? 'wav_gone' }),
};

class Parts {
  constructor(
    readonly draw: Draw,
    readonly guide: Guide,
    readonly stamp: string,
  ) {}

  isHeads(): boolean {
    return this.draw(2) === 1;
  }

  text(): string {
    return pick(this.draw, ['甲', '乙', '丙选项', '', '值1.1', '$&']);
  }

  textOrNull(): string | null {
    return this.draw(3) === 0 ? null : this.text();
  }

  question(): Question | undefined {
    const questions = this.guide.nodes.filter((node): node is Question => node.kind === 'question');
    return questions[this.draw(questions.length)];
  }

  questionId(): Question['id'] {
    return this.draw(20) === 1 ? 'q_gone' : (this.question()?.id ?? 'q_gone');
  }

  node(): GuideNode | undefined {
    return this.guide.nodes[this.draw(this.guide.nodes.length)];
  }

  nodeId(): NodeId {
    return this.draw(20) === 1 ? 'out_gone' : (this.node()?.id ?? 'q_gone');
  }

  target(): Reference['to'] {
    const targets = this.guide.nodes.filter((node): node is Question | Outcome => node.kind !== 'reference');
    return targets[this.draw(targets.length)]?.id ?? 'out_gone';
  }

  referenceId(): Reference['id'] {
    const references = this.guide.nodes.filter((node): node is Reference => node.kind === 'reference');
    return references[this.draw(references.length)]?.id ?? 'ref_gone';
  }

  outcomeId(): Outcome['id'] {
    const outcomes = this.guide.nodes.filter((node): node is Outcome => node.kind === 'outcome');
    return outcomes[this.draw(outcomes.length)]?.id ?? 'out_gone';
  }

  options(): readonly Option[] {
    return this.guide.nodes.flatMap((node) => (node.kind === 'question' ? node.options : []));
  }

  optionId(): Option['id'] {
    const options = this.options();
    return this.draw(20) === 1 ? 'opt_gone' : (options[this.draw(options.length)]?.id ?? 'opt_gone');
  }

  extraId(): Extra['id'] {
    const extras = this.guide.nodes.flatMap((node) => (node.kind === 'question' ? (node.extras ?? []) : []));
    return extras[this.draw(extras.length)]?.id ?? 'ext_gone';
  }

  adderId(): Option['id'] | Extra['id'] | Outcome['id'] {
    return pick(this.draw, [this.optionId(), this.extraId(), this.outcomeId()]);
  }

  materialId(): `mat_${string}` {
    return `mat_${String(this.draw(4))}`;
  }

  variableId(): Variable['id'] {
    return this.draw(20) === 1 ? 'var_gone' : (this.guide.variables[this.draw(this.guide.variables.length)]?.id ?? 'var_gone');
  }

  valueId(): `val_${string}` {
    const values = this.guide.variables.flatMap(({ domain }) => (domain.kind === 'choice' || domain.kind === 'choices' ? domain.values : []));
    return values[this.draw(values.length)]?.id ?? 'val_gone';
  }

  guard(): Option['guard'] {
    const variable = this.guide.variables[this.draw(this.guide.variables.length)];
    return variable === undefined ? { kind: 'any' } : randomGuard(this.draw, variable.domain);
  }

  when(): readonly Condition[] | null {
    return this.draw(3) === 0 ? null : [{ variableId: this.variableId(), guard: this.guard() }];
  }

  under(): Option['id'] | null {
    return this.draw(6) === 1 ? null : this.optionId();
  }

  /** Mostly an option that leads nowhere. */
  freeUnder(): Option['id'] | null {
    const free = this.options().filter(({ next }) => next === null);
    return this.draw(4) === 0 || free.length === 0 ? this.under() : (free[this.draw(free.length)]?.id ?? null);
  }

  references(): { readonly references?: 'refuse' | 'remove' | 'keep' } {
    return pick(this.draw, [{}, { references: 'refuse' }, { references: 'remove' }, { references: 'keep' }, { references: 'keep' }] as const);
  }

  newOption(suffix: string): Option {
    return { id: `opt_${this.stamp}${suffix}`, text: this.text(), guard: this.guard(), next: null };
  }

  newOutcome(): Outcome {
    return { id: `out_${this.stamp}`, kind: 'outcome', end: { kind: 'handle', handlingItemId: null, situationIds: ['sit_0'], uses: [] } };
  }

  newQuestion(): Question {
    return { id: `q_${this.stamp}`, kind: 'question', variableId: this.variableId(), text: '新问题？', ask: 'options', options: Array.from({ length: this.draw(3) }, (_, at) => this.newOption(String(at))) };
  }

  newVariable(): Variable {
    const domain = randomDomain(this.draw, Number.parseInt(this.stamp, 10), pick(this.draw, ['yesNo', 'choice', 'number', 'choices', 'date', 'region']));
    if (domain.kind !== 'choice' && domain.kind !== 'choices') return { id: `var_${this.stamp}`, name: this.text(), domain };
    const values = domain.values.map((value, at) => ({ ...value, id: `val_${this.stamp}x${String(at)}` as const }));
    return { id: `var_${this.stamp}`, name: this.text(), domain: domain.kind === 'choice' ? { ...domain, values } : { kind: 'choices', values } };
  }

  withNewVariable(): ArgsOf<'question/set-variable'> {
    const variable = this.newVariable();
    return { id: this.questionId(), variableId: variable.id, variable };
  }

  paste(): ArgsOf<'fragment/paste'> {
    const copied = copyFragment(this.guide, this.isHeads() ? this.nodeId() : this.optionId());
    let count = 0;
    const newId: IdSource = (kind) => {
      count += 1;
      return `${kind}_${this.stamp}p${String(count)}`;
    };
    const nothing: GuideFragment = { format: 'zhengwu/guide-fragment', formatVersion: 1, rootId: null, nodes: [], variables: [], terms: [] };
    const fragment = copied === undefined ? nothing : prepareFragment(copied, this.guide, newId);
    const at = fragment.option === undefined || this.draw(5) === 0 ? { under: this.freeUnder() } : { questionId: this.questionId(), index: this.draw(4) };
    return { fragment, at, ...(this.isHeads() ? { value: { id: `val_${this.stamp}`, label: this.text() } } : {}) };
  }
}
