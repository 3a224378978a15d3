import { childrenOf, EXPRESSION_LIMITS, PROTOTYPE_KEYS, type Comparison, type Expression, type FunctionName } from '@zhengwu/core';
import { MODEL_MEMBERS, SCOPE_FUNCTIONS, SCOPE_NAMES, UNDEFINED } from './script-names.js';
import { scriptError, type ScriptError, type ScriptFaultReason } from './script-fault.js';
import type { Token } from './script-scanner.js';

/** What JavaScript says of a node and an `Expression` has no place for: `==` beside `===`, `??` beside `||`. */
export type ScriptMark = 'loose' | 'nullish';

/** Nested calls of the parser: brackets that say nothing count too. */
const MOST_NESTED = EXPRESSION_LIMITS.depth * 3;

/** What binds more strongly, later: `a ?? b`, `a || b` and so on. */
const OPERATORS: readonly (readonly string[])[] = [['?'], ['??'], ['||'], ['&&'], ['===', '!==', '==', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']];
const STRENGTH: ReadonlyMap<string, number> = new Map(OPERATORS.flatMap((level, index) => level.map((operator) => [operator, index + 1] as const)));
const PREFIX = OPERATORS.length + 1;

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ['===', '='],
  ['==', '='],
  ['!==', '!='],
  ['!=', '!='],
  ...(['<', '<=', '>', '>='] as const).map((operator) => [operator, operator] as const),
]);

/** Methods that are read as functions of values: nothing of the form's is called. */
const METHODS: ReadonlyMap<string, FunctionName> = new Map([
  ['includes', 'contains'],
  ['indexOf', 'contains'],
  ['startsWith', 'startsWith'],
]);
const MATH: ReadonlyMap<string, FunctionName> = new Map((['abs', 'min', 'max', 'round'] as const).map((name) => [name, name]));

/**
 * Reads the pieces of one script as JavaScript's grammar has it (ECMA-262, 13), in the part that only reads and computes.
 * Not core's parser: `=` assigns here and compares there, `in` asks for a key here and for a member there.
 */
export class ScriptParser {
  readonly marks = new Map<Expression, ScriptMark>();
  readonly #depths = new Map<Expression, number>();
  /** `list.indexOf(x)`, which only means something beside -1 or 0. */
  readonly #indexes = new Map<Expression, Token>();
  #tokens: readonly Token[];
  #at = 0;
  #nodes = 0;
  #nested = 0;

  constructor(
    readonly text: string,
    tokens: readonly Token[],
  ) {
    this.#tokens = tokens;
  }

  parse(): Expression {
    const expression = this.#whole();
    const [index] = this.#indexes.values();
    if (index !== undefined) throw this.#error('call', index);
    return expression;
  }

  #whole(): Expression {
    if (this.#isAtEnd()) throw this.#error('empty', this.#next);
    const expression = this.#expression(0);
    if (!this.#isAtEnd()) throw this.#error('unexpected', this.#next);
    return expression;
  }

  #isAtEnd(): boolean {
    return this.#next.kind === 'end';
  }

  #expression(strength: number): Expression {
    this.#nested += 1;
    if (this.#nested > MOST_NESTED) throw this.#error('tooDeep', this.#next);
    let left = this.#operand();
    for (;;) {
      const operator = this.#next.kind === 'mark' ? this.#next.text : '';
      const own = STRENGTH.get(operator);
      if (own === undefined || own <= strength) break;
      this.#at += 1;
      left = this.#infix(left, operator, own);
    }
    this.#nested -= 1;
    return left;
  }

