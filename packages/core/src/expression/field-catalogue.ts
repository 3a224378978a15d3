import { hasOwn } from '../json/json.js';

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
  /** Longest first: 经营面积单位 is tried before 经营面积. */
  readonly labels: readonly string[];

  constructor(readonly fields: readonly CatalogueField[]) {
    for (const field of fields) {
      this.#byId.set(field.id, field);
      this.#byLabel.set(field.label, [...(this.#byLabel.get(field.label) ?? []), field]);
    }
    this.labels = [...this.#byLabel.keys()].filter((label) => label !== '').sort((a, b) => b.length - a.length);
  }

  byId(id: string): CatalogueField | undefined {
    return this.#byId.get(id);
  }

  /** All fields with this label: more than one is ambiguous. */
  byLabel(label: string): readonly CatalogueField[] {
    return this.#byLabel.get(label) ?? [];
  }
}

/** The options of a choice or choices field; none for other types. */
export function optionsOf(type: FieldType): readonly FieldOption[] {
  return hasOwn(type, 'options') && 'options' in type ? type.options : [];
}
