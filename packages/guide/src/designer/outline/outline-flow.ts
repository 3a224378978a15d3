import { newId, type Id } from '@zhengwu/core';
import type { TreeEdited, TreeInsert } from '@zhengwu/ui';
import { oneLine } from '@zhengwu/ui/properties';
import { guideEdits } from '../../model/edits/index.js';
import { indexGuide, type Domain, type Option } from '../../model/index.js';
import type { DesignerHost } from '../designer-host.js';
import { readRangeText } from '../../ranges/read-range-text.js';
import { isOrdered } from '../../ranges/value-at.js';
import { refuse } from '../refusals.js';
import { newOption } from './new-option.js';
import { newQuestion } from './new-question.js';
import { optionPlace, outlineOf } from './outline.js';
import { PENDING_ID, type PendingRow } from './pending-row.js';

/** What the flow needs of the designer. */
export type FlowHost = Pick<DesignerHost, 'guide' | 'texts' | 'isReadonly' | 'apply' | 'together' | 'refuse' | 'toast' | 'select' | 'write' | 'rest' | 'toField' | 'drawn' | 'tree'>;

/**
 * Writing a guide as one writes a list. Enter asks for the next option, Ctrl+Enter for a question behind it. A row that is
 * being written is not in the guide; Enter keeps it and begins the next one, an empty row ends the run.
 */
export class OutlineFlow {
  #pending: PendingRow | undefined;

  constructor(private readonly host: FlowHost) {}

  get pending(): PendingRow | undefined {
    return this.#pending;
  }

  /** Forgets what is being written. */
  drop(): void {
    this.#pending = undefined;
  }

  /** Enter and Ctrl+Enter in the outline. */
  insert({ id, as }: TreeInsert): void {
    const { guide } = this.host;
    if (guide === undefined || this.host.isReadonly) return;
    const row = id === null ? undefined : outlineOf(guide).rowOf(id);
    if (row === undefined) {
      if (guide.rootId === null) this.begin({ kind: 'question', behind: null });
      return;
    }
    if (row.option !== undefined && as === 'child') return this.question(row.option.id);
    const place = optionPlace(row);
    if (place === undefined) return this.host.refuse(refuse('guide-designer/is-end', {}));
    this.option(place.questionId, place.index);
  }

  /** Writes a question behind an option, before what stands there. */
  question(behind: Id<'opt'> | null, answers?: Domain['kind']): void {
    const { guide } = this.host;
    if (guide === undefined || this.host.isReadonly) return;
    this.begin({ kind: 'question', behind, ...(answers === undefined ? {} : { answers }) });
  }

  /** Writes an option of a question, last if no place is given. */
  option(questionId: Id<'q'>, at?: number): void {
    const { guide } = this.host;
    const question = guide === undefined ? undefined : indexGuide(guide).node(questionId);
    if (guide === undefined || question?.kind !== 'question' || this.host.isReadonly) return;
    const domain = indexGuide(guide).variable(question.variableId)?.domain;
    if (domain?.kind === 'yesNo' && question.options.length >= 2) return this.host.refuse(refuse('guide-designer/two-answers', {}));
    this.begin({ kind: 'option', of: questionId, index: at ?? question.options.length });
  }

  private begin(pending: PendingRow): void {
    this.#pending = pending;
    this.host.write(PENDING_ID);
  }

  /** The field of a row was left. */
  edited({ id, by, text: written }: TreeEdited): void {
    const pending = this.#pending;
    if (id !== PENDING_ID || pending === undefined) return;
    this.#pending = undefined;
    const text = oneLine(written);
    if (by === 'escape' || text === '') return this.host.rest(by === 'leave' ? undefined : this.#homeOf(pending));
    if (pending.kind === 'question') this.#keepQuestion(pending, text, by);
    else this.#keepOption(pending, text, by);
  }

  #homeOf(pending: PendingRow): string | undefined {
    const { guide } = this.host;
    if (guide === undefined) return undefined;
    if (pending.kind === 'question') return pending.behind ?? undefined;
    const question = indexGuide(guide).node(pending.of);
    return question?.kind === 'question' ? (question.options[pending.index - 1]?.id ?? question.id) : undefined;
  }

