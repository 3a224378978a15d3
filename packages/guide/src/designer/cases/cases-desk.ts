import { newId } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';
import { generateCases, noCases, parseGuideCases, runCases, type CaseResult, type GuideCases, type TestCase } from '../../cases/index.js';
import { caseWords } from '../../messages/cases.js';
import { indexGuide, type Guide } from '../../model/index.js';
import { resolveGuide } from '../../resolve/resolve-guide.js';
import type { Answers } from '../../resolve/answers.js';
import { situationName } from '../../resolve/situation-name.js';
import type { DesignerHost } from '../designer-host.js';
import { answersTo } from '../preview/answers-to.js';
import { answersWords } from './case-words.js';

/** Cases that are read; all are tried. */
const SHOWN = 500;

/** What the cases need of the designer, and of its host. */
export interface CasesHost {
  readonly host: DesignerHost;
  /** The host's test cases, as they came. */
  readonly given: () => unknown;
  /** The host is to keep these. */
  readonly keep: (cases: GuideCases) => void;
  readonly walk: (answers: Answers) => void;
}

/** 测试: cases made from the guide, tried against it as it is, with what came out otherwise, in words. */
export class CasesDesk {
  #given: unknown;
  #cases: GuideCases | undefined;
  #run: { readonly guide: Guide; readonly cases: GuideCases; readonly results: ReadonlyMap<string, CaseResult> } | undefined;
  #isFailedOnly = false;

  constructor(private readonly parts: CasesHost) {}

