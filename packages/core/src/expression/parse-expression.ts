import type { Finding } from '../finding/finding.js';
import type { Unread } from '../document/parsed.js';
import { checkExpression, type CheckOptions } from './check-expression.js';
import type { Expression } from './expression.js';
import type { FieldCatalogue } from './field-catalogue.js';
import type { NameIndex } from './name-index.js';
import { Parser, SyntaxFault } from './parser.js';
import type { Span } from './scanner.js';
import { Spans } from './spans.js';
import { UNKNOWN, type ExpressionType } from './type.js';

export interface ParsedExpression {
  /** Absent if the text cannot be read. */
  readonly value?: Expression;
  readonly type: ExpressionType;
  readonly findings: readonly Finding[];
  /** The text, if it cannot be read. */
  readonly unread: readonly Unread[];
  /** Where in the text a node of `value` was written. */
  readonly spanOf: (node: Expression) => Span | undefined;
}

export type ParseOptions = Pick<CheckOptions, 'at' | 'expected'>;

/**
 * Reads an expression as an operator types it, `经营面积 >= 300 且 主体业态 = "餐饮服务经营者"`, or as an
 * imported form has it, `$deps[0] > 3 && !$self.value`; then checks its types. Never throws.
 *
 * The grammar is that of JavaScript's expressions without anything that assigns, calls a member, makes an
 * object or a function; each operator has its Chinese words. Pratt 1973, top-down operator precedence.
 *
 * A text beside a choice is the name of an option; in brackets, `主体业态 = ("01")`, it is taken as it is.
 * Labels with spaces or signs are written in braces; without, they are tried only if all else fails, so that
 * 单价-数量 stays a difference where a field has just that name.
 */
export function parseExpression(text: string, catalogue: FieldCatalogue, options: ParseOptions = {}): ParsedExpression {
  const spans = new Spans();
  const at = options.at ?? { part: 'text', id: '' };
  const spanOf = (node: Expression): Span | undefined => spans.of(node);
  const read = (names: NameIndex): Expression | Finding => expressionOrFault(new Parser(text, catalogue, names, spans, at));
  const strict = read(catalogue.bareNames);
  const value = isFault(strict) && catalogue.allNames !== undefined ? read(catalogue.allNames) : strict;
  if (isFault(value)) return { type: UNKNOWN, findings: [value], unread: [{ path: '', content: text }], spanOf };
  const { type, findings } = checkExpression(value, catalogue, { ...options, spanOf });
  return { value, type, findings, unread: [], spanOf };
}

function expressionOrFault(parser: Parser): Expression | Finding {
  try {
    return parser.parse();
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return error.finding;
  }
}

function isFault(result: Expression | Finding): result is Finding {
  return 'rule' in result;
}
