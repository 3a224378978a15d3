import { newId, type Id } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';
import { guideEdits } from '../../model/edits/index.js';
import type { Outcome, Reference } from '../../model/index.js';
import { indexGuide } from '../../model/index.js';
import type { DesignerHost } from '../designer-host.js';
import { targetsFor } from '../properties/reference-properties.js';
import { outcomeChoices } from './outcome-choices.js';

/** What the dialogs need of the designer. */
export type EndDialogHost = Pick<DesignerHost, 'guide' | 'context' | 'texts' | 'isReadonly' | 'apply' | 'select' | 'rest' | 'toField' | 'requestUpdate'>;

interface Asked {
  readonly optionId: Id<'opt'>;
  readonly for: 'outcome' | 'reference';
}

/** Asks in one field what an option ends in, or where it jumps to: type a few letters, Enter, done. */
export class EndDialogs {
  #asked: Asked | undefined;

  constructor(private readonly host: EndDialogHost) {}

  /** Asks for what stands behind an option that leads nowhere yet. */
  ask(optionId: Id<'opt'>, what: Asked['for']): void {
    const { guide } = this.host;
    if (guide === undefined || this.host.isReadonly || indexGuide(guide).option(optionId)?.option.next !== null) return;
    this.#asked = { optionId, for: what };
    this.host.requestUpdate();
  }

  shut(): void {
    if (this.#asked === undefined) return;
    this.#asked = undefined;
    this.host.requestUpdate();
  }

  template(): TemplateResult {
    const { guide, texts } = this.host;
    const asked = this.#asked;
    const words = texts.outline;
    const isOutcome = asked?.for !== 'reference';
    const choices = asked === undefined || guide === undefined ? [] : isOutcome ? outcomeChoices(this.host.context.item, texts) : targetsFor(guide, indexGuide(guide).option(asked.optionId)?.question.id, texts, this.host.context.item);
    return html`<zw-dialog width="small" .label=${isOutcome ? words.outcomeTitle : words.referenceTitle} .open=${asked !== undefined} @zw-close=${() => this.shut()}>
      ${asked === undefined
        ? nothing
        : html`<zw-picker
            class="end-picker"
            .label=${isOutcome ? words.outcomeLabel : words.referenceLabel}
            .hint=${choices.length === 0 ? words.noTargets : words.outcomeHint}
            .options=${choices}
            @zw-change=${(event: CustomEvent<{ value: string }>) => this.#pick(asked, event.detail.value)}
          ></zw-picker>`}
    </zw-dialog>`;
  }

  #pick({ optionId, for: what }: Asked, id: string): void {
    const { context, texts, apply, rest, select, toField } = this.host;
    if (id === '') return;
    this.shut();
    if (what === 'reference') {
      const reference: Reference = { id: newId('ref'), kind: 'reference', to: id as Reference['to'] }; // one of the targets that were offered
      if (apply(guideEdits['reference/insert'], { reference, under: optionId })) rest(optionId);
      return;
    }
    const end = outcomeChoices(context.item, texts).find((choice) => choice.id === id)?.end;
    if (end === undefined) return;
    const outcome: Outcome = { id: newId('out'), kind: 'outcome', end };
    if (!apply(guideEdits['outcome/insert'], { outcome, under: optionId })) return;
    if (end.kind === 'handle') return rest(optionId);
    // What is no application needs a reason: the cursor is there at once, Escape comes back to the outline.
    select(optionId);
    toField(end.kind === 'otherItem' ? '#other-item' : '#end-reason');
  }
}
