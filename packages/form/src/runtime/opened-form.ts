import { equalJson, isPlainObject, type Finding } from '@zhengwu/core';
import type { ComponentSpec } from '../components/component-spec.js';
import { controlValidatorOf } from './control-validators.js';
import { answerAt } from '../linkage/answers.js';
import { applyLinkages, ownDisplay, type AppliedForm } from '../linkage/apply-linkages.js';
import { formGraph } from '../linkage/form-graph.js';
import { linkagesOf } from '../linkage/linkage-state.js';
import { ANY_ROW, indexForm, type FormEntry, type FormIndex } from '../model/form-index.js';
import type { Form } from '../model/form.js';
import { createForm, FormPath, isDataField, observable, onFieldInputValueChange, onFormValuesChange, Schema, toJS, type FormilyForm, type FormPathPattern } from '../vendor/formily.js';
import { entriesByAddress } from './address-of.js';
import { copyAnswers, frozen, putIfAbsent } from './answers.js';
import { speakWith, type FormSpeech } from './form-speech.js';
import { linkageReaction, type LinkageGround, type LinkageSurroundings } from './linkage-reaction.js';
import { LinkageRuns } from './linkage-runs.js';
import { prefilled } from './prefill.js';
import { runtimeSchema } from './runtime-schema.js';
import { setUpFormily } from './setup-formily.js';
import { withStaticProps } from './static-props.js';

export interface OpenOptions extends LinkageSurroundings {
  readonly speech: FormSpeech;
  readonly values: unknown;
  readonly prefill: unknown;
  readonly readonly: boolean;
  /** Something was answered, by a person or by a formula. */
  readonly onChange: (cause: 'input' | 'computed') => void;
}

let openings = 0;

/** A form as it is being filled in: Formily's model of it, and what we know beside. */
export class OpenedForm {
  readonly formily: FormilyForm;
  readonly schema: Schema;
  readonly findings: readonly Finding[];
  readonly index: FormIndex;
  /** Whether every error is shown, whoever has been where. */
  readonly judged = observable.box(false);
  /** Another for each opening: React draws anew. */
  readonly schemaKey = String((openings += 1));
  readonly entryAt: (address: string) => FormEntry | undefined;
  /** Whether anything in it can be hidden, filled in or no longer offered. */
  readonly #isMoved: boolean;
  /** By id: what was given to fields that are hidden. */
  readonly #held = new Map<string, unknown>();
  readonly #surroundings: { get(): LinkageSurroundings; set(value: LinkageSurroundings): void };

