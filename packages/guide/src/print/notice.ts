import type { NoticeWords } from '../messages/notice.zh-CN.js';
import type { RunnerWords } from '../messages/runner.js';
import { dayText } from '../runner/answer-text.js';
import { limitText, materialFacts, materialNotes } from '../runner/material-text.js';
import type { MaterialFact, PlaceFact, ResultFacts, ServiceFacts } from '../runner/result-facts.js';
import { titleOf } from '../runner/result-title.js';
import { escapeHtml as safe } from './escape-html.js';

export interface NoticeOptions {
  readonly words: NoticeWords;
  readonly runner: RunnerWords;
  readonly today: string | undefined;
  readonly placeId: string | undefined;
}

/**
 * 一次性告知单 (行政许可法 第三十条, 第三十二条) as HTML for `printDocument`: item, situation, answers, all materials,
 * conditions, place, limits, fees, and the lines for day, seal and signatures. Every text of the documents is escaped; what
 * the item does not say is left out.
 */
export function noticeHtml(facts: ResultFacts, options: NoticeOptions): string {
  const { words, runner, today } = options;
  const { end, itemName, department, handlingName, formName, note, answers, handed, exempt, service } = facts;
  const isHandled = end.kind === 'handle';
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.item, itemName ?? facts.guideName],
    [words.department, department],
    [words.handling, handlingName],
    [isHandled ? words.situation : words.conclusion, titleOf(facts, runner)],
    [words.reason, isHandled ? undefined : end.reason],
    [words.form, formName],
  ];
  return [
    STYLES,
    `<h1>${safe(words.title)}</h1>`,
    `<table class="facts">${rows.map(([name, value]) => (value === undefined || value === '' ? '' : row(name, safe(value)))).join('')}</table>`,
    note === undefined ? '' : `<p>${safe(note)}</p>`,
    answers.length === 0 ? '' : `<h2>${safe(words.answers)}</h2><table class="answers">${answers.map(({ name, text }) => row(name, safe(text))).join('')}</table>`,
    isHandled ? materialsPart(words.materials, handed, options, runner.materialsUnknown, end.needsNothing === true || exempt.length > 0) : '',
    isHandled && exempt.length > 0 ? `<h2>${safe(words.exempt)}</h2><ul>${exempt.map((material) => `<li>${safe(`${material.name ?? runner.nameless}：${materialNotes(material, runner).join('')}`)}</li>`).join('')}</ul>` : '',
    service === undefined ? '' : servicePart(service, end, options),
    isHandled ? `<p class="legal">${safe(words.legalNote)}</p>` : '',
    signatures(words, today === undefined ? words.blankDate : dayText(today, runner)),
  ].join('');
}

// The notice's own: the paper's faces and ruled tables come from `printDocument`.
const STYLES = `<style>.facts{width:100%}.facts th{width:8em}.answers{width:100%}.answers th{width:55%;text-align:left}.list{width:100%}.list .num{width:2em;text-align:center}.list .name{width:24%}.list .short{width:6em}.list .kind{width:4em}.legal{margin:8pt 0}.sign{width:100%;break-inside:avoid}.sign td{width:50%;height:36pt}</style>`;

function row(name: string, html: string): string {
  return `<tr><th scope="row">${safe(name)}</th><td>${html}</td></tr>`;
}

