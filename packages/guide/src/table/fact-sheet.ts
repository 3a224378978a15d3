import type { Finding } from '@zhengwu/core';
import { cellAddress, readTable, type Column, type Sheet } from '@zhengwu/core/sheet';
import type { Domain, Region, Value, Variable } from '../model/variable.js';
import { dimensionOf } from '../space/index.js';
import { readFactCell } from './fact-cell.js';
import { factWords } from './fact-words.js';
import type { NewId } from './infer-domain.js';
import { tableFinding } from './rules.js';

/** A fact as its sheet describes it. */
export interface DescribedFact {
  readonly variable: Variable;
  readonly text?: string;
  readonly help?: string;
}

const KINDS = [
  { value: 'yesNo', words: ['是否'] },
  { value: 'choice', words: ['单选'] },
  { value: 'choices', words: ['多选'] },
  { value: 'number', words: ['数字'] },
  { value: 'date', words: ['日期'] },
  { value: 'region', words: ['地区'] },
  { value: 'value', words: ['值'] },
] as const;

const COLUMNS = [
  { key: 'name', headers: ['事实', '变量', '名称'], kind: 'text', required: true },
  { key: 'kind', headers: ['类型'], kind: 'choice', choices: KINDS, required: true },
  { key: 'question', headers: ['问题', '提问'], kind: 'text', lines: true },
  { key: 'value', headers: ['取值', '值'], kind: 'text' },
  { key: 'code', headers: ['地区代码'], kind: 'code' },
  { key: 'parent', headers: ['上级代码'], kind: 'code' },
  { key: 'help', headers: ['说明'], kind: 'text', lines: true },
  { key: 'min', headers: ['最小', '从'], kind: 'text' },
  { key: 'max', headers: ['最大', '到'], kind: 'text' },
  { key: 'step', headers: ['步长'], kind: 'number' },
  { key: 'unit', headers: ['单位'], kind: 'text' },
  { key: 'least', headers: ['至少选'], kind: 'number' },
  { key: 'most', headers: ['至多选'], kind: 'number' },
  { key: 'alone', headers: ['单独选'], kind: 'yesNo' },
  { key: 'catalogue', headers: ['共享目录'], kind: 'text' },
  { key: 'field', headers: ['共享字段'], kind: 'text' },
  { key: 'gives', headers: ['共享取值'], kind: 'text' },
  { key: 'fixed', headers: ['不可更正'], kind: 'yesNo' },
] as const satisfies readonly Column[];

type Row = ReturnType<typeof readTable<typeof COLUMNS>>['rows'][number];

/** The header of the sheet. */
export const FACT_HEADERS: readonly string[] = COLUMNS.map(({ headers }) => headers[0]);

/**
 * Reads the sheet that describes the facts: one row a fact, then one for each of its values or regions. `known` are the
 * variables that there are already: one of the same name and kind keeps its id, and so do values of the same words.
 */
export function readFactSheet(
  sheet: Sheet,
  known: readonly Variable[],
  newId: NewId,
): { readonly facts: readonly DescribedFact[]; readonly findings: readonly Finding[] } {
  const { rows, findings } = readTable(sheet, COLUMNS, { ditto: [] });
  const own: Finding[] = [];
  const facts: DescribedFact[] = [];
  const heads = rows.filter(({ values }) => values.kind !== undefined && values.kind !== 'value' && values.name !== undefined);
  for (const head of heads) {
    const name = head.values.name ?? '';
    const former = known.find((variable) => variable.name === name && variable.domain.kind === head.values.kind);
    const members = rows.filter(({ values }) => values.kind === 'value' && values.name === name);
    const domain = domainOf(head, members, former, newId);
    if (domain === undefined || facts.some(({ variable }) => variable.name === name)) {
      own.push(tableFinding('table/bad-variable', sheet.name, cellAddress(head.row, 1), { row: head.row, name }));
      continue;
    }
    const { question, help } = head.values;
    const variable = withPrefill({ id: former?.id ?? newId('var'), name, domain }, head);
    facts.push({ variable, ...(question === undefined ? {} : { text: question }), ...(help === undefined ? {} : { help }) });
  }
  return { facts, findings: [...findings, ...own] };
}

