import { html, type TemplateResult } from 'lit';
import type { Timeline, TimelineStep } from '../../timeline/timeline.js';
import type { TimeWords } from './track-view.js';

interface DetailsProps {
  readonly timeline: Timeline;
  /** Numbers of the steps, in the order of the list. */
  readonly numbers: ReadonlyMap<string, number | undefined>;
  readonly words: TimeWords;
  readonly onGo: (id: string) => void;
}

/** The bar in a table, in the order of the list of steps, with all that is not on the longest way: to be read, and read out. */
export function detailsView({ timeline, numbers, words, onGo }: DetailsProps): TemplateResult {
  const { columns, table } = words.texts;
  const places = new Map([...numbers.keys()].map((id, place) => [id, place] as const));
  const steps = [...timeline.steps].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  return html`<div class="details" tabindex="0" role="region" aria-label=${table}>
    <table class="zw-table">
      <thead>
        <tr>
          <th scope="col">${columns.number}</th>
          <th scope="col">${columns.stage}</th>
          <th scope="col">${columns.step}</th>
          <th scope="col">${columns.limit}</th>
          <th scope="col">${columns.clock}</th>
          <th scope="col">${columns.days}</th>
          <th scope="col">${columns.endsBy}</th>
          <th scope="col">${columns.critical}</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map((step) => row(step, numbers.get(step.id), words, onGo))}
      </tbody>
    </table>
  </div>`;
}

function row(step: TimelineStep, number: number | undefined, words: TimeWords, onGo: (id: string) => void): TemplateResult {
  const { texts, clock, nameOf } = words;
  const { id, stage, begins, ends, endsBy, isCritical } = step;
  return html`<tr>
    <td>${number ?? ''}</td>
    <td>${texts.stages[stage]}</td>
    <td class="wide"><button type="button" @click=${() => onGo(id)}>${nameOf(id)}</button></td>
    <td class="wide">${limitText(step, words)}</td>
    <td>${clock[step.clock]}</td>
    <td>${ends === begins ? '' : begins + 1 === ends ? String(ends) : `${String(begins + 1)}–${String(ends)}`}</td>
    <td>${endsBy ?? ''}</td>
    <td>${isCritical ? texts.yes : ''}</td>
  </tr>`;
}

/** How long a step may take; what the applicant does is no time of the office's. */
function limitText({ limit, isApplicants }: TimelineStep, { texts, applicants, timeOf }: TimeWords): string {
  const time = limit === undefined ? undefined : timeOf(limit);
  return isApplicants ? applicants(time) : (time ?? texts.noLimit);
}
