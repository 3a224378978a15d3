import { chevronRightIcon, icon, minusIcon, plusIcon } from '@zhengwu/ui/icon';
import type { Severity } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CardMap } from '../layout/card-map.js';
import type { CardSize } from '../layout/card-size.js';
import type { GuideNode, Option, Outcome, Question, Reference } from '../model/node.js';
import { badgesOf, hasConditions, ownTitle } from './card-text.js';
import type { CardWords } from './card-words.js';
import type { Detail } from './detail.js';
import { placed, tall } from './placed.js';
import { shortName } from './short-name.js';
import { ownUses } from './way-materials.js';

/** What the cards show beside the guide itself. Ids are those of nodes and options. */
export interface CardsState {
  readonly map: CardMap;
  readonly words: CardWords;
  readonly detail: Detail;
  readonly selected: readonly string[];
  readonly severities: ReadonlyMap<string, Severity>;
  readonly collapsed: ReadonlySet<string>;
  /** What the Tab key comes to. */
  readonly active: string | undefined;
  /** What was looked for, and the one that is shown of it. */
  readonly found: readonly string[];
  readonly current: string | undefined;
  readonly dragged: string | undefined;
  readonly dropOn: string | undefined;
  readonly readonly: boolean;
  /** The field in which a text is changed, and whose it is. */
  readonly edited: string | undefined;
  readonly editor: (text: string, name: string) => TemplateResult;
}

/**
 * The cards of these numbers, at their places. What is pressed on them is told by `data-id` and `data-act`. With the same
 * state as before, cards that are there already are not looked at again: that is what panning costs.
 */
export function cardsView(cards: readonly number[], state: CardsState): unknown {
  return repeat(
    cards,
    (card) => nodeOf(card, state)?.id ?? card,
    (card) =>
      guard([state, card], () => {
        const node = nodeOf(card, state);
        return node === undefined ? nothing : cardView(card, node, state);
      }),
  );
}

/** The former state if nothing in it has changed. */
export function sameState(former: CardsState | undefined, next: CardsState): CardsState {
  const keys = Object.keys(next) as (keyof CardsState)[]; // an object literal of this type has no other keys
  return former !== undefined && keys.every((key) => former[key] === next[key]) ? former : next;
}

function nodeOf(card: number, { map: { layout } }: CardsState): GuideNode | undefined {
  return layout.order.nodes[layout.places[card] ?? -1];
}

/**
 * A card is a box without a role; what stands in it, its head and each of its options, are items of the tree. What is
 * pressed by hand alone is hidden from screen readers: keys do the same. Figures are drawn by the styles: they are part of an
 * item's name in whole sentences, and whoever speaks to the page says the words that he sees (WCAG 2.5.3).
 */
function cardView(card: number, node: GuideNode, state: CardsState): TemplateResult {
  const { map, selected, severities, found, current, dragged, dropOn, detail } = state;
  const { order, places } = map.layout;
  const place = places[card] ?? 0;
  const isAttached = place === 0 || (order.parents[place] ?? -1) >= 0;
  const hidden = (order.ends[place] ?? place + 1) - place - 1;
  return html`<div
    class="card"
    role="none"
    data-id=${node.id}
    data-kind=${node.kind}
    data-end=${node.kind === 'outcome' ? node.end.kind : nothing}
    data-severity=${worst(node, severities) ?? nothing}
    ?data-selected=${selected.includes(node.id)}
    ?data-found=${found.includes(node.id)}
    ?data-current=${current === node.id}
    ?data-dragged=${dragged === node.id}
    ?data-over=${dropOn === node.id}
    ?data-detached=${!isAttached}
    ${placed(map.boxOf(card))}
  >
    ${head(node, hidden, isAttached, state)} ${node.kind === 'question' && detail === 'cards' ? questionRows(node, map.layout.sizes[card], state) : nothing}
    ${hidden > 0 && detail === 'cards' ? fold(node, hidden, state) : nothing}
  </div>`;
}

/** The item of the tree that stands for a node. */
function head(node: GuideNode, hidden: number, isAttached: boolean, state: CardsState): TemplateResult {
  const { map, words, selected, severities, active, detail, collapsed } = state;
  const { order } = map.layout;
  const level = order.levels[order.placeOf(node.id) ?? -1] ?? 1;
  return html`<div
    class=${detail === 'cards' ? HEADS[node.kind] : 'large'}
    role="treeitem"
    data-id=${node.id}
    tabindex=${active === node.id ? '0' : '-1'}
    aria-label=${spoken([words.spoken(node), isAttached ? '' : words.texts.detached, hiddenSaid(node, state)], worst(node, severities), words)}
    aria-level=${2 * level - 1}
    aria-posinset="1"
    aria-setsize="1"
    aria-selected=${selected.includes(node.id) ? 'true' : 'false'}
    aria-expanded=${hidden > 0 ? (collapsed.has(node.id) ? 'false' : 'true') : nothing}
    ${tall(detail === 'cards' && node.kind === 'question' ? (map.layout.sizes[map.cardOf(node.id) ?? -1]?.head ?? 0) : undefined)}
  >
    ${detail === 'cards' ? headWords(node, state) : largeWords(node, state)}
  </div>`;
}

