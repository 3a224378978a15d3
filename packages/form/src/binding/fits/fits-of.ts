import type { Column, DataElement, Fix } from '@zhengwu/core';
import type { ValueKind } from '../../components/component-spec.js';
import { valueKindOf } from '../../components/index.js';
import type { EnumMember, FormNode } from '../../model/form-node.js';
import { optionsOfNode, optionValue } from '../../model/options.js';
import { columnOfElement } from '../column-facts.js';
import { optionsOf } from '../control-for.js';
import { readElementFormat } from '../element-format.js';
import { digitsBehind, EXACT_DIGITS, firstTooLarge, largestOf } from '../number-bounds.js';
import type { Misfit, MisfitFault, MisfitWitness } from './misfit.js';
import { dayFormat, exampleOf } from './day-format.js';
import { leafValues } from './leaf-values.js';
import { nodeBounds, type NodeBounds } from './node-bounds.js';
import { refit } from './refitted.js';
import { SAMPLES, TAKES } from './value-kinds.js';
import { witnessBeyond } from './witness-text.js';

export interface FitOptions {
  /** Which part of the control's value goes to the column: `start` of a range, a key of an object. */
  readonly part?: string;
  /** What the column is, by its data element: how days are written. */
  readonly element?: DataElement;
  /** Whether of several choices each is a value of its own, as a data element has them; else a column keeps them in one text. */
  readonly isEachChoice?: boolean;
}

/** Every way in which what the node lets a person hand in is not what the column takes, each with a value that shows it and what mends it. */
export function fitsOf(node: FormNode, column: Column, options: FitOptions = {}): readonly Misfit[] {
  const kind = partKind(valueKindOf(node), options.part);
  if (kind === undefined || kind === 'none') return [];
  const fit = new Fit(node, column, kind, options);
  fit.compare();
  return fit.misfits;
}

/** The same with a data element, which says nothing of whether a value must be there. */
export function fitsOfElement(node: FormNode, element: DataElement): readonly Misfit[] {
  return fitsOf(node, columnOfElement(element), { element, isEachChoice: true });
}

function partKind(kind: ValueKind | undefined, part: string | undefined): ValueKind | undefined {
  if (part === undefined || kind === undefined) return kind;
  if (kind === 'dateRange') return 'date';
  return kind === 'object' ? 'text' : kind;
}

class Fit {
  readonly misfits: Misfit[] = [];
  private readonly bounds: NodeBounds;
  private readonly options: readonly EnumMember[] | undefined;

  constructor(
    private readonly node: FormNode,
    private readonly column: Column,
    private readonly kind: Exclude<ValueKind, 'none'>,
    private readonly given: FitOptions,
  ) {
    this.bounds = nodeBounds(node);
    this.options = optionsOfNode(node);
  }

  compare(): void {
    const { column } = this;
    this.compareRequired();
    if (!this.isOfType()) return this.add({ kind: 'type', is: this.kind, wants: column.type }, 'error', this.typeWitness(), [this.refit()]);
    if (column.codes !== undefined && column.codes.length > 0) this.compareCodes();
    if (column.type === 'text') this.compareText();
    if (column.type === 'integer' || column.type === 'decimal') this.compareNumber();
    this.compareDefault();
  }

  private compareRequired(): void {
    const { node, column, bounds } = this;
    // A key is the system's; what the database gives itself need not be asked. `{{…}}` may say yes.
    if (column.nullable || column.default !== undefined || column.isKey === true || bounds.isRequired || typeof node.required === 'string') return;
    if (node['x-rules']?.some(({ when, effects }) => when === undefined && effects.some(({ kind }) => kind === 'require')) === true) return;
    this.add({ kind: 'required' }, 'error', { value: null, shown: '' }, [this.set('required', true)]);
  }

  private isOfType(): boolean {
    const { kind, column, options } = this;
    if (kind === 'text' && (column.type === 'integer' || column.type === 'decimal')) return this.bounds.formats.some((format) => format === 'number' || format === 'integer') || this.bounds.patterns.some((pattern) => /^\^(?:\\d|\[0-9\]|\[1-9\])/.test(pattern) && /^\^(?:\\d|\[\d-9\]|[{}\d,*+?])*\$$/.test(pattern));
    // A text of digits for a text column that is filled in as a number loses its zeros in front.
    if (!TAKES[column.type].includes(kind)) return false;
    if (kind !== 'choice' || options === undefined) return true;
    const values = leafValues(options);
    if (column.type === 'integer') return values.every((value) => Number.isInteger(Number(value)) && String(value).trim() !== '');
    if (column.type === 'decimal') return values.every((value) => Number.isFinite(Number(value)) && String(value).trim() !== '');
    return column.type !== 'boolean' || values.every((value) => /^(?:true|false|0|1)$/.test(String(value)));
  }