function materialsPart(title: string, materials: readonly MaterialFact[], { words, runner }: NoticeOptions, unknown: string, needsNothing: boolean): string {
  const heading = `<h2>${safe(title)}</h2>`;
  if (materials.length === 0) return `${heading}<p>${safe(needsNothing ? runner.noMaterials : unknown)}</p>`;
  const columns = materialColumns({ words, runner }).filter(({ cell }) => materials.some((material, index) => cell(material, index) !== ''));
  const head = columns.map(({ name, kind }) => `<th scope="col" class="${kind}">${safe(name)}</th>`).join('');
  const body = materials.map((material, index) => `<tr>${columns.map(({ kind, cell }) => `<td class="${kind}">${cell(material, index)}</td>`).join('')}</tr>`);
  return `${heading}<table class="list"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

interface MaterialColumn {
  readonly name: string;
  readonly kind: 'num' | 'name' | 'short' | 'kind' | 'remark';
  /** HTML. */
  readonly cell: (material: MaterialFact, index: number) => string;
}

/** The columns of the materials, of which those stand on paper that say something: what is left is the remarks'. */
function materialColumns({ words, runner }: Pick<NoticeOptions, 'words' | 'runner'>): readonly MaterialColumn[] {
  const lines = (texts: readonly string[]): string => texts.filter((text) => text !== '').map(safe).join('<br>');
  return [
    { name: words.number, kind: 'num', cell: (_, index) => String(index + 1) },
    { name: words.name, kind: 'name', cell: ({ name = runner.nameless }) => safe(name) },
    { name: words.copies, kind: 'short', cell: (material) => lines(materialFacts({ ...material, issuer: undefined, origin: undefined }, runner)) },
    { name: words.kind, kind: 'kind', cell: ({ kind }) => safe(runner.kind[kind]) },
    // What has a column of its own needs no second place among the remarks.
    { name: words.remark, kind: 'remark', cell: (material) => lines([...materialFacts({ ...material, media: [], copies: undefined }, runner), ...materialNotes(material, runner), material.requirement ?? '']) },
  ];
}

function servicePart(service: ServiceFacts, end: ResultFacts['end'], { words, runner, placeId }: NoticeOptions): string {
  const { conditions, places, promised, statutory, fees, results, consult, complain } = service;
  const isHandled = end.kind === 'handle';
  const isStaff = end.kind === 'staff';
  const shown = placeId === undefined ? places : places.filter(({ id }) => id === placeId);
  const rows: readonly (readonly [string, string | undefined])[] = isHandled
    ? [
        [runner.places, shown.map((place) => placeText(place, runner)).join('<br>')],
        [runner.promised, promised === undefined ? safe(runner.promisedUnknown) : safe(limitText(promised, runner))],
        [runner.statutory, statutory === undefined ? undefined : safe(limitText(statutory, runner))],
        [runner.fees, fees === undefined ? undefined : fees.length === 0 ? safe(runner.free) : fees.map(({ name, standard }) => `${safe(name)}：${safe(standard)}`).join('<br>')],
        [runner.results, results.map(({ name, delivery }) => safe([name, delivery.map((way) => runner.delivery[way]).join('、')].filter((part) => part !== '').join('：'))).join('<br>')],
        [runner.consult, consult === undefined ? undefined : safe(consult)],
        [runner.complain, complain === undefined ? undefined : safe(complain)],
      ]
    : [
        [runner.places, isStaff ? shown.map((place) => placeText(place, runner)).join('<br>') : undefined],
        [runner.consult, consult === undefined ? undefined : safe(consult)],
      ];
  const list = isHandled && conditions.length > 0 ? `<h2>${safe(runner.conditions)}</h2><ol>${conditions.map((text) => `<li>${safe(text)}</li>`).join('')}</ol>` : '';
  const table = rows.map(([name, value]) => (value === undefined || value === '' ? '' : row(name, value))).join('');
  return `${list}${table === '' ? '' : `<h2>${safe(words.service)}</h2><table class="facts">${table}</table>`}`;
}

function placeText({ name, address, window, hours, phone }: PlaceFact, words: RunnerWords): string {
  const parts = [address, window, hours, phone === undefined ? undefined : `${words.phone} ${phone}`].filter((part): part is string => part !== undefined);
  return safe(`${name}：${parts.length === 0 ? words.notPublished : parts.join('，')}`);
}

function signatures(words: NoticeWords, date: string): string {
  return `<table class="sign"><tr><td>${safe(words.windowSeal)}：</td><td>${safe(words.applicant)}：</td></tr><tr><td>${safe(words.clerk)}：</td><td>${safe(words.applicantPhone)}：</td></tr><tr><td colspan="2">${safe(words.date)}：${safe(date)}</td></tr></table>`;
}
