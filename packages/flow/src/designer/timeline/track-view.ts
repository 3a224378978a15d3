import type { LimitUnit, TimeLimit } from '@zhengwu/core';
import { tooltip } from '@zhengwu/ui/tooltip';
import { html, nothing, type TemplateResult } from 'lit';
import type { StepWords } from '../../messages/step-words.js';
import type { TimelineTexts } from '../../messages/timeline.js';
import { placeSegments } from './place-segments.js';
import { growing, spanning } from './spanning.js';
import { isOnScale, scaleOf, type TimeSegment, type TimeTrack, type TrackLimit } from './time-tracks.js';

/** What the bar says things with. */
export interface TimeWords {
  readonly texts: TimelineTexts;
  readonly units: Readonly<Record<LimitUnit, string>>;
  readonly clock: StepWords['clock'];
  readonly applicants: StepWords['applicants'];
  readonly nameOf: (id: string) => string;
  /** `4 个工作日` */
  readonly timeOf: (limit: TimeLimit) => string;
}

interface TrackProps {
  readonly track: TimeTrack;
  readonly words: TimeWords;
  /** How much of the room it takes, beside the others. */
  readonly share: number;
  /** The shortest that a segment may be, as a share of the track's length. */
  readonly least: number;
  readonly selected: readonly string[];
  readonly onGo: (id: string) => void;
}

/** Below this share of the track, a limit's words have no room before its line. */
const EARLY = 0.3;
/** No stage is so short, or so long, that the others cannot be read. */
const [SHORT, LONG] = [6, 24];

/** How much room a stage takes, beside the others. */
export function shareOf(track: TimeTrack): number {
  return Math.min(LONG, Math.max(SHORT, scaleOf(track)));
}

/** A stage as a track: its sum, its steps to scale, its limits as lines across. */
export function trackView({ track, words, share, least, selected, onGo }: TrackProps): TemplateResult {
  const placed = placeSegments(track, least);
  return html`<div class="track" ${growing(share)}>
    <h4>${sumOf(track, words)}<span class="state" data-state=${track.state}>${stateText(track, words)}</span></h4>
    <ol class="line" aria-label=${words.texts.stages[track.stage]}>
      ${track.segments.map((segment, place) => html`<li ${spanning(placed.segments[place] ?? { from: 0, to: 0 })}>${segmentView(segment, track, words, selected.includes(segment.step.id), onGo)}</li>`)}
    </ol>
    <ul class="marks">
      ${sameDay(track.limits.filter(({ verdict }) => isOnScale(track, verdict.limit))).map((limits) => {
        const [first] = limits;
        const at = first === undefined ? 0 : (placed.limits[track.limits.indexOf(first)] ?? 0);
        return first === undefined ? nothing : html`<li data-name=${first.name} ?data-early=${at < EARLY} ${spanning({ from: 0, to: at })}><span>${limitText(limits, words)}</span></li>`;
      })}
    </ul>
  </div>`;
}

function segmentView(segment: TimeSegment, { unit }: TimeTrack, words: TimeWords, isSelected: boolean, onGo: (id: string) => void): TemplateResult {
  const { step, days, isPaused, isOver } = segment;
  const name = words.nameOf(step.id);
  const label = segmentText(segment, unit, words);
  return html`<button type="button" class="segment" ?data-paused=${isPaused} ?data-over=${isOver} aria-pressed=${isSelected ? 'true' : 'false'} aria-label=${label} ${tooltip(label)} @click=${() => onGo(step.id)}>${name}${isPaused ? nothing : ` ${String(days)}`}</button>`;
}

/** A segment in full, for who hears it and for who points at it. */
function segmentText({ step, days, isPaused, isOver }: TimeSegment, unit: LimitUnit, { texts, nameOf, timeOf }: TimeWords): string {
  const name = nameOf(step.id);
  const what = isPaused ? texts.pausedSegment(name, step.limit === undefined ? undefined : timeOf(step.limit)) : texts.segment({ name, time: timeOf({ amount: days, unit }), from: step.begins, to: step.ends });
  return [what, ...(isOver ? [texts.isOver] : []), ...(step.endsBy === undefined ? [] : [texts.endsBy(step.endsBy)])].join('，');
}

/** `办理 9 / 10 个工作日`; at least so much, where something is not known. */
export function sumOf({ stage, amount, unit, missing, mixed, isUnfilled, limits }: TimeTrack, { texts, units }: Pick<TimeWords, 'texts' | 'units'>): string {
  const isOpen = missing.length > 0 || mixed.length > 0;
  if (isUnfilled) return texts.noSteps(stage);
  if (amount === 0 && !isOpen) return texts.atOnce(stage);
  const tightest = limits.find(({ verdict }) => verdict.limit.unit === unit);
  return texts.taken(stage, isOpen ? texts.atLeast(amount) : String(amount), tightest === undefined ? undefined : String(tightest.verdict.limit.amount), units[unit]);
}

/** A sign and a word: colour alone tells nobody. */
export function stateText({ state, over, unit }: TimeTrack, { texts, units }: TimeWords): string {
  switch (state) {
    case 'within':
      return `✓ ${texts.within}`;
    case 'over':
      return `✕ ${texts.over(over, units[unit])}`;
    case 'undecided':
      return `？${texts.undecided}`;
    case 'unbounded':
      return texts.unbounded;
    case 'unknown':
      return texts.unknown;
  }
}

function limitText(limits: readonly TrackLimit[], { texts }: TimeWords): string {
  const [first, ...others] = limits;
  if (first === undefined) return '';
  return [...others.map(({ name }) => texts.limits[name]), texts.limit(first.name, first.verdict.limit.amount)].join('、');
}

/** Limits of the same length have one line. */
function sameDay(limits: readonly TrackLimit[]): readonly (readonly TrackLimit[])[] {
  const groups = new Map<number, TrackLimit[]>();
  for (const limit of limits) {
    const { amount } = limit.verdict.limit;
    groups.set(amount, [...(groups.get(amount) ?? []), limit]);
  }
  return [...groups.values()];
}
