import { html, type TemplateResult } from 'lit';
import type { Timeline, TimelineStep } from '../../timeline/timeline.js';
import type { TimeWords } from './track-view.js';

interface DetailsProps {
  readonly timeline: Timeline;
  readonly words: TimeWords;
  readonly onGo: (id: string) => void;
}

/** The bar in a table, with all that is not on the longest way: to be read, and read out. */
export function detailsView({ timeline, words, onGo }: DetailsProps): TemplateResult {
  const { columns, table } = words.texts;
  return html`<div class="details" tabindex="0" role="region" aria-label=${table}>
    <table class="zw-table">
      <thead>
        <tr>
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
        ${timeline.steps.map((step) => row(step, words, onGo))}
      </tbody>
    </table>
  </div>`;
}

function row(step: TimelineStep, { texts, clock, nameOf, timeOf }: TimeWords, onGo: (id: string) => void): TemplateResult {
  const { id, stage, limit, begins, ends, endsBy, isCritical } = step;
  return html`<tr>
    <td>${texts.stages[stage]}</td>
    <td><button type="button" @click=${() => onGo(id)}>${nameOf(id)}</button></td>
    <td>${limit === undefined ? texts.noLimit : timeOf(limit)}</td>
    <td>${clock[step.clock]}</td>
    <td>${ends === begins ? '' : begins + 1 === ends ? String(ends) : `${String(begins + 1)}–${String(ends)}`}</td>
    <td>${endsBy ?? ''}</td>
    <td>${isCritical ? texts.yes : ''}</td>
  </tr>`;
}