const HEADS: Readonly<Record<GuideNode['kind'], string>> = { question: 'head', outcome: 'leaf', reference: 'ghost' };

function headWords(node: GuideNode, state: CardsState): TemplateResult {
  switch (node.kind) {
    case 'question':
      return questionWords(node, state);
    case 'outcome':
      return outcomeWords(node, state);
    case 'reference':
      return referenceWords(node, state);
  }
}

/** From afar: the number and the title, as large as the card allows. */
function largeWords(node: GuideNode, { words }: CardsState): TemplateResult {
  const number = node.kind === 'question' ? numberOf(node, words) : node.kind === 'reference' ? '↪' : '';
  return html`${number === '' ? nothing : html`<span class="number drawn" data-text=${number}></span>`}${ending(words.title(node), node, LARGE_ROOM, words)}`;
}

/** Chinese characters that have room: two lines of an outcome, one of a reference, two large ones. */
const [LEAF_ROOM, GHOST_ROOM, LARGE_ROOM] = [26, 10, 17];

/** A title, of a long name by rule its end. */
function ending(title: string, node: GuideNode, room: number, { texts }: CardWords): TemplateResult {
  const isByRule = node.kind === 'reference' || (node.kind === 'outcome' && ownTitle(node, texts) === undefined);
  const { text, isCut } = isByRule ? shortName(title, room) : { text: title, isCut: false };
  return html`${isCut ? html`<span class="drawn" data-text="…"></span>` : nothing}${text}`;
}

function questionWords(node: Question, state: CardsState): TemplateResult {
  const { words } = state;
  const title = words.title(node);
  return html`<span class="number drawn" data-text=${numberOf(node, words)}></span>
    ${state.edited === node.id ? state.editor(node.text, words.texts.rename(title)) : html`<span class="title" data-lines=${linesOf(node, state)} title=${title}>${title}</span>`}`;
}

/** What stands below a question's title. */
function questionRows(node: Question, size: CardSize | undefined, state: CardsState): TemplateResult {
  const { words, readonly } = state;
  const { texts, order } = words;
  const answer = words.answer(node);
  const level = 2 * (order.levels[order.placeOf(node.id) ?? -1] ?? 1);
  const name = texts.addOption(words.title(node));
  return html`
    ${answer === '' ? nothing : html`<div class="answer" aria-hidden="true" title=${answer}>${answer}</div>`}
    ${node.options.map((option, index) => row(option, index, { of: node.options.length, level, height: (size?.rows[index + 1] ?? 0) - (size?.rows[index] ?? 0), lines: size?.lines[index + 1] ?? 1 }, state))}
    ${node.extras === undefined || node.extras.length === 0 ? nothing : html`<div class="answer" aria-hidden="true">${texts.extras(node.extras.length)}</div>`}
    ${readonly ? nothing : html`<button class="more" type="button" tabindex="-1" aria-hidden="true" data-act="option" title=${name}>${icon(plusIcon)}</button>`}
  `;
}

interface RowPlace {
  /** How many rows there are. */
  readonly of: number;
  readonly level: number;
  /** px. */
  readonly height: number;
  /** Of text. */
  readonly lines: number;
}

function row(option: Option, index: number, { of, level, height, lines }: RowPlace, state: CardsState): TemplateResult {
  const { words, selected, severities, active, dropOn, readonly } = state;
  const { texts } = words;
  const text = words.option(option);
  const severity = severities.get(option.id);
  const adds = ownUses(option).length;
  return html`<div
    class="row"
    role="treeitem"
    data-id=${option.id}
    data-severity=${severity ?? nothing}
    ?data-selected=${selected.includes(option.id)}
    ?data-over=${dropOn === option.id}
    tabindex=${active === option.id ? '0' : '-1'}
    aria-label=${spoken([words.spokenOption(option), adds > 0 ? texts.addsHint(adds) : '', hasConditions(option) ? texts.conditional : ''], severity, words)}
    aria-level=${level}
    aria-posinset=${index + 1}
    aria-setsize=${of}
    aria-selected=${selected.includes(option.id) ? 'true' : 'false'}
    ${tall(height)}
  >
    ${state.edited === option.id ? state.editor(option.text, texts.rename(text)) : html`<span class="text" data-lines=${lines} title=${text}>${text}</span>`}
    ${badgesOf(option, texts).map((badge) => html`<span class="chip drawn" data-text=${badge}></span>`)}
    ${readonly
      ? nothing
      : html`<button class="add" type="button" tabindex="-1" aria-hidden="true" data-act="add" ?data-shown=${option.next === null} title=${texts.addAfter(text)}>${icon(plusIcon)}</button>`}
    <span class="count drawn" data-text=${option.next === null ? '' : leadsToReference(option, words) ? '↪' : words.situations(option)}></span>
  </div>`;
}

