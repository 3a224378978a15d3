import { isBareName, LONGEST_BARE_NAME } from './bare-name.js';
import { NameIndex } from './name-index.js';

/** What a field holds. A date is text `YYYY-MM-DD`; a choice is the value of the chosen option. */
export type FieldType =
  | { readonly kind: 'number' | 'text' | 'boolean' | 'date' | 'unknown' }
  | { readonly kind: 'choice'; readonly options: readonly FieldOption[] }
  | { readonly kind: 'choices'; readonly options: readonly FieldOption[] }
  | { readonly kind: 'list'; readonly of: FieldType };

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** A field that expressions may read. */
export interface CatalogueField {
  readonly id: string;
  /** As operators know it: 经营面积. */
  readonly label: string;
  readonly type: FieldType;
  /** Written behind numbers: 平方米. */
  readonly unit?: string;
  /** The variable's name in the process engine. A field without one cannot be written as JUEL. */
  readonly variable?: string;
}

/** The fields in reach, found by id and by label. */
export class FieldCatalogue {
  readonly #byId = new Map<string, CatalogueField>();
  readonly #byLabel = new Map<string, CatalogueField[]>();
  /** All labels, each once. */
  readonly labels: readonly string[];
  #bareNames: NameIndex | undefined;
  #allNames: NameIndex | undefined;

  constructor(readonly fields: readonly CatalogueField[]) {
    for (const field of fields) {
      this.#byId.set(field.id, field);
      const namesakes = this.#byLabel.get(field.label);
      if (namesakes === undefined) this.#byLabel.set(field.label, [field]);
      else namesakes.push(field);
    }
    this.labels = [...this.#byLabel.keys()].filter((label) => label !== '');
  }

  byId(id: string): CatalogueField | undefined {
    return this.#byId.get(id);
  }

  /** All fields with this label: more than one is ambiguous. */
  byLabel(label: string): readonly CatalogueField[] {
    return this.#byLabel.get(label) ?? [];
  }

  /** The labels that can be written without braces and be taken for nothing else. */
  get bareNames(): NameIndex {
    this.#bareNames ??= new NameIndex(this.labels.filter(isBareName));
    return this.#bareNames;
  }

  /** All labels, those with spaces and signs included, which can only be guessed at without braces; `undefined` if there are none such. */
  get allNames(): NameIndex | undefined {
    if (this.labels.every(isBareName)) return undefined;
    this.#allNames ??= new NameIndex(this.labels.filter((label) => label.length <= LONGEST_BARE_NAME));
    return this.#allNames;
  }
}

/** The options of a choice, of several choices and of lists of them; none for other types. */
export function optionsOf(type: FieldType): readonly FieldOption[] {
  switch (type.kind) {
    case 'choice':
    case 'choices':
      return type.options;
    case 'list':
      return optionsOf(type.of);
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
    case 'unknown':
      return [];
  }
}
