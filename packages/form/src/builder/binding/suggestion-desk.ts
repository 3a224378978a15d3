import { suggestBindings, type Suggestion } from '../../binding/index.js';
import { indexForm, type Form, type FormContext } from '../../model/index.js';
import type { BuilderHost } from '../builder-host.js';

/** ms without an edit before suggestions are looked for anew: nobody waits for them while typing. */
const REST_MS = 500;
/** Nodes of a form in which suggestions are there at once, within some 20 ms. */
const SMALL = 150;

/** What could be bound to what, for the form as it was a moment ago. */
class SuggestionDesk {
  #form: Form | undefined;
  #context: FormContext | undefined;
  #suggestions: readonly Suggestion[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: BuilderHost) {}

  now(): readonly Suggestion[] {
    const { form, context } = this.host;
    if (form === undefined) return [];
    if (this.#form === undefined && indexForm(form.schema).entries.length <= SMALL) this.#look(form, context);
    else if (form.schema !== this.#form?.schema || context !== this.#context) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        const { form: later } = this.host;
        if (later === undefined) return;
        this.#look(later, this.host.context);
        this.host.requestUpdate();
      }, REST_MS);
    }
    return this.#suggestions;
  }

  #look(form: Form, context: FormContext): void {
    this.#form = form;
    this.#context = context;
    this.#suggestions = suggestBindings(form, context);
  }
}

const desks = new WeakMap<BuilderHost, SuggestionDesk>();

/** Suggestions for the form at work; of a node that was bound meanwhile they may still speak for a moment. */
export function suggestionsOf(host: BuilderHost): readonly Suggestion[] {
  let desk = desks.get(host);
  if (desk === undefined) desks.set(host, (desk = new SuggestionDesk(host)));
  return desk.now();
}