function outcomeWords(node: Outcome, state: CardsState): TemplateResult {
  const { words } = state;
  const title = words.title(node);
  const second = words.second(node);
  return html`${state.edited === node.id ? state.editor(words.editable(node.id) ?? '', words.texts.rename(title)) : html`<b class="title" data-lines=${linesOf(node, state)} title=${title}>${ending(title, node, LEAF_ROOM, words)}</b>`}
    <span class="second drawn" title=${words.secondHint(node)} data-text=${second}></span>`;
}

function referenceWords(node: Reference, { words }: CardsState): TemplateResult {
  const title = words.title(node);
  const number = words.targetNumber(node);
  const sign = number === 0 ? '↪' : `↪ ${number}`;
  return html`${words.node(node.to) === undefined
      ? html`<span class="number drawn" data-text=${sign}></span>`
      : html`<button class="jump" type="button" tabindex="-1" aria-hidden="true" data-act="jump" title=${words.texts.goTo(title)}><span class="drawn" data-text=${sign}></span></button>`}
    <span class="title" data-lines="1" title=${title}>${ending(title, node, GHOST_ROOM, words)}</span>`;
}

function fold(node: GuideNode, hidden: number, state: CardsState): TemplateResult {
  const { words, collapsed } = state;
  const isCollapsed = collapsed.has(node.id);
  const title = words.title(node);
  const name = isCollapsed ? words.texts.said([words.texts.expand(title, hidden), hiddenSaid(node, state)].filter((part) => part !== '')) : words.texts.collapse(title);
  return html`<button class="fold" type="button" tabindex="-1" aria-hidden="true" data-act="fold" data-severity=${hiddenWorst(node, state) ?? nothing} ?data-shown=${isCollapsed} title=${name}>
    ${isCollapsed ? html`${icon(chevronRightIcon)}${hidden}` : icon(minusIcon)}
  </button>`;
}

/** Lines of a title for which its card has room. */
function linesOf({ id }: GuideNode, { map }: CardsState): number {
  return map.layout.sizes[map.cardOf(id) ?? -1]?.lines[0] ?? 1;
}

function numberOf({ id }: Question, { order }: CardWords): string {
  return String(order.numbers[order.placeOf(id) ?? -1] ?? '');
}

function leadsToReference({ next }: Option, words: CardWords): boolean {
  return next !== null && words.node(next)?.kind === 'reference';
}

function worst(node: GuideNode, severities: ReadonlyMap<string, Severity>): Severity | undefined {
  const own = severities.get(node.id);
  if (own === 'error' || node.kind !== 'question') return own;
  return node.options.some(({ id }) => severities.get(id) === 'error') ? 'error' : (own ?? node.options.map(({ id }) => severities.get(id)).find((each) => each !== undefined));
}

/** The worst that is found in a collapsed branch: it is not lost from sight with the cards. */
function hiddenWorst({ id }: GuideNode, { map, severities, collapsed }: CardsState): Severity | undefined {
  if (!collapsed.has(id) || severities.size === 0) return undefined;
  const { nodes, ends, placeOf } = map.layout.order;
  const place = placeOf(id) ?? -1;
  let found: Severity | undefined;
  for (const node of nodes.slice(place + 1, ends[place])) {
    const own = worst(node, severities);
    if (own === 'error') return own;
    found ??= own;
  }
  return found;
}

function hiddenSaid(node: GuideNode, state: CardsState): string {
  const severity = hiddenWorst(node, state);
  return severity === undefined ? '' : severity === 'error' ? state.words.texts.hiddenError : state.words.texts.hiddenWarning;
}

function spoken(parts: readonly string[], severity: Severity | undefined, { texts }: CardWords): string {
  const said = severity === undefined ? '' : severity === 'error' ? texts.hasError : texts.hasWarning;
  return texts.said([...parts, said].filter((part) => part !== ''));
}