  #keepQuestion({ behind, answers }: Extract<PendingRow, { readonly kind: 'question' }>, text: string, by: TreeEdited['by']): void {
    const { host } = this;
    const { guide, texts } = host;
    if (guide === undefined) return;
    const made = newQuestion(guide, text, answers, { yes: texts.guards.yes, no: texts.guards.no, goOn: texts.outline.goOn });
    const { variable } = made;
    // What stands there goes behind its first option: it needs one.
    const stands = behind === null ? guide.rootId : (indexGuide(guide).option(behind)?.option.next ?? null);
    const keeper: Option | undefined = stands !== null && made.question.options.length === 0 ? { id: newId('opt'), text: '', guard: { kind: 'any' }, next: null } : undefined;
    const question = keeper === undefined ? made.question : { ...made.question, options: [keeper] };
    if (!host.apply(guideEdits['question/insert'], { question, variable, under: behind })) return host.rest(behind ?? undefined);
    host.select(question.id);
    const kept = stands === null ? undefined : indexGuide(guide).node(stands)?.kind;
    if (kept !== undefined && kept !== 'question') host.toast(texts.outline.keptBehind[kept]);
    else if (made.isGuessed) host.toast(texts.outline.guessed(texts.outline.kinds[variable.domain.kind]));
    if (by === 'leave') return host.rest(undefined);
    if (keeper !== undefined) return host.write(keeper.id);
    const [first] = question.options;
    if (variable.domain.kind === 'yesNo' && first !== undefined) {
      host.select(first.id);
      return host.rest(first.id);
    }
    // Its one way on is to be seen.
    if (first !== undefined) void host.drawn.then(() => host.tree?.reveal(first.id));
    if (variable.domain.kind === 'choices') return host.toField('#new-values');
    if (variable.domain.kind === 'region') return host.toField('#regions');
    this.option(question.id, 0);
  }

  #keepOption({ of, index }: Extract<PendingRow, { readonly kind: 'option' }>, text: string, by: TreeEdited['by']): void {
    const { host } = this;
    const { guide } = host;
    const question = guide === undefined ? undefined : indexGuide(guide).node(of);
    if (guide === undefined || question?.kind !== 'question') return host.rest(undefined);
    const variable = indexGuide(guide).variable(question.variableId);
    const { option, value, unit, isUnread = false } = newOption(question, variable, text);
    const isDone = host.together((apply) => {
      if (unit !== undefined && variable?.domain.kind === 'number') apply(guideEdits['variable/set-domain'], { id: variable.id, domain: { ...variable.domain, unit } });
      apply(guideEdits['option/insert'], { questionId: of, index, option, ...(value === undefined ? {} : { value }) });
    });
    if (!isDone) return host.rest(of);
    host.select(option.id);
    if (isUnread) host.toast(host.texts.outline.unread(text), 'bad');
    if (by === 'leave') return host.rest(undefined);
    if (by === 'ctrl-enter') return this.question(option.id);
    const isFull = variable?.domain.kind === 'yesNo' && question.options.length >= 1;
    if (isFull) host.rest(option.id);
    else this.option(of, index + 1);
  }

  /** A row that is in the guide has a new label. */
  renamed(id: string, label: string): void {
    const { guide } = this.host;
    if (guide === undefined || id === PENDING_ID) return;
    const index = indexGuide(guide);
    const owner = index.option(id as Id<'opt'>); // asked whether it is one
    const node = index.node(id);
    const text = oneLine(label);
    if (node?.kind === 'question') this.host.apply(guideEdits['question/set-text'], { id: node.id, text });
    else if (node?.kind === 'outcome') this.host.apply(guideEdits['outcome/set-name'], { id: node.id, name: text });
    if (owner === undefined) return;
    const { option, question } = owner;
    const variable = index.variable(question.variableId);
    // An option that took nothing yet takes what its words say.
    const takesNothing = option.guard.kind === 'ranges' && option.guard.ranges.length === 0;
    const read = takesNothing && variable !== undefined && isOrdered(variable.domain) ? readRangeText(text, variable.domain, variable.name) : undefined;
    this.host.together((apply) => {
      apply(guideEdits['option/set-text'], { id: option.id, text });
      if (read?.kind === 'ranges') apply(guideEdits['option/set-guard'], { id: option.id, guard: { kind: 'ranges', ranges: read.ranges } });
    });
  }
}
