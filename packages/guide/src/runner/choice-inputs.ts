import { html, nothing, type TemplateResult } from 'lit';
import { ticked, type Asking } from './draft.js';
import type { RunnerView } from './runner-view.js';

/** What can be picked, one of it or, of several choices, any number: native radios and checkboxes in large labels. */
export function choiceInputs({ draft, onDraft, words, guide, rest }: RunnerView, asking: Exclude<Asking, { kind: 'type' }>): TemplateResult {
  const isTick = asking.kind === 'tick';
  const alone: readonly string[] = isTick ? (asking.domain.exclusive ?? []) : [];
  // What is chosen alone stands last, apart.
  const isAlone = ({ id }: { readonly id: string }): boolean => alone.includes(id);
  const choices = [...asking.choices.filter((choice) => !isAlone(choice)), ...asking.choices.filter(isAlone)];
  const firstAlone = choices.findIndex(isAlone);
  const onPick = ({ target }: Event): void => {
    const { value, checked } = target as HTMLInputElement; // the inputs below
    onDraft(isTick ? { ticked: ticked(asking.domain, draft.ticked ?? [], value, checked) } : { picked: value });
  };
  return html`<div class="choices" @change=${onPick}>
    ${choices.map(({ id, label, help }, index) => {
      const isOn = isTick ? draft.ticked?.includes(id) === true : draft.picked === id;
      return html`${index > 0 && index === firstAlone ? html`<p class="or">${words.or}</p>` : nothing}
        <label class="choice" ?data-on=${isOn}>
          <input type=${isTick ? 'checkbox' : 'radio'} name="answer" value=${id} .checked=${isOn} aria-describedby=${help === undefined ? nothing : `help-${String(index)}`} />
          <span>${rest?.termText(label, guide) ?? label}</span>
          ${index < 9 ? html`<span class="key" aria-hidden="true">${index + 1}</span>` : nothing}
          ${help === undefined ? nothing : html`<span class="small" id="help-${index}" aria-hidden="true">${rest?.termText(help, guide) ?? help}</span>`}
        </label>`;
    })}
    ${choices.length > 1 ? html`<p class="keys small">${words.keys}</p>` : nothing}
  </div>`;
}
