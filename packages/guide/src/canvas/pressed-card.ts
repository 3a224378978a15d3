/** What of a card can be pressed beside the card itself. */
const ACTS = ['fold', 'add', 'option', 'jump'] as const;
export type CardAct = (typeof ACTS)[number];

export interface PressedCard {
  /** The node or option. */
  readonly id: string;
  readonly act: CardAct | undefined;
  readonly element: Element;
}

/** The card, or the option on it, that an event is about. */
export function pressedCard(event: Event): PressedCard | undefined {
  let act: { readonly name: CardAct; readonly element: Element } | undefined;
  for (const each of event.composedPath()) {
    if (!(each instanceof HTMLElement)) continue;
    const name = ACTS.find((known) => known === each.dataset['act']);
    if (name !== undefined) act ??= { name, element: each };
    const { id } = each.dataset;
    if (id !== undefined && each.matches('.card, .row')) return { id, act: act?.name, element: act?.element ?? each };
  }
  return undefined;
}
