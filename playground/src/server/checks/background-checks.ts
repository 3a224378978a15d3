import { applyWaivers, beijingDate, checkServiceItem, chineseCalendar, parseItemContext, parseServiceItem, type Checker, type Finding, type ItemContextData, type Parsed, type ServiceItem, type Waiver } from '@zhengwu/core';
import { createFlowChecker, parseFlow, type Flow } from '@zhengwu/flow';
import { createFormChecker, parseForm } from '@zhengwu/form';
import { createGuideChecker, parseGuide } from '@zhengwu/guide';

import type { DocumentKind, DocumentSummary } from '../../api/index.js';
import { unpackText } from '../store/content.js';
import { readVersion, setFindings } from '../store/documents.js';
import type { Store } from '../store/store.js';

type Findings = NonNullable<DocumentSummary['findings']>;

/** The documents that are checked here, each with those that it is checked beside: when one of them changes, it is checked again. */
const BESIDE = { item: [], guide: ['item'], form: ['item', 'context'], flow: ['item', 'context'] } as const satisfies Partial<Record<DocumentKind, readonly DocumentKind[]>>;
export type CheckedKind = keyof typeof BESIDE;
const CHECKED: readonly CheckedKind[] = ['item', 'guide', 'form', 'flow'];

/** A run of saves is checked once, this long after the last, ms. */
const QUIET_MS = 400;

/**
 * Counts what the checks find in the newest version of every item, guide, form and flow, so that the list can say where something is
 * wrong. Runs after a save was answered, never before: saving does not wait for it, and it never keeps anything from being saved.
 */
export class BackgroundChecks {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #onFault: (error: unknown) => void;
  readonly #onChecked: (itemId: string, kind: CheckedKind, findings: Findings) => void;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #work: Promise<void> = Promise.resolve();

  constructor(store: Store, now: () => number, onFault: (error: unknown) => void, onChecked: (itemId: string, kind: CheckedKind, findings: Findings) => void) {
    this.#store = store;
    this.#now = now;
    this.#onFault = onFault;
    this.#onChecked = onChecked;
  }

  /** A document of the item is another: check soon what depends on it. Of a kind that nothing here checks, nothing is. */
  ask(itemId: string, kind: DocumentKind): void {
    for (const each of CHECKED) if (each === kind || BESIDE[each].some((beside) => beside === kind)) this.#askOne(itemId, each);
  }

  /** What a former process left unchecked. */
  async askOpen(): Promise<void> {
    const rows = await this.#store.ask((db) =>
      db.selectFrom('document').select(['item_id', 'kind', 'head_number', 'findings']).where('kind', 'in', CHECKED).execute(),
    );
    for (const { item_id, kind, head_number, findings } of rows) {
      // setFindings wrote the one, the query asked for the other.
      if (findings === null || (JSON.parse(findings) as Findings).version !== head_number) this.#askOne(item_id, kind as CheckedKind);
    }
  }

  async close(): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    await this.#work;
  }

  #askOne(itemId: string, kind: CheckedKind): void {
    const key = `${itemId} ${kind}`;
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      this.#work = this.#work.then(() => this.#check(itemId, kind));
    }, QUIET_MS);
    timer.unref();
    this.#timers.set(key, timer);
  }

  async #check(itemId: string, kind: CheckedKind): Promise<void> {
    try {
      const key = { itemId, kind } as const;
      const stored = await this.#store.ask((db) => readVersion(db, key));
      if (stored === undefined) return;
      const [text, today] = [await unpackText(stored.content), beijingDate(this.#now())];
      const found = await this.#found(itemId, kind, text, today);
      const findings = { version: stored.version.number, ...countOf(found) };
      await this.#store.write((tx) => setFindings(tx, key, findings));
      this.#onChecked(itemId, kind, findings);
    } catch (error) {
      // It is asked again after the next save, and after the next start.
      this.#onFault(error);
    }
  }

  async #found(itemId: string, kind: CheckedKind, text: string, today: string): Promise<readonly Finding[]> {
    switch (kind) {
      case 'item':
        return inItem(text, today);
      case 'guide':
        return inGuide(text, await this.#text(itemId, 'item'), today);
      case 'form':
        return inForm(text, await this.#text(itemId, 'item'), await this.#text(itemId, 'context'), today);
      case 'flow':
        return inFlow(text, await this.#text(itemId, 'item'), await this.#text(itemId, 'context'), today);
    }
  }

  async #text(itemId: string, kind: DocumentKind): Promise<string | undefined> {
    const stored = await this.#store.ask((db) => readVersion(db, { itemId, kind }));
    return stored === undefined ? undefined : unpackText(stored.content);
  }
}

/** What is open in an item; what cannot be read counts as one error each. */
export function inItem(text: string, today: string): readonly Finding[] {
  const { value, findings } = parseServiceItem(text);
  return [...findings, ...(value === undefined ? [] : open(checkServiceItem(value, { today }), value.waivers, today))];
}

/** What is open in a guide beside its item. */
export function inGuide(text: string, itemText: string | undefined, today: string): Promise<readonly Finding[]> {
  return settled(parseGuide(text), (guide) => createGuideChecker(guide, { today, ...itemIn(itemText) }), today);
}

/** What is open in a form beside its item, and the tables and data elements that surround it. */
export function inForm(text: string, itemText: string | undefined, contextText: string | undefined, today: string): Promise<readonly Finding[]> {
  const around = contextIn(contextText);
  const known = around === undefined ? {} : { tables: around.tables, elements: around.elements, fields: around.fields };
  return settled(parseForm(text), (form) => createFormChecker(form, { today, ...itemIn(itemText), ...known }), today);
}

/** What is open in a flow beside its item, and the people, templates and fields that surround it. @param text BPMN, as it is kept: a JSON text */
export async function inFlow(text: string, itemText: string | undefined, contextText: string | undefined, today: string): Promise<readonly Finding[]> {
  const { flow, findings, unread, isReadonly } = await parseFlow(JSON.parse(text));
  return settled<Flow>({ findings, unread, isReadonly, ...(flow === undefined ? {} : { value: flow }) }, (each) => createFlowChecker(each, { ...contextIn(contextText), today, calendar: chineseCalendar, ...itemIn(itemText) }), today);
}

function contextIn(text: string | undefined): ItemContextData | undefined {
  return text === undefined ? undefined : parseItemContext(text).value;
}

function itemIn(text: string | undefined): { readonly item?: ServiceItem } {
  const item = text === undefined ? undefined : parseServiceItem(text).value;
  return item === undefined ? {} : { item };
}

/** In slices: a document of ten thousand nodes keeps nobody waiting. */
async function settled<Document extends { readonly waivers: readonly Waiver[] }>({ value, findings }: Parsed<Document>, checkerOf: (document: Document) => Pick<Checker<Document, unknown>, 'settled' | 'close'>, today: string): Promise<readonly Finding[]> {
  if (value === undefined) return findings;
  const checker = checkerOf(value);
  try {
    return [...findings, ...open(await checker.settled(), value.waivers, today)];
  } finally {
    checker.close();
  }
}

function open(findings: readonly Finding[], waivers: readonly Waiver[], today: string): readonly Finding[] {
  return applyWaivers(findings, waivers, today).open;
}

function countOf(findings: readonly Finding[]): Omit<Findings, 'version'> {
  const count = (wanted: Finding['severity']): number => findings.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning') };
}
