import { limitText } from '@zhengwu/core';
import type { End, Outcome } from '../model/node.js';
import { situationName } from '../resolve/situation-name.js';
import { entryWords, situationLabel, useWords, type DraftScene } from './draft-scene.js';
import { markup, type Markup } from './markup.js';

/** All outcomes, numbered: what is to be done there, and from which answers one comes to it. */
export function outcomeSection(scene: DraftScene): Markup {
  const { words, numbers } = scene;
  const { number, name, end, from } = words.outcomeColumns;
  const rows = numbers.outcomes.map((outcome, place) => outcomeRow(scene, outcome, place + 1));
  return markup`<h2>${words.outcomes}</h2><table class="outcomes"><thead><tr><th class="mark">${number}</th><th class="name">${name}</th><th>${end}</th><th class="from">${from}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** The name of an outcome on paper; never empty. */
export function outcomeName({ guide, context, words }: DraftScene, outcome: Outcome): string {
  return situationName(guide, outcome.id, context) || words.unnamed;
}

function outcomeRow(scene: DraftScene, outcome: Outcome, number: number): Markup {
  const { words } = scene;
  const details = [...endLines(scene, outcome.end), ...(outcome.note === undefined ? [] : [words.note(outcome.note)])];
  return markup`<tr><td class="mark">${number}</td><td>${outcomeName(scene, outcome)}</td><td>${details.map((text) => markup`<div>${text}</div>`)}</td><td>${entryWords(scene, outcome.id)}</td></tr>`;
}

function endLines(scene: DraftScene, end: End): readonly string[] {
  const { words, trade, context } = scene;
  switch (end.kind) {
    case 'handle': {
      const handlingItem = context.item?.handlingItems.find(({ id }) => id === end.handlingItemId)?.name ?? end.handlingItemId;
      return [
        handlingItem === null ? words.noHandlingItem : words.end.handle(handlingItem),
        ...end.situationIds.map((id) => words.situation(situationLabel(scene, id))),
        ...end.uses.map((use) => useWords(scene, use)),
        ...(end.limit === undefined ? [] : [words.limit(limitText(end.limit, trade))]),
        ...(end.needsNothing === true ? [words.needsNothing] : []),
      ];
    }
    case 'otherItem':
      return [words.end.otherItem(end.name), end.reason];
    case 'notNeeded':
    case 'refused':
    case 'staff':
      return [words.end[end.kind], end.reason];
  }
}
