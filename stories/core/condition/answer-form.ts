import { css, html, type TemplateResult } from 'lit';
import { optionsOf, type CatalogueField } from '@zhengwu/core';

import { dateBox } from '../date-box.js';

export const answerFormLook = css`
  .answers {
    display: grid;
    gap: 12px;
  }
  .answers legend {
    margin-bottom: 4px;
    color: var(--ink-soft);
    font-size: 13px;
    line-height: 20px;
  }
`;

export type Answers = Readonly<Record<string, unknown>>;
type OnAnswer = (id: string, value: unknown) => void;

/** A small form with one question for each field that the condition reads. */
export function answerForm(fields: readonly CatalogueField[], answers: Answers, onAnswer: OnAnswer): TemplateResult {
  return html`<div class="answers">${fields.map((field) => html`<div>${question(field, answers[field.id], onAnswer)}</div>`)}</div>`;
}

function question(field: CatalogueField, answer: unknown, onAnswer: OnAnswer): TemplateResult {
  const { id, label, unit, type } = field;
  const name = `${label}${unit === undefined ? '' : `（${unit}）`}`;
  const control = `answer-${id}`;
  const take = (read: (text: string) => unknown) => (event: Event) => {
    const text = (event.target as HTMLInputElement | HTMLSelectElement).value;
    onAnswer(id, text === '' ? undefined : read(text));
  };
  switch (type.kind) {
    case 'boolean':
    case 'choice': {
      const options = type.kind === 'boolean' ? YES_NO : optionsOf(type);
      return html`
        <label for=${control}>${name}</label>
        <select id=${control} @change=${take((text) => (type.kind === 'boolean' ? text === 'yes' : text))}>
          <option value="">未填</option>
          ${options.map(({ value, label: shown }) => html`<option value=${value} .selected=${value === answer}>${shown}</option>`)}
        </select>
      `;
    }
    case 'choices': {
      const chosen = Array.isArray(answer) ? (answer as readonly unknown[]) : [];
      return html`
        <fieldset>
          <legend>${name}</legend>
          ${type.options.map(({ value, label: shown }) => {
            const toggled = (event: Event): void => {
              const others = chosen.filter((each) => each !== value);
              onAnswer(id, (event.target as HTMLInputElement).checked ? [...others, value] : others);
            };
            return html`<label class="check"><input type="checkbox" .checked=${chosen.includes(value)} @change=${toggled} />${shown}</label>`;
          })}
        </fieldset>
      `;
    }
    case 'list':
      return textQuestion(control, name, '几项之间用顿号分开', take((text) => listFrom(text, type.of.kind)));
    case 'number':
      return textQuestion(control, name, '未填', take(numberFrom));
    case 'date':
      return dateBox({ id: control, label: name, value: typeof answer === 'string' ? answer : '', onDate: (day) => onAnswer(id, day === '' ? undefined : day) });
    case 'text':
    case 'unknown':
      return textQuestion(control, name, '未填', take(String));
  }
}

const YES_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
];

function textQuestion(id: string, name: string, hint: string, onInput: (event: Event) => void): TemplateResult {
  return html`<label for=${id}>${name}</label><input id=${id} placeholder=${hint} autocomplete="off" @input=${onInput} />`;
}

/** What is no number is kept as it was typed: the lesson is to see what comes of it. */
function numberFrom(text: string): unknown {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

function listFrom(text: string, kind: string): unknown {
  const members = text.split(/[、，,]/).map((member) => member.trim());
  return kind === 'number' ? members.map(numberFrom) : members;
}
