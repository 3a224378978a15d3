import { html, nothing, type TemplateResult } from 'lit';
import type { RunnerWords } from '../messages/runner.js';
import type { Draft, TypedDomain } from './draft.js';
import { levelName, regionLevels } from './region-path.js';
import type { RunnerView } from './runner-view.js';

/** The page while a question of this kind is asked. */
type TypedView = Pick<RunnerView, 'guide' | 'page' | 'draft' | 'problem' | 'onDraft'> & { readonly words: RunnerWords };
type Of<Kind> = Extract<TypedDomain, { kind: Kind }>;

/** A number, a day or a region, as it is given. */
export function typedInputs(view: TypedView, domain: TypedDomain): TemplateResult {
  switch (domain.kind) {
    case 'number':
      return numberInput(view, domain);
    case 'date':
      return dayInputs(view, domain);
    case 'region':
      return regionInputs(view, domain);
  }
}

const textOf = ({ target }: Event): string => (target as HTMLInputElement).value; // listeners stand on inputs and selects

function numberInput({ guide, page, draft, onDraft, problem }: TypedView, { unit }: Of<'number'>): TemplateResult {
  const name = guide.variables.find(({ id }) => id === page.asked?.question.variableId)?.name;
  return html`<label class="typed">
    <span class="zw-unseen">${name}</span>
    <input
      class="number"
      inputmode="decimal"
      autocomplete="off"
      .value=${draft.text ?? ''}
      aria-invalid=${problem === undefined ? 'false' : 'true'}
      aria-describedby=${problem === undefined ? 'help' : 'help problem'}
      @input=${(event: Event) => onDraft({ text: textOf(event) })}
    />
    ${unit === undefined ? nothing : html`<span>${unit}</span>`}
  </label>`;
}

function dayInputs({ words, draft, onDraft, problem }: TypedView, { from, to }: Of<'date'>): TemplateResult {
  const part = (name: 'year' | 'month' | 'day'): TemplateResult =>
    html`<label class="date-part">
      <input
        class=${name}
        inputmode=${name === 'year' ? 'text' : 'numeric'}
        autocomplete="off"
        .value=${draft[name] ?? ''}
        aria-invalid=${problem === undefined ? 'false' : 'true'}
        @input=${(event: Event) => onDraft({ [name]: textOf(event) })}
      /><span>${words[name]}</span>
    </label>`;
  // The calendar is the browser's own; where a button cannot open it, days are typed.
  const canPick = 'showPicker' in HTMLInputElement.prototype;
  return html`<div class="typed">
    ${part('year')}${part('month')}${part('day')}
    ${canPick
      ? html`<span class="picker">
          <input type="date" class="zw-unseen" tabindex="-1" aria-hidden="true" min=${from} max=${to} @change=${(event: Event) => onDraft(partsOf(textOf(event)))} />
          <button type="button" class="plain" @click=${openPicker}>${words.pickDay}</button>
        </span>`
      : nothing}
  </div>`;
}

function partsOf(date: string): Draft {
  const [year, month, day] = date.split('-').map(Number);
  return year === undefined || month === undefined || day === undefined ? {} : { year: String(year), month: String(month), day: String(day) };
}

function openPicker({ currentTarget }: Event): void {
  const input = (currentTarget as HTMLElement).previousElementSibling as HTMLInputElement; // the template above
  try {
    input.showPicker();
  } catch {
    input.focus(); // forbidden in a frame of another origin
  }
}

function regionInputs({ words, draft, onDraft, problem }: TypedView, { regions }: Of<'region'>): TemplateResult {
  const levels = regionLevels(regions, draft.regions ?? []);
  const path = levels.map(({ chosen }) => chosen ?? '');
  return html`${levels.map(({ regions: siblings, chosen }, depth) => {
    const [first, ...others] = siblings;
    // Nothing is to be chosen there.
    if (others.length === 0) return html`<p class="typed">${first?.name}</p>`;
    return html`<label class="region">
      <span>${levelName(first?.code, words)}</span>
      <select aria-invalid=${problem === undefined || chosen !== undefined ? 'false' : 'true'} @change=${(event: Event) => onDraft({ regions: [...path.slice(0, depth), textOf(event)] })}>
        <option value="" ?selected=${chosen === undefined}>${words.choose}</option>
        ${siblings.map(({ code, name }) => html`<option value=${code} ?selected=${code === chosen}>${name}</option>`)}
      </select>
    </label>`;
  })}`;
}