function domainOf({ values: head }: Row, members: readonly Row[], former: Variable | undefined, newId: NewId): Domain | undefined {
  switch (head.kind) {
    case 'yesNo':
      return { kind: 'yesNo' };
    case 'choice':
    case 'choices': {
      const formerValues = former !== undefined && (former.domain.kind === 'choice' || former.domain.kind === 'choices') ? former.domain.values : [];
      const values = members.flatMap(({ values: { value, help } }): Value[] => {
        if (value === undefined) return [];
        return [{ id: formerValues.find(({ label }) => label === value)?.id ?? newId('val'), label: value, ...(help === undefined ? {} : { help }) }];
      });
      if (head.kind === 'choice') return { kind: 'choice', values };
      const alone = new Set(members.filter(({ values: each }) => each.alone === true).map(({ values: each }) => each.value));
      const exclusive = values.filter(({ label }) => alone.has(label)).map(({ id }) => id);
      return {
        kind: 'choices',
        values,
        ...(head.least === undefined ? {} : { min: head.least }),
        ...(head.most === undefined ? {} : { max: head.most }),
        ...(exclusive.length === 0 ? {} : { exclusive }),
      };
    }
    case 'number': {
      const [min, max] = [Number(head.min ?? NaN), Number(head.max ?? NaN)];
      if (!Number.isFinite(min) || !Number.isFinite(max)) return undefined;
      return { kind: 'number', min, max, step: head.step ?? 1, ...(head.unit === undefined ? {} : { unit: head.unit }) };
    }
    case 'date':
      return head.min === undefined || head.max === undefined ? undefined : { kind: 'date', from: head.min, to: head.max };
    case 'region':
      return {
        kind: 'region',
        regions: members.flatMap(({ values: { value, code, parent } }): Region[] =>
          value === undefined || code === undefined ? [] : [{ code, name: value, ...(parent === undefined ? {} : { parent }) }],
        ),
      };
    default:
      return undefined;
  }
}

function withPrefill(variable: Variable, { values: head }: Row): Variable {
  if (head.catalogue === undefined || head.field === undefined) return variable;
  const cell = head.gives === undefined ? undefined : readFactCell(head.gives, variable.domain);
  const gives = cell !== undefined && 'set' in cell ? dimensionOf(variable.domain).guardOf(cell.set) : undefined;
  return {
    ...variable,
    prefill: {
      catalogue: head.catalogue,
      field: head.field,
      ...(gives === undefined ? {} : { gives }),
      ...(head.fixed === true ? { isFixed: true as const } : {}),
    },
  };
}

/** The rows below the header, such that `readFactSheet` reads them back. */
export function factRows(facts: readonly DescribedFact[]): readonly (readonly string[])[] {
  return facts.flatMap(({ variable, text, help }) => {
    const { name, domain, prefill } = variable;
    const row = (cells: Partial<Record<(typeof COLUMNS)[number]['key'], string | number | undefined>>): readonly string[] =>
      COLUMNS.map(({ key }) => String((key === 'name' ? name : cells[key]) ?? ''));
    const gives = prefill?.gives === undefined ? undefined : factWords(domain, dimensionOf(domain).setOf(prefill.gives), [prefill.gives]);
    const shared = { question: text, help, catalogue: prefill?.catalogue, field: prefill?.field, gives, fixed: prefill?.isFixed === true ? '是' : undefined };
    const kind = KINDS.find(({ value }) => value === domain.kind)?.words[0];
    switch (domain.kind) {
      case 'yesNo':
        return [row({ kind, ...shared })];
      case 'choice':
        return [row({ kind, ...shared }), ...domain.values.map(({ label, help: about }) => row({ kind: '值', value: label, help: about }))];
      case 'choices': {
        const alone = new Set<string>(domain.exclusive ?? []);
        return [
          row({ kind, ...shared, least: domain.min, most: domain.max }),
          ...domain.values.map(({ id, label, help: about }) => row({ kind: '值', value: label, help: about, alone: alone.has(id) ? '是' : undefined })),
        ];
      }
      case 'number':
        return [row({ kind, ...shared, min: domain.min, max: domain.max, step: domain.step, unit: domain.unit })];
      case 'date':
        return [row({ kind, ...shared, min: domain.from, max: domain.to })];
      case 'region':
        return [row({ kind, ...shared }), ...domain.regions.map((region) => row({ kind: '值', value: region.name, code: region.code, parent: region.parent }))];
    }
  });
}
