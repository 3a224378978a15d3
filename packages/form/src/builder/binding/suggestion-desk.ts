import { suggestBindings, suggestBindingsInSteps, type Suggestion } from '../../binding/index.js';
import { indexForm, type Form, type FormContext } from '../../model/index.js';
import type { BuilderHost } from '../builder-host.js';

/** ms without an edit before suggestions are looked for anew: nobody waits for them while typing. */
const REST_MS = 500;
/** Nodes of a form in which suggestions are there at once, within some 20 ms. */
const SMALL = 150;

/** Longest stretch without letting others go first, in ms. */
const SLICE_MS = 8;

/** A form and what surrounds it. */
interface Asked {
  readonly form: Form;
  readonly context: FormContext;
}

/** What could be bound to what, for the form as it was a moment ago. */
class SuggestionDesk {
  /** For which the suggestions are. */
  #answered: Asked | undefined;
  /** For which they are waited for, or looked for bit by bit. */
  #asked: Asked | undefined;
  #suggestions: readonly Suggestion[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: BuilderHost) {}

  now(): readonly Suggestion[] {
    const { form, context } = this.host;
    if (form === undefined) return [];
    const now: Asked = { form, context };
    if (this.#answered === undefined && indexForm(form.schema).entries.length <= SMALL) this.#answer(now, suggestBindings(form, context));
    else if (!isSame(now, this.#answered) && !isSame(now, this.#asked)) this.#ask(now);
    return this.#suggestions;
  }

  /** What is being looked for of an earlier revision is left off. */
  #ask(asked: Asked): void {
    this.#asked = asked;
    this.#later(REST_MS, () => {
      this.#look(asked, suggestBindingsInSteps(asked.form, asked.context));
    });
  }

  #look(asked: Asked, steps: ReturnType<typeof suggestBindingsInSteps>): void {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done !== true) continue;
      this.#answer(asked, step.value);
      this.host.requestUpdate();
      return;
    } while (performance.now() < end);
    this.#later(0, () => {
      this.#look(asked, steps);
    });
  }

  #answer(answered: Asked, suggestions: readonly Suggestion[]): void {
    this.#answered = answered;
    this.#suggestions = suggestions;
  }

  #later(ms: number, callback: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(callback, ms);
  }
}

function isSame(one: Asked, other: Asked | undefined): boolean {
  return one.form.schema === other?.form.schema && one.context === other.context;
}

const desks = new WeakMap<BuilderHost, SuggestionDesk>();

/** Suggestions for the form at work; of a node that was bound meanwhile they may still speak for a moment. */
export function suggestionsOf(host: BuilderHost): readonly Suggestion[] {
  let desk = desks.get(host);
  if (desk === undefined) desks.set(host, (desk = new SuggestionDesk(host)));
  return desk.now();
}
