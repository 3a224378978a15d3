import { reasonOf, type Finding, type Part, type Place, type RemarkThread, type Services } from '@zhengwu/core';
import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';

import { emit } from '../element/emit.js';
import { LangController } from '../lang/lang-controller.js';
import type { ThemeName } from '../look/themes.js';
import type { SelectDetail } from './designer-parts.js';
import { OpenDocument } from './open-document.js';
import type { Opened } from './opened.js';
import { threadsOn } from './remark-thread.js';
import type { Session } from './session.js';

/** The base of contexts that an element works with: every check needs a day. */
export interface CheckContext {
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * What a host sees of every designer: it sets properties, listens to events and owns the data. The element never
 * fetches and never changes what it was given.
 *
 * @fires zw-change - `{ value, cause }`: the document changed; once a typing step, never for a value that the host set. The value is plain JSON and frozen
 * @fires zw-select - `{ ids }`
 * @fires zw-error - `{ kind, reason?, findings }`: a value or a context that cannot be read, a document that cannot be written
 * @fires zw-remark - `{ place }`: a person wants to say something about an element
 */
export abstract class HostedElement<Value, Context extends CheckContext, S extends Session<Value, Context>> extends LitElement {
  /** What is around the document. Replaced whole, never changed; a new one checks again and leaves the history alone. */
  @property({ attribute: false }) context: unknown;
  /** The only way out of the element. What is absent is not offered. */
  @property({ attribute: false }) services: Services = {};
  /** The host's conversations about elements; `zw-remark` asks for a new one. Without a list, a host takes none, and none is offered. */
  @property({ attribute: false }) remarks: readonly RemarkThread[] | undefined;
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** `default`, `red` (政务红) or `contrast`. A host's own `--zw-*` win over it. */
  @property({ reflect: true }) theme: ThemeName = 'default';

  @state() private selected: readonly string[] = [];
  protected readonly language = new LangController(this);
  protected readonly document = new OpenDocument<Value, Context, S>({
    open: (value, context) => this.openValue(value, context),
    send: (value, cause) => emit(this, 'zw-change', { value, cause }),
    onFailure: (failure) => emit(this, 'zw-error', failure),
    onLeft: () => {
      this.#abort.abort();
      this.#abort = new AbortController();
      this.documentLeft();
      this.select([]);
    },
    onUpdate: () => {
      this.#lock();
      this.documentUpdated();
      // What is gone cannot stay selected.
      this.select(this.selected);
      this.requestUpdate();
    },
  });
  #context: Context | undefined;
  #abort = new AbortController();

  /** Which document of an item it is. */
  protected abstract readonly documentPart: Part;
  /** Opens a value; reads what can be read and never throws for what a host may set. */
  protected abstract openValue(value: unknown, context: Context): Opened<S> | Promise<Opened<S>>;
  /** Reads the host's context; throws if it cannot be read: then the former one stays, and the host hears `zw-error`. */
  protected abstract contextOf(context: unknown): Context;
  /** Scrolls to an element and gives it the focus; it is selected already. */
  protected abstract focusElement(place: Place): void | Promise<void>;

  /** The former document is gone; whatever spoke of it goes too. */
  protected documentLeft(): void {
    // For those who keep something of it.
  }

  /** Document, findings or state are others than before; the element draws itself again in any case. */
  protected documentUpdated(): void {
    // For those who keep something of it.
  }

  /** What is selected when a place is shown: the element itself; a place of the whole selects nothing. */
  protected selectionFor(place: Place): readonly string[] {
    return place.id !== '' && this.session?.has(place.id) === true ? [place.id] : [];
  }

  /** The document as it is now: what was set, with what was edited since. Set it to open another one. */
  @property({ attribute: false })
  get value(): unknown {
    return this.document.value;
  }
  set value(value: unknown) {
    if (this.document.set(value)) this.requestUpdate();
  }

  undo(): void {
    this.openNow();
    void this.flush();
    this.session?.undo();
  }

