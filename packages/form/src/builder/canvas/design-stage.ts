import type { IsoDate, Lang } from '@zhengwu/core';
import { runtimeWordsIn } from '../../messages/runtime.js';
import { indexForm, type Form, type FormEntry } from '../../model/index.js';
import { addressOf } from '../../runtime/address-of.js';
import { setUpFormily } from '../../runtime/setup-formily.js';
import type { Surroundings } from '../../runtime/surroundings.js';
import { createForm, markRaw, type FormilyForm } from '../../vendor/formily.js';
import { createRoot, flushSync, h, type Root } from '../../vendor/react.js';
import { DesignRoot } from './design-root.js';
import type { DesignSurroundings } from './design-surroundings.js';

/** Of whose panes one alone is seen. */
const PAGES: ReadonlySet<string> = new Set(['FormTab', 'FormStep']);

interface StageGivens {
  readonly form: Form;
  readonly lang: Lang;
  readonly today: IsoDate;
  /** What stands in a layout that holds nothing. */
  readonly hollow: string;
  readonly empty: string;
}

/** What React draws of the canvas: the form, by the runtime's components. */
export class DesignStage {
  readonly #openers: Surroundings['openers'] = new Openers(() => this.onPanes());
  #root: Root | undefined;
  #form: Form | undefined;
  #design: DesignSurroundings | undefined;
  #around: Surroundings | undefined;

  /**
   * @param adopt takes the look of controls that were loaded later
   * @param onPanes panes can be opened that could not be before: tabs and steps come when a form first needs them
   */
  constructor(
    private readonly adopt: Surroundings['adopt'],
    private readonly onPanes: () => void,
  ) {}

  /** Draws now: whoever waits for the canvas finds the nodes. */
  draw(box: Element, { form, lang, today, hollow, empty }: StageGivens): void {
    setUpFormily();
    this.#form = form;
    this.#design ??= { formily: designForm(), entryOf: (id) => (this.#form === undefined ? undefined : indexForm(this.#form.schema).byId(id)), hollow, empty };
    if (this.#design.hollow !== hollow) this.#design = { ...this.#design, hollow, empty };
    this.#root ??= createRoot(box);
    const root = this.#root;
    const design = this.#design;
    flushSync(() => root.render(h(DesignRoot, { key: form.id, schema: form.schema, settings: form.settings, around: this.#surroundings(lang, today), design })));
  }

  leave(): void {
    this.#root?.unmount();
    this.#root = undefined;
  }

  /** Opens the panes that hide a node, the outer ones first; answers whether there are any. */
  open(entry: FormEntry): boolean {
    if (this.#openers.size === 0) return false;
    // Tabs and steps show a pane that is chosen itself; a panel may be chosen and shut.
    const isPage = PAGES.has(entry.parent?.node['x-component'] ?? '');
    const address = `${addressOf(entry)
      .map((key) => (key === '*' ? '0' : key))
      .join('.')}${isPage ? '.' : ''}`;
    const around = [...this.#openers.keys()].filter((pane) => address.startsWith(`${pane}.`)).sort((one, other) => one.length - other.length);
    for (const pane of around) flushSync(() => this.#openers.get(pane)?.(address));
    return around.length > 0;
  }

  #surroundings(lang: Lang, today: IsoDate): Surroundings {
    const former = this.#around;
    if (former?.lang === lang && former.today === today) return former;
    const around: Surroundings = {
      words: runtimeWordsIn(lang),
      lang,
      today,
      services: {},
      announce: () => undefined,
      onFailure: () => undefined,
      openers: this.#openers,
      adopt: this.adopt,
      holdSubmit: () => undefined,
      judged: { get: () => false },
    };
    this.#around = around;
    return around;
  }
}

/** The layouts that hide what lies in them, by their addresses. */
class Openers extends Map<string, (address: string) => void> {
  constructor(private readonly onMore: () => void) {
    super();
  }

  override set(address: string, open: (address: string) => void): this {
    // Called while React is at work, which draws nothing at once then.
    queueMicrotask(this.onMore);
    return super.set(address, open);
  }
}

/** A form whose fields are made while React draws: who looks one up is not told of another, for all is drawn anew where a node changes. */
function designForm(): FormilyForm {
  const formily = createForm({ designable: true });
  formily.fields = markRaw({});
  formily.values = markRaw({});
  formily.indexes = markRaw({});
  return formily;
}
