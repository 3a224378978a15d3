import { html, nothing, type TemplateResult } from 'lit';
import type { ViewerTexts } from '../messages/viewer.js';
import type { CaseRow, RowWay } from './case/index.js';
import type { Reader } from './reader.js';
import { approversText } from './who.js';

/** What a chosen step is in the flow: who does it by the flow, its limit and clock, where it leads, what is sent, what is said of it. */
export function stepDetails(row: CaseRow, reader: Reader): TemplateResult {
  const { texts, words, around, nameOf } = reader;
  const { step } = row.node;
  const details: readonly (readonly [string, unknown])[] = [
    [texts.details.who, join(approversText(row.node, around, texts), step === undefined || step.approvers.length === 0 || step.sign === 'claim' ? '' : words.sign[step.sign])],
    [texts.details.limit, limitText(row, texts)],
    ...(row.visit?.outcome === undefined ? [] : [[texts.details.outcome, words.outcome[row.visit.outcome]] as const]),
    ...(row.ways.length === 0 ? [] : [[texts.details.ways, html`<ul>${row.ways.map((way) => html`<li>${wayText(way, reader)}</li>`)}</ul>`] as const]),
    ...(step === undefined || step.notices.length === 0 ? [] : [[texts.details.notices, step.notices.filter(({ to }) => to === 'applicant').map(({ on, channel }) => texts.notice(words.notice[on], words.channel[channel])).join(texts.separator)] as const]),
    ...(row.node.documentation === undefined ? [] : [[texts.details.about, row.node.documentation] as const]),
    ...(step?.returns === undefined ? [] : [[texts.details.returns, step.returns.to === 'step' ? texts.returns.step(nameOf(step.returns.stepId)) : texts.returns[step.returns.to]] as const]),
  ];
  return html`<div class="details">
    <dl>${details.filter(([, value]) => value !== '').map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
    ${remarksOn(row.id, reader)}
  </div>`;
}

/** How long a step may take, and what its clock does; of the applicant's own there need be no limit. */
function limitText({ limit, clock, isApplicants }: CaseRow, texts: ViewerTexts): string {
  const counted = clock === 'pause' ? texts.pauses : clock === 'stop' ? texts.notCounted : '';
  if (limit === undefined) return isApplicants ? counted : texts.noLimit;
  return join(texts.limit(limit), counted);
}

/** What people say of an element, and the button that asks the host for a new word; nothing where the host takes none. */
export function remarksOn(id: string, { remarks, threadsOn, texts, nameOf, lang, onAsk }: Reader): TemplateResult | typeof nothing {
  if (remarks === undefined) return nothing;
  return remarks.remarkPanel({ name: id === '' ? texts.remarks.whole : texts.remarks.on(nameOf(id)), threads: threadsOn(id), lang, onAsk: () => onAsk(id) });
}

/** 受理：书面审查. */
export function wayText({ outcome, name, to }: RowWay, { texts, words, nameOf }: Reader): string {
  const goals = to.map((each) => (each.isEnd ? (each.name === '' ? texts.end : texts.endOf(each.name)) : nameOf(each.id))).join(texts.separator);
  return texts.way(outcome === undefined ? name : words.outcome[outcome], goals);
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