  view(guide: Guide): TemplateResult {
    const { host } = this.parts;
    const { texts, isReadonly } = host;
    const words = texts.cases;
    const cases = this.#casesOf(guide);
    const results = this.#results(guide, cases);
    const failed = cases.cases.filter(({ id }) => results.get(id)?.isPassed === false);
    const listed = this.#isFailedOnly ? failed : cases.cases;
    return html`<div class="cases">
      <div class="zw-bar">
        ${isReadonly
          ? nothing
          : html`<button type="button" class="zw-button" data-kind=${cases.cases.length === 0 ? 'primary' : nothing} @click=${() => void this.#generate(guide)}>${cases.cases.length === 0 ? words.generate : words.generateAgain}</button>
              <button type="button" class="zw-button" ?disabled=${host.selection.length !== 1} @click=${() => this.#write(guide)}>${words.write}</button>`}
        ${cases.cases.length === 0
          ? nothing
          : html`<span role="status">${words.summary(cases.cases.length)} <span class=${failed.length === 0 ? 'good' : 'bad'}>${failed.length === 0 ? words.allPassed : words.failed(failed.length)}</span></span>
              <label class="zw-check"><input type="checkbox" .checked=${this.#isFailedOnly} @change=${() => this.#toggle()} /><span>${words.failedOnly}</span></label>`}
      </div>
      ${cases.cases.length === 0 ? html`<div class="zw-empty"><strong>${words.empty}</strong><span>${words.emptyHint}</span></div>` : this.#table(guide, listed, results)}
    </div>`;
  }

  #table(guide: Guide, listed: readonly TestCase[], results: ReadonlyMap<string, CaseResult>): TemplateResult {
    const words = this.parts.host.texts.cases;
    return html`<table class="zw-table">
        <thead><tr><th scope="col">${words.result}</th><th scope="col">${words.name}</th><th scope="col">${words.answers}</th><th scope="col">${words.expects}</th><th scope="col"><span class="zw-unseen">${words.acts}</span></th></tr></thead>
        <tbody>${listed.slice(0, SHOWN).map((each) => this.#row(guide, each, results.get(each.id)))}</tbody>
      </table>
      ${listed.length > SHOWN ? html`<p class="zw-hint">${words.more(listed.length - SHOWN)}</p>` : nothing}`;
  }

  #row(guide: Guide, each: TestCase, result: CaseResult | undefined): TemplateResult {
    const { host, walk } = this.parts;
    const { texts, lang, isReadonly, context } = host;
    const words = texts.cases;
    const { outcomeId, end } = each.expects;
    const outcome = outcomeId === null ? undefined : indexGuide(guide).node(outcomeId);
    const expected = outcome?.kind === 'outcome' ? situationName(guide, outcome.id, context) : '';
    const isFailed = result?.isPassed === false;
    return html`<tr>
      <td class=${isFailed ? 'bad' : 'good'}>${isFailed ? words.isFailed : words.isPassed}</td>
      <th scope="row">${each.name}${each.origin === 'written' ? html` <span class="zw-hint">${words.written}</span>` : nothing}</th>
      <td>${answersWords(guide, each.answers, lang)}</td>
      <td>${expected === '' ? caseWords[lang].end[end] : expected}${isFailed ? html`<div class="bad">${result.differences.map((difference) => html`<div>${caseWords[lang].difference(difference)}</div>`)}</div>` : nothing}</td>
      <td class="acts">
        <button type="button" class="zw-button" data-kind="link" @click=${() => walk(each.answers)}>${texts.walk}</button>
        ${isReadonly
          ? nothing
          : html`${isFailed ? html`<button type="button" class="zw-button" data-kind="link" @click=${() => this.#accept(guide, each)}>${words.accept}</button>` : nothing}
              <button type="button" class="zw-button" data-kind="link" aria-label=${words.removeCase(each.name)} @click=${() => this.#remove(guide, each)}>${words.remove}</button>`}
      </td>
    </tr>`;
  }

  /** The host's cases, read once each time that it sets others. */
  #casesOf(guide: Guide): GuideCases {
    const given = this.parts.given();
    if (this.#cases === undefined || given !== this.#given) {
      this.#given = given;
      this.#cases = (given === undefined || given === null ? undefined : parseGuideCases(given).value) ?? noCases(guide.id);
    }
    return this.#cases;
  }

  #results(guide: Guide, cases: GuideCases): ReadonlyMap<string, CaseResult> {
    if (this.#run?.guide !== guide || this.#run.cases !== cases) {
      this.#run = { guide, cases, results: new Map(runCases(guide, this.parts.host.context, cases).map((result) => [result.caseId, result])) };
    }
    return this.#run.results;
  }

  async #generate(guide: Guide): Promise<void> {
    const { host } = this.parts;
    const words = host.texts.cases;
    const former = this.#casesOf(guide);
    const made = await host.run(words.generating, () => Promise.resolve(generateCases(guide, { former, newId, context: host.context })));
    if (made === undefined) return;
    if (!made.isComplete) return host.toast(words.tooMany, 'bad');
    this.#keep(made.cases);
    const isCovered = made.uncovered.length === 0;
    const said = isCovered ? words.coversAll(made.cases.cases.length) : words.uncovered(made.uncovered.length);
    if (former.cases.length === 0) host.toast(said, isCovered ? 'good' : 'bad');
    else this.#done(said, former);
  }

  /** Somebody's word: these answers lead where they lead now. */
  #write(guide: Guide): void {
    const { host } = this.parts;
    const [id = ''] = host.selection;
    const answers = answersTo(guide, id);
    const expects = expectationOf(guide, answers);
    if (expects === undefined) return host.toast(host.texts.cases.noEnd, 'bad');
    const { outcomeId } = expects;
    const cases = this.#casesOf(guide);
    const written: TestCase = { id: newId('tst'), name: outcomeId === null ? host.nameOf(id) : situationName(guide, outcomeId, host.context) || host.nameOf(outcomeId), answers, expects, origin: 'written', covers: [] };
    this.#keep({ ...cases, cases: [written, ...cases.cases] });
    this.#done(host.texts.cases.added(written.name), cases);
  }

  #accept(guide: Guide, each: TestCase): void {
    const { host } = this.parts;
    const expects = expectationOf(guide, each.answers);
    if (expects === undefined) return host.toast(host.texts.cases.noEnd, 'bad');
    const cases = this.#casesOf(guide);
    this.#keep({ ...cases, cases: cases.cases.map((other) => (other.id === each.id ? { ...each, expects } : other)) });
    this.#done(host.texts.cases.accepted(each.name), cases);
  }

  #remove(guide: Guide, each: TestCase): void {
    const cases = this.#casesOf(guide);
    this.#keep({ ...cases, cases: cases.cases.filter(({ id }) => id !== each.id) });
    this.#done(this.parts.host.texts.cases.removed(each.name), cases);
  }

  /** Cases are no part of the guide, and no step of its history: the toast takes them back. */
  #done(text: string, former: GuideCases): void {
    this.parts.host.done(text, () => this.#keep(former));
  }

  #keep(cases: GuideCases): void {
    this.#cases = cases;
    this.#given = this.parts.given();
    this.parts.keep(cases);
    this.#given = this.parts.given();
    this.parts.host.requestUpdate();
  }

  #toggle(): void {
    this.#isFailedOnly = !this.#isFailedOnly;
    this.parts.host.requestUpdate();
  }
}

/** What the guide says of these answers now; `undefined` where they come to no end. */
function expectationOf(guide: Guide, answers: Answers): TestCase['expects'] | undefined {
  const resolution = resolveGuide(guide, answers);
  if (resolution.kind !== 'outcome') return undefined;
  return { outcomeId: resolution.outcome.id, end: resolution.outcome.end.kind, materialIds: resolution.uses.map(({ materialId }) => materialId) };
}