  constructor(
    readonly form: Form,
    { speech, values, prefill, readonly, today, facts, onChange }: OpenOptions,
  ) {
    setUpFormily();
    this.index = indexForm(form.schema);
    this.entryAt = entriesByAddress(this.index);
    this.#isMoved = this.index.entries.some(({ node }) => linkagesOf(node).length > 0 || ownDisplay(node) !== 'visible');
    this.#surroundings = observable.box<LinkageSurroundings>({ today, facts });
    const sources = prefilled(this.index, prefill);
    const ground: LinkageGround = { index: this.index, runs: new LinkageRuns(), rankOf: this.#ranks(), around: () => this.#surroundings.get() };
    const { schema, findings } = runtimeSchema(form.schema, (entry, spec) => this.#attached(entry, spec, sources, ground));
    this.findings = findings;
    this.schema = new Schema(schema);
    withStaticProps(this.schema, schema);
    const answers = copyAnswers(values);
    for (const { entry, value } of sources.values()) putIfAbsent(answers, entry.dataPath, value);
    this.formily = createForm({
      values: this.#settled(answers),
      pattern: readonly ? 'readPretty' : 'editable',
      effects: () => {
        onFieldInputValueChange('*', () => onChange('input'));
        onFormValuesChange(() => onChange('computed'));
      },
    });
    speakWith(this.formily, speech);
    sparingEffects(this.formily);
    this.#giveWhatIsHeld();
  }

  /**
   * What is answered, as the linkages leave it: what is hidden, or no longer offered, is left out, also where no field was ever
   * drawn. Frozen.
   */
  answers(): Readonly<Record<string, unknown>> {
    const answers = copyAnswers(toJS(this.formily.values));
    return frozen(copyAnswers(this.#applied(answers)?.values ?? answers));
  }

  /** Takes other answers in the place of all that there are. */
  setAnswers(values: unknown): void {
    const answers = this.#settled(copyAnswers(values));
    const fields = Object.values(this.formily.fields).filter(isDataField);
    if (!equalJson(answers, this.answers())) {
      this.judged.set(false);
      // What Formily keeps of hidden fields were other answers.
      for (const field of fields) field.caches.value = undefined;
      this.formily.setValues(answers, 'overwrite');
      // Errors that were found with them, too.
      for (const field of fields) field.setFeedback({ type: 'error', messages: [] });
    }
    for (const field of fields) {
      const held = field.display === 'none' ? this.#held.get(this.entryAt(field.address.toString())?.id ?? '') : undefined;
      if (held !== undefined) field.caches.value = held;
    }
  }

  setReadonly(readonly: boolean): void {
    this.formily.setPattern(readonly ? 'readPretty' : 'editable');
  }

  setSurroundings(around: LinkageSurroundings): void {
    if (!equalJson(around, this.#surroundings.get())) this.#surroundings.set(around);
  }

  /** Finds what is wrong, and shows it everywhere. */
  async validate(): Promise<boolean> {
    try {
      await this.formily.validate();
    } catch {
      // Formily throws what it has kept as feedback.
    }
    this.judged.set(true);
    return !this.formily.invalid;
  }

  /** Answers that were given as the linkages leave them; what was given to fields that are hidden now is held for when they are shown. */
  #settled(answers: Record<string, unknown>): Record<string, unknown> {
    this.#held.clear();
    const applied = this.#applied(answers);
    if (applied === undefined) return answers;
    for (const { id, node, dataPath } of this.index.entries) {
      // Rows come and go: nothing says of which one something was held.
      if (node.type === 'void' || dataPath.includes(ANY_ROW) || applied.stateOf(id)?.isLeftOut !== true) continue;
      const given = answerAt(answers, dataPath);
      if (given !== undefined) this.#held.set(id, given);
    }
    return copyAnswers(applied.values);
  }

  /** `undefined` where no linkage can change anything. */
  /** By the place in the graph; looked for when it is first asked. */
  #ranks(): (entry: FormEntry) => number {
    let ranks: Map<FormEntry, number> | undefined;
    return (entry) => {
      ranks ??= new Map(formGraph(this.form).order.flatMap((group, rank) => group.map((member) => [member, rank] as const)));
      return ranks.get(entry) ?? 0;
    };
  }

  #applied(answers: Record<string, unknown>): AppliedForm | undefined {
    if (!this.#isMoved) return undefined;
    const { today, facts } = this.#surroundings.get();
    return applyLinkages(this.form, answers, { today, fields: facts });
  }

  /** A field that is made when it is shown for the first time begins with what was held for it. */
  #giveWhatIsHeld(): void {
    const { formily } = this;
    const withHeld = <Props extends { readonly name: FormPathPattern; readonly basePath?: FormPathPattern }>(props: Props): Props => {
      if (this.#held.size === 0) return props;
      const entry = this.entryAt(FormPath.parse(props.basePath).concat(props.name).toString());
      const held = entry === undefined ? undefined : this.#held.get(entry.id);
      return held === undefined ? props : { ...props, value: held };
    };
    const { createField, createArrayField, createObjectField } = formily;
    formily.createField = (props) => createField(withHeld(props));
    formily.createArrayField = (props) => createArrayField(withHeld(props));
    formily.createObjectField = (props) => createObjectField(withHeld(props));
  }

  #attached(entry: FormEntry, spec: ComponentSpec | undefined, sources: ReturnType<typeof prefilled>, ground: LinkageGround): ReturnType<Parameters<typeof runtimeSchema>[1]> {
    const reaction = linkageReaction(entry, ground);
    const validator = spec === undefined ? undefined : controlValidatorOf(spec.name);
    const source = sources.get(entry.id);
    const props = isPlainObject(entry.node['x-component-props']) ? entry.node['x-component-props'] : {};
    return {
      ...(reaction === undefined ? {} : { 'x-reactions': reaction }),
      ...(validator === undefined ? {} : { 'x-validator': { validator: (value: unknown, _rule: unknown, context: unknown) => validator(value, props, context) } }),
      ...(source === undefined ? {} : { 'x-decorator-props': { source: { label: source.label, isEditable: source.isEditable, value: source.value } } }),
      ...(source === undefined || source.isEditable ? {} : { 'x-pattern': 'readOnly' }),
    };
  }
}

/**
 * Formily keeps a list of effects for each field, empty or not, and goes through all lists whenever anything happens to any field:
 * a thousand fields would each be a thousand times as dear. Fields without reactions are not listed.
 */
function sparingEffects(form: FormilyForm): void {
  const { addEffects } = form;
  form.addEffects = (field: unknown, effects) => {
    const { reactions } = (field as { readonly props?: { readonly reactions?: unknown } }).props ?? {}; // a field, or an id of effects
    if (!Array.isArray(reactions) || reactions.length > 0) addEffects(field, effects);
  };
}