  private typeWitness(): MisfitWitness {
    const foreign = this.kind === 'choice' && this.options !== undefined ? leafValues(this.options).find((value) => !/^-?\d+(?:\.\d+)?$/.test(String(value))) : undefined;
    const value = foreign ?? SAMPLES[this.kind];
    return { value, shown: typeof value === 'string' ? value : JSON.stringify(value) };
  }

  private compareCodes(): void {
    const { column, options, kind } = this;
    const codes = (column.codes ?? []).map(({ value }) => value);
    if (kind === 'boolean') return;
    if (options === undefined) {
      if (kind !== 'text') return;
      const witness = ['其他', '0', 'zzz'].find((word) => !codes.includes(word));
      return this.add({ kind: 'freeText', codes }, 'error', witness === undefined ? undefined : { value: witness, shown: witness }, [this.refit()]);
    }
    const values = leafValues(options);
    const own = new Set(codes);
    const foreign = values.filter((value) => !own.has(String(value))).map(String);
    const offered = new Set(values.map(String));
    const missing = codes.filter((code) => !offered.has(code));
    const [first] = foreign;
    const mend = this.set('enum', optionsOf(column));
    if (first !== undefined) this.add({ kind: 'foreignOptions', values: foreign }, 'error', { value: values.find((value) => String(value) === first), shown: first }, [mend, ...(foreign.length === 1 ? this.removal(first) : [])]);
    // A form may offer some of them and mean it.
    if (missing.length > 0) this.add({ kind: 'missingOptions', values: missing }, 'warning', undefined, [mend]);
  }

  private removal(value: string): readonly Fix[] {
    const index = this.options?.findIndex((option) => String(optionValue(option)) === value) ?? -1;
    return index < 0 ? [] : [{ edit: 'option/remove', args: { id: this.node['x-id'], index } }];
  }

  private compareText(): void {
    const { column, kind, options, node } = this;
    const room = column.length;
    if (kind === 'date' || kind === 'dateTime' || kind === 'time') return this.compareDate(room);
    if (room === undefined) return;
    if (kind === 'choice' || kind === 'choices') {
      if (options === undefined) return;
      const values = leafValues(options).map(String);
      // In a column several are kept with commas between them.
      const isJoined = kind === 'choices' && this.given.isEachChoice !== true;
      const longest = isJoined ? values.join(',') : values.reduce((most, value) => (value.length > most.length ? value : most), '');
      const value = isJoined ? leafValues(options) : kind === 'choices' ? [longest] : longest;
      if (longest.length > room) this.add({ kind: 'length', most: longest.length, room }, 'error', { value, shown: longest }, []);
      return;
    }
    const { minLength, maxLength } = this.bounds;
    const witness = witnessBeyond(room, node, this.bounds);
    if (minLength > room) {
      const isSaid = typeof node['minLength'] === 'number' && node['minLength'] > room;
      return this.add({ kind: 'nothingFits', least: minLength, room }, 'error', witness, [isSaid ? this.set('minLength', null) : this.refit()]);
    }
    if (maxLength <= room) return;
    // A pattern may forbid it in a way that is not seen: then nothing is claimed as certain.
    const isCertain = witness !== undefined || this.bounds.patterns.length + this.bounds.formats.length === 0;
    this.add({ kind: 'length', most: maxLength, room }, isCertain ? 'error' : 'warning', witness, [this.set('maxLength', room), ...(hasOwnLength(node) ? [this.setProp('maxLength', room)] : [])]);
  }

