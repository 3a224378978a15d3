import type { Option, Question } from '../model/node.js';
import type { Variable } from '../model/variable.js';
import { additionLines, entryWords, optionMark, targetWords, whenWords, type DraftScene } from './draft-scene.js';
import { guardWords } from './guard-words.js';
import { markup, type Markup } from './markup.js';

/** All questions, numbered, with what each answer adds and where it leads. */
export function questionSection(scene: DraftScene): Markup {
  return markup`<h2>${scene.words.questions}</h2>${scene.numbers.questions.map((question, place) => questionBlock(scene, question, place + 1))}`;
}

function questionBlock(scene: DraftScene, question: Question, number: number): Markup {
  const { words, index } = scene;
  const variable = index.variable(question.variableId);
  const rows = question.options.map((option) => optionCells(scene, option, variable));
  const head = markup`<h3>${words.question(number)}　${question.text || words.unnamed}</h3>
<p class="small">${[entryWords(scene, question.id), askWords(scene, question, variable)].join(words.semicolon)}</p>${question.help === undefined ? undefined : markup`<p>${words.help(question.help)}</p>`}${valueList(scene, variable)}`;
  const table = rows.length === 0 ? markup`<p>${words.noOptions}</p>` : optionTable(scene, rows);
  return markup`<section class="question"><div class="head">${head}</div>${table}${extraList(scene, question, variable)}</section>`;
}

function askWords({ words }: DraftScene, { variableId, ask, isUsedOutside }: Question, variable: Variable | undefined): string {
  const way = variable?.domain.kind === 'choices' ? words.ask.several : words.ask[ask];
  return [words.asked(variable?.name ?? variableId, way), ...(isUsedOutside === true ? [words.usedOutside] : [])].join(words.semicolon);
}

/** What can be chosen of several choices: the options say only which choices lead where. ○ is chosen alone. */
function valueList({ words }: DraftScene, variable: Variable | undefined): Markup | undefined {
  if (variable?.domain.kind !== 'choices') return undefined;
  const { values, exclusive = [] } = variable.domain;
  const alone = new Set<string>(exclusive);
  return markup`<p>${words.values}</p><ul class="values">${values.map(({ id, label, help }) => markup`<li>${alone.has(id) ? '○' : '□'} ${label}${help === undefined ? undefined : markup`<span class="small">　${help}</span>`}</li>`)}</ul>`;
}

interface OptionCells {
  readonly text: string;
  readonly help: string | undefined;
  /** Which answers are this option, where its text and the kind of question do not say it. */
  readonly takes: string;
  readonly when: string | undefined;
  readonly adds: readonly string[];
  readonly next: string;
}

function optionCells(scene: DraftScene, option: Option, variable: Variable | undefined): OptionCells {
  const takes = variable === undefined || variable.domain.kind === 'yesNo' ? '' : guardWords(variable, option.guard, scene.lang);
  return {
    text: option.text || scene.words.unnamed,
    help: option.help,
    takes: takes === option.text ? '' : takes,
    when: whenWords(scene, option.when),
    adds: additionLines(scene, option),
    next: scene.words.goTo(targetWords(scene, scene.numbers.targetOf(option))),
  };
}

/** Columns in which nothing would stand are left out: the rest reads better for it. */
function optionTable({ words: { columns } }: DraftScene, rows: readonly OptionCells[]): Markup {
  const hasTakes = rows.some(({ takes, when }) => takes !== '' || when !== undefined);
  const hasAdds = rows.some(({ adds }) => adds.length > 0);
  const lines = rows.map(
    ({ text, help, takes, when, adds, next }, place) =>
      markup`<tr><td class="mark">${optionMark(place)}</td><td>${text}${small(help)}</td>${hasTakes ? markup`<td>${takes}${small(when)}</td>` : undefined}${hasAdds ? markup`<td>${divided(adds)}</td>` : undefined}<td class="next">${next}</td></tr>`,
  );
  const takesHead = hasTakes ? markup`<th class="takes">${columns.takes}</th>` : undefined;
  const addsHead = hasAdds ? markup`<th class="adds">${columns.adds}</th>` : undefined;
  return markup`<table class="options"><thead><tr><th class="mark">${columns.mark}</th><th>${columns.answer}</th>${takesHead}${addsHead}<th class="next">${columns.next}</th></tr></thead><tbody>${lines}</tbody></table>`;
}

function extraList(scene: DraftScene, { extras = [] }: Question, variable: Variable | undefined): Markup | undefined {
  if (extras.length === 0) return undefined;
  const { words, lang } = scene;
  const rows = extras.map((extra) => {
    const takes = variable === undefined ? '' : guardWords(variable, extra.guard, lang);
    return markup`<tr><td>${takes}${small(whenWords(scene, extra.when))}</td><td>${divided(additionLines(scene, extra))}</td></tr>`;
  });
  return markup`<p>${words.extras}</p><table class="extras"><thead><tr><th>${words.columns.takes}</th><th>${words.columns.adds}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function small(text: string | undefined): Markup | undefined {
  return text === undefined ? undefined : markup`<div class="small">${text}</div>`;
}

function divided(texts: readonly string[]): readonly Markup[] {
  return texts.map((text) => markup`<div>${text}</div>`);
}