  redo(): void {
    this.openNow();
    void this.flush();
    this.session?.redo();
  }

  /** The findings of the document as it is now. Rejects where nothing is open, and if another value comes before they are known. */
  check(): Promise<readonly Finding[]> {
    this.openNow();
    return this.session?.check() ?? Promise.reject(new Error('nothing is open: there is nothing to check'));
  }

  /** Selects an element, scrolls to it and gives it the focus. False if there is none of that id. */
  async reveal(id: string, path?: string): Promise<boolean> {
    this.openNow();
    if (this.session?.has(id) !== true) return false;
    await this.showPlace(path === undefined ? { part: this.documentPart, id } : { part: this.documentPart, id, path });
    return true;
  }

  /** Tells of what is still being typed, and resolves when the host has heard of all. Call it before saving, leaving, or setting another value. */
  flush(): Promise<void> {
    return this.document.flush();
  }

  protected get session(): S | undefined {
    return this.document.session;
  }

  /** The ids that are selected, all of which exist. */
  protected get selection(): readonly string[] {
    return this.selected;
  }

  /** Whether nothing may be changed: the host's wish, or a document of a newer version. */
  protected get isReadonly(): boolean {
    return this.readonly || this.document.opened?.isReadonly === true;
  }

  /** Aborted when the element goes, or another value comes: pass it to every service. */
  protected get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** One of the host's services; nothing where the host has none of that name. Pass `signal` with every call. */
  protected service<Name extends keyof Services>(name: Name): NonNullable<Services[Name]> | undefined {
    // A host may set anything.
    const services: unknown = this.services;
    if (typeof services !== 'object' || services === null) return undefined;
    const service: unknown = (services as Services)[name];
    return typeof service === 'function' ? (service.bind(services) as NonNullable<Services[Name]>) : undefined;
  }

  /** The day of the checks, `YYYY-MM-DD`. */
  protected get today(): string {
    return this.#context?.today ?? '';
  }

  /** Whether the host takes remarks. */
  protected get takesRemarks(): boolean {
    return Array.isArray(this.remarks);
  }

  protected remarksOn(id: string): readonly RemarkThread[] {
    return threadsOn(this.remarks, id);
  }

  protected askRemark(place: Place): void {
    emit(this, 'zw-remark', { place });
  }

  protected select(ids: readonly string[]): void {
    const { session } = this;
    const there = session === undefined ? [] : ids.filter((id) => session.has(id));
    if (there.length === this.selected.length && there.every((id, index) => id === this.selected[index])) return;
    session?.pause();
    this.selected = there;
    emit(this, 'zw-select', { ids: there } satisfies SelectDetail);
  }

  /** Selects, scrolls, focuses. */
  protected async showPlace(place: Place): Promise<void> {
    const ids = this.selectionFor(place);
    if (ids.length > 0) this.select(ids);
    await this.updateComplete;
    await this.focusElement(place);
  }

  /** Opens what was set, without waiting for the next update. */
  protected openNow(): void {
    this.#context ??= this.#contextRead();
    this.document.openNow(this.#context);
  }

  constructor() {
    super();
    // Leaving a field ends its run of typing.
    this.addEventListener('focusout', () => void this.flush());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#abort.signal.aborted) this.#abort = new AbortController();
    this.document.resume();
  }

  override disconnectedCallback(): void {
    this.document.suspend();
    this.#abort.abort();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('context')) {
      this.#context = this.#contextRead();
      this.document.setContext(this.#context);
    }
    this.openNow();
    if (changed.has('readonly')) this.#lock();
  }

  #contextRead(): Context {
    try {
      return this.contextOf(this.context);
    } catch (error) {
      emit(this, 'zw-error', { kind: 'context', reason: reasonOf(error), findings: [] });
      // The former one stays, if there is one.
      return this.#context ?? this.contextOf(undefined);
    }
  }

  #lock(): void {
    const { session } = this;
    if (session !== undefined) session.isReadonly = this.isReadonly;
  }
}