  private compareDate(room: number | undefined): void {
    const { node, kind } = this;
    const written = node['x-component-props']?.['format'];
    const usual = kind === 'date' ? 'YYYY-MM-DD' : kind === 'time' ? 'HH:mm:ss' : 'YYYY-MM-DD HH:mm:ss';
    const is = typeof written === 'string' && !written.includes('{{') ? written : usual;
    const pattern = this.given.element?.format === undefined ? undefined : readElementFormat(this.given.element.format)?.datePattern;
    const wanted = pattern === undefined ? undefined : dayFormat(pattern);
    const wants = wanted !== undefined && (room === undefined || wanted.length <= room) ? wanted : room !== undefined && is.length > room && kind === 'date' && room >= 8 ? 'YYYYMMDD' : undefined;
    if (wants !== undefined && wants !== is) {
      const shown = exampleOf(is);
      this.add({ kind: 'dateFormat', is, wants }, 'error', { value: shown, shown }, [this.setProp('format', wants)]);
    } else if (room !== undefined && is.length > room) this.add({ kind: 'length', most: is.length, room }, 'error', { value: exampleOf(is), shown: exampleOf(is) }, []);
  }

  private compareNumber(): void {
    const { column, kind, bounds } = this;
    if (kind !== 'number' && kind !== 'choice') return;
    const scale = column.type === 'integer' ? 0 : column.scale;
    if (kind === 'choice') return;
    if (scale !== undefined && bounds.decimals > scale) {
      const value = this.between(Number(`0.${'0'.repeat(scale)}1`));
      this.add({ kind: 'scale', room: scale }, column.type === 'integer' ? 'error' : 'warning', value === undefined ? undefined : { value, shown: String(value) }, [this.setProp('precision', scale)]);
    }
    const { precision } = column;
    // Of larger numbers a page keeps no more digits than the column does.
    if (precision === undefined || precision - (scale ?? 0) > EXACT_DIGITS) return;
    const first = firstTooLarge(precision, scale ?? 0);
    const largest = largestOf(precision, scale ?? 0);
    if (bounds.minimum >= first) return this.add({ kind: 'nothingFits', least: bounds.minimum, room: first }, 'error', undefined, [this.set('minimum', null)]);
    if (bounds.maximum > first || (bounds.maximum === first && bounds.isMaximumOpen)) this.add({ kind: 'precision', room: precision - (scale ?? 0), end: 'maximum' }, 'error', { value: first, shown: String(first) }, largest === undefined ? [] : [this.set('maximum', largest)]);
    if (bounds.minimum < -first || (bounds.minimum === -first && bounds.isMinimumOpen)) this.add({ kind: 'precision', room: precision - (scale ?? 0), end: 'minimum' }, 'error', { value: -first, shown: String(-first) }, largest === undefined ? [] : [this.set('minimum', -largest)]);
  }

  /** A number with this fraction that the bounds let through. */
  private between(fraction: number): number | undefined {
    const { minimum, maximum, decimals } = this.bounds;
    if (digitsBehind(fraction) > decimals) return undefined;
    const digits = digitsBehind(fraction);
    const base = minimum <= 0 && maximum >= 1 ? 1 : Number.isFinite(minimum) ? Math.ceil(minimum) : Math.floor(maximum) - 1;
    const value = Number((base + fraction).toFixed(Math.min(digits, 15)));
    return value >= minimum && value <= maximum ? value : undefined;
  }

  private compareDefault(): void {
    const { node, column } = this;
    const value = node.default;
    if (value === undefined || value === null || (typeof value === 'string' && value.includes('{{'))) return;
    const isTooLong = column.type === 'text' && typeof value === 'string' && column.length !== undefined && value.length > column.length;
    const isNoCode = column.codes !== undefined && column.codes.length > 0 && (typeof value === 'string' || typeof value === 'number') && !column.codes.some((code) => code.value === String(value));
    if (isTooLong || isNoCode) this.add({ kind: 'default' }, 'error', { value, shown: String(value).slice(0, 30) }, [this.set('default', null)]);
  }

  private add(fault: MisfitFault, severity: Misfit['severity'], witness: MisfitWitness | undefined, mends: readonly Fix[]): void {
    this.misfits.push({ fault, severity, ...(witness === undefined ? {} : { witness }), mends });
  }

  private set(name: string, value: unknown): Fix {
    return { edit: 'node/set', args: { id: this.node['x-id'], name, value } };
  }

  private setProp(name: string, value: unknown): Fix {
    return { edit: 'node/set-prop', args: { id: this.node['x-id'], name, value } };
  }

  private refit(): Fix {
    return refit(this.node, this.column, this.given.element);
  }
}

function hasOwnLength(node: FormNode): boolean {
  return typeof node['x-component-props']?.['maxLength'] === 'number';
}
