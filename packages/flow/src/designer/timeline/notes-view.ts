import { html, nothing, type TemplateResult } from 'lit';
import type { Timeline } from '../../timeline/timeline.js';
import type { TimeWords } from './track-view.js';
import { isOnScale, type TimeTrack } from './time-tracks.js';

interface NotesProps {
  readonly timeline: Timeline;
  readonly tracks: readonly TimeTrack[];
  readonly words: TimeWords;
  readonly onGo: (id: string) => void;
}

/** What the bar cannot draw: steps that nobody gave a time, rounds that come on top, limits in another unit; and where a limit comes from that the item does not name. */
export function notesView({ timeline, tracks, words, onGo }: NotesProps): TemplateResult | typeof nothing {
  const { texts } = words;
  const steps = (label: string, ids: readonly string[]): TemplateResult | typeof nothing =>
    ids.length === 0 ? nothing : html`<li class="warn">${label}${ids.map((id) => html`<button type="button" @click=${() => onGo(id)}>${words.nameOf(id)}</button>`)}</li>`;
  const loops = timeline.loops.map((loop) => {
    const [from, to] = [words.nameOf(loop.fromId), words.nameOf(loop.toId)];
    const round = words.timeOf({ amount: loop.round, unit: timeline.stages.handling.unit });
    const text = !loop.isOpen ? texts.loop(from, to, round) : loop.round === 0 ? texts.unknownRound(from, to) : texts.openLoop(from, to, round);
    return html`<li><button type="button" @click=${() => onGo(loop.edgeId ?? loop.fromId)}>↺ ${text}</button></li>`;
  });
  const others = tracks.flatMap((track) => track.limits.filter(({ verdict }) => !isOnScale(track, verdict.limit)).map(({ name, verdict }) => html`<li>${texts.otherUnit(name, words.timeOf(verdict.limit))}</li>`));
  const lawful = tracks.flatMap((track) => track.limits.flatMap(({ name, verdict: { source, limit } }) => (source === 'law' && name !== 'promised' ? [html`<li>${texts.law[name](words.timeOf(limit))}</li>`] : [])));
  const unbounded = tracks.flatMap(({ stage, state }) => (state === 'unbounded' ? [stage] : []));
  const missing = tracks.flatMap((track) => track.missing);
  const mixed = tracks.flatMap((track) => track.mixed);
  if (missing.length + mixed.length + loops.length + others.length + lawful.length + unbounded.length === 0) return nothing;
  return html`<ul class="notes">${steps(texts.missing, missing)} ${steps(texts.mixed, mixed)} ${loops} ${others} ${lawful} ${unbounded.length === 0 ? nothing : html`<li>${texts.unnamed(unbounded)}</li>`}</ul>`;
}
