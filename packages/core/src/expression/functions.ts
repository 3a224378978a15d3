import type { FunctionName } from './expression.js';
import type { TypeWord } from './type.js';

type Accepts = 'number' | 'text' | 'boolean' | 'date' | 'list' | 'any';

/** What a function takes and gives; how it computes is in `evaluate.ts`. */
export interface FunctionSignature {
  readonly name: FunctionName;
  /** Its name in Chinese, which may be typed instead. */
  readonly label: string;
  /** What each argument may be; the last one repeats if `repeats`. */
  readonly params: readonly (readonly Accepts[])[];
  readonly least: number;
  readonly repeats?: boolean;
  readonly gives: TypeWord;
}

/** The allow-list: what is not here cannot be called. */
export const FUNCTIONS: readonly FunctionSignature[] = [
  { name: 'length', label: '长度', params: [['text']], least: 1, gives: 'number' },
  { name: 'count', label: '个数', params: [['list']], least: 1, gives: 'number' },
  { name: 'sum', label: '合计', params: [['number', 'list']], least: 1, repeats: true, gives: 'number' },
  { name: 'min', label: '最小值', params: [['number', 'list']], least: 1, repeats: true, gives: 'number' },
  { name: 'max', label: '最大值', params: [['number', 'list']], least: 1, repeats: true, gives: 'number' },
  { name: 'round', label: '四舍五入', params: [['number'], ['number']], least: 1, gives: 'number' },
  { name: 'abs', label: '绝对值', params: [['number']], least: 1, gives: 'number' },
  { name: 'isEmpty', label: '为空', params: [['any']], least: 1, gives: 'boolean' },
  { name: 'contains', label: '包含', params: [['text', 'list'], ['any']], least: 2, gives: 'boolean' },
  { name: 'startsWith', label: '开头是', params: [['text'], ['text']], least: 2, gives: 'boolean' },
  { name: 'today', label: '今天', params: [], least: 0, gives: 'date' },
  { name: 'date', label: '日期', params: [['text', 'date']], least: 1, gives: 'date' },
  { name: 'years', label: '周岁', params: [['date'], ['date']], least: 1, gives: 'number' },
  { name: 'days', label: '相隔天数', params: [['date'], ['date']], least: 2, gives: 'number' },
  { name: 'join', label: '连接', params: [['text', 'number', 'date']], least: 1, repeats: true, gives: 'text' },
];

const byName = new Map<string, FunctionSignature>(FUNCTIONS.flatMap((each) => [[each.name, each], [each.label, each]]));

/** The function of this English or Chinese name. */
export function functionNamed(name: string): FunctionSignature | undefined {
  return byName.get(name);
}

/** What argument number `index` may be. */
export function acceptedAt(signature: FunctionSignature, index: number): readonly Accepts[] {
  return signature.params[signature.repeats === true ? 0 : index] ?? ['any'];
}

/** The most arguments it takes. */
export function mostArguments(signature: FunctionSignature): number {
  return signature.repeats === true ? 50 : signature.params.length;
}