  #infix(left: Expression, operator: string, strength: number): Expression {
    switch (operator) {
      case '?': {
        const then = this.#expression(0);
        this.#require(':');
        // What follows may be another choice: a ? b : c ? d : e.
        return this.#node({ kind: 'choose', test: left, then, otherwise: this.#expression(0) });
      }
      case '??':
        return this.#marked({ kind: 'or', operands: [left, this.#expression(strength)] }, 'nullish');
      case '||':
      case '&&': {
        const kind = operator === '||' ? 'or' : 'and';
        const right = this.#expression(strength);
        // a && b && c: one flat node. Brackets around `a && b` change nothing of what it gives.
        const former = left.kind === kind && !this.marks.has(left) ? left.operands : [left];
        return this.#node({ kind, operands: [...former, right] });
      }
      case '+':
      case '-':
      case '*':
      case '/':
      case '%':
        return this.#node({ kind: 'arithmetic', operator, left, right: this.#expression(strength) });
      default: {
        const comparison = COMPARISONS.get(operator);
        if (comparison === undefined) throw this.#error('unexpected', this.#former);
        const right = this.#expression(strength);
        const found = this.#foundIn(left, comparison, right);
        if (found !== undefined) return found;
        const node = this.#node({ kind: 'compare', operator: comparison, left, right });
        return operator === '==' || operator === '!=' ? this.#mark(node, 'loose') : node;
      }
    }
  }

  /** `list.indexOf(x) > -1`: whether it is in there. */
  #foundIn(left: Expression, operator: Comparison, right: Expression): Expression | undefined {
    if (!this.#indexes.has(left) || right.kind !== 'literal') return undefined;
    const text = `${operator}${String(right.value)}`;
    const isFound = ['>-1', '>=0', '!=-1'].includes(text);
    if (!isFound && !['=-1', '<0'].includes(text)) return undefined;
    this.#indexes.delete(left);
    return isFound ? left : this.#node({ kind: 'not', operand: left });
  }

  #operand(): Expression {
    let node = this.#primary();
    for (;;) {
      const token = this.#next;
      if (token.kind !== 'mark') return node;
      if (token.text === '(') throw this.#error('call', token);
      if (token.text === '[') {
        this.#at += 1;
        node = this.#element(node);
      } else if (token.text === '.' || token.text === '?.') {
        this.#at += 1;
        if (token.text === '?.' && this.#take('[')) node = this.#element(node);
        else node = this.#property(node);
      } else return node;
    }
  }

  #primary(): Expression {
    const token = this.#next;
    this.#at += 1;
    switch (token.kind) {
      case 'number':
      case 'text':
        return this.#node({ kind: 'literal', value: token.value });
      case 'template':
        return this.#template(token);
      case 'name':
        return this.#named(token);
      case 'mark':
        return this.#afterMark(token);
      case 'end':
        throw this.#error('unexpected', token);
    }
  }

  /** What begins with a mark: brackets, a list, a prefix. */
  #afterMark(token: Token & { readonly text: string }): Expression {
    switch (token.text) {
      case '(': {
        const inside = this.#expression(0);
        this.#require(')');
        return inside;
      }
      case '[': {
        const items: Expression[] = [];
        while (!this.#take(']')) {
          items.push(this.#expression(0));
          if (!this.#take(',') && !this.#isNext(']')) throw this.#error('unexpected', this.#next);
        }
        return this.#node({ kind: 'list', items });
      }
      case '!':
        return this.#node({ kind: 'not', operand: this.#expression(PREFIX) });
      case '-': {
        const operand = this.#expression(PREFIX);
        if (operand.kind === 'literal' && typeof operand.value === 'number' && operand.value > 0) return this.#node({ kind: 'literal', value: -operand.value });
        return this.#node({ kind: 'negate', operand });
      }
      case '+':
        return this.#asNumber(this.#expression(PREFIX));
      case '/':
        throw this.#error('unsupported', token);
      default:
        throw this.#error('unexpected', token);
    }
  }

  #named(token: Token & { readonly text: string }): Expression {
    const { text } = token;
    if (text === 'true' || text === 'false') return this.#node({ kind: 'literal', value: text === 'true' });
    if (text === 'null') return this.#node({ kind: 'literal', value: null });
    if (text === UNDEFINED || SCOPE_NAMES.has(text)) return this.#node({ kind: 'field', id: text });
    if (PROTOTYPE_KEYS.has(text)) throw this.#error('unsafeName', token);
    if (text === 'Math') return this.#math(token);
    if (text === 'Number' || text === 'String' || text === 'Boolean') return this.#conversion(token);
    throw this.#error(SCOPE_FUNCTIONS.has(text) || this.#isNext('(') ? 'call' : 'unknownName', token);
  }

  #math(token: Token): Expression {
    if (!this.#take('.')) throw this.#error('unknownName', token);
    const name = this.#next;
    const called = name.kind === 'name' ? MATH.get(name.text) : undefined;
    if (called === undefined) throw this.#error('call', name);
    this.#at += 1;
    const args = this.#arguments();
    if (args.length === 0 || ((called === 'abs' || called === 'round') && args.length > 1)) throw this.#error('call', name);
    return this.#node({ kind: 'call', name: called, args });
  }

  #conversion(token: Token & { readonly text: string }): Expression {
    const [arg, ...others] = this.#arguments();
    if (arg === undefined || others.length > 0) throw this.#error('call', token);
    switch (token.text) {
      case 'Number':
        return this.#asNumber(arg);
      case 'String':
        return this.#node({ kind: 'call', name: 'join', args: [arg] });
      default:
        return this.#node({ kind: 'not', operand: this.#node({ kind: 'not', operand: arg }) });
    }
  }

  /** x - 0 is what `+x` and `Number(x)` give. */
  #asNumber(operand: Expression): Expression {
    if (operand.kind === 'literal' && typeof operand.value === 'number') return operand;
    return this.#node({ kind: 'arithmetic', operator: '-', left: operand, right: this.#node({ kind: 'literal', value: 0 }) });
  }

  #arguments(): readonly Expression[] {
    const args: Expression[] = [];
    if (!this.#take('(')) throw this.#error('unexpected', this.#next);
    while (!this.#take(')')) {
      args.push(this.#expression(0));
      if (!this.#take(',') && !this.#isNext(')')) throw this.#error('unexpected', this.#next);
    }
    return args;
  }

  #property(object: Expression): Expression {
    const token = this.#next;
    if (token.kind !== 'name') throw this.#error('unexpected', token);
    this.#at += 1;
    if (PROTOTYPE_KEYS.has(token.text)) throw this.#error('unsafeName', token);
    return this.#isNext('(') ? this.#method(object, token) : this.#member(object, token.text, token);
  }

  #method(object: Expression, token: Token & { readonly text: string }): Expression {
    const name = METHODS.get(token.text);
    if (name === undefined) throw this.#error('call', token);
    const args = this.#arguments();
    if (args.length !== 1) throw this.#error('call', token);
    const node = this.#node({ kind: 'call', name, args: [object, ...args] });
    if (token.text === 'indexOf') this.#indexes.set(node, token);
    return node;
  }

  #element(object: Expression): Expression {
    const token = this.#next;
    if (token.kind !== 'text' && token.kind !== 'number') throw this.#error('computedMember', token);
    this.#at += 1;
    if (!this.#isNext(']')) throw this.#error('computedMember', token);
    this.#at += 1;
    if (token.kind === 'text' && PROTOTYPE_KEYS.has(token.value)) throw this.#error('unsafeName', token);
    if (token.kind === 'number' && !Number.isSafeInteger(token.value)) throw this.#error('computedMember', token);
    return this.#member(object, token.value, token);
  }

  #member(object: Expression, key: string | number, token: Token): Expression {
    const members = object.kind === 'field' ? MODEL_MEMBERS.get(object.id) : undefined;
    if (members !== undefined && !members.has(String(key))) throw this.#error('unsafeName', token);
    return this.#node({ kind: 'member', object, key });
  }

  #template(token: Token & { readonly kind: 'template' }): Expression {
    const args: Expression[] = [];
    token.texts.forEach((text, index) => {
      if (text !== '') args.push(this.#node({ kind: 'literal', value: text }));
      const part = token.parts[index];
      if (part !== undefined) args.push(this.#within(part));
    });
    if (args.length === 0) return this.#node({ kind: 'literal', value: '' });
    return this.#node({ kind: 'call', name: 'join', args });
  }

  #within(tokens: readonly Token[]): Expression {
    const outside = { tokens: this.#tokens, at: this.#at };
    this.#tokens = tokens;
    this.#at = 0;
    const expression = this.#whole();
    this.#tokens = outside.tokens;
    this.#at = outside.at;
    return expression;
  }

  #marked(node: Expression, mark: ScriptMark): Expression {
    return this.#mark(this.#node(node), mark);
  }

  #mark(node: Expression, mark: ScriptMark): Expression {
    this.marks.set(node, mark);
    return node;
  }

  #node(node: Expression): Expression {
    this.#nodes += 1;
    if (this.#nodes > EXPRESSION_LIMITS.nodes) throw this.#error('tooManyNodes', this.#former);
    const depth = childrenOf(node).reduce((most, [, child]) => Math.max(most, this.#depths.get(child) ?? 0), 0) + 1;
    if (depth > EXPRESSION_LIMITS.depth) throw this.#error('tooDeep', this.#former);
    this.#depths.set(node, depth);
    return node;
  }

  get #next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', start: this.text.length, end: this.text.length };
  }

  get #former(): Token {
    return this.#tokens[this.#at - 1] ?? this.#next;
  }

  #isNext(mark: string): boolean {
    return this.#next.kind === 'mark' && this.#next.text === mark;
  }

  #take(mark: string): boolean {
    if (!this.#isNext(mark)) return false;
    this.#at += 1;
    return true;
  }

  #require(mark: string): void {
    if (!this.#take(mark)) throw this.#error('unexpected', this.#next);
  }

  #error(reason: ScriptFaultReason, { start, end }: Token): ScriptError {
    return scriptError(reason, this.text, start, end);
  }
}
