// @ts-check
import { parse } from 'acorn';
import { ancestor } from 'acorn-walk';

/**
 * @typedef {object} CompiledText
 * @property {string} what
 * @property {number} line
 * @property {number} column
 * @property {string} code where it stands, cut short
 */

const GLOBALS = new Set(['globalThis', 'window', 'self', 'global', 'top', 'parent', 'frames']);
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate', 'execScript']);

/**
 * Finds code that would be compiled from text at run time, which a strict content security policy forbids:
 * `eval`, `Function` called or constructed by whatever road, `with`, timers given text.
 * Reads the syntax tree, so that strings and comments neither hide nor fake anything.
 * @param {string} code
 * @returns {readonly CompiledText[]}
 */
export function compiledText(code) {
  /** @type {CompiledText[]} */
  const found = [];
  const tree = parseEither(code);
  const shadowed = declaredNames(tree);

  /** @param {any} node @param {string} what */
  const report = (node, what) => {
    /** @type {{ line: number, column: number }} */
    const { line, column } = node.loc.start;
    found.push({ what, line, column: column + 1, code: code.slice(node.start).slice(0, 60) });
  };

  /** The global that an expression names: `eval`, `window.eval`, `globalThis['eval']`, `(0, eval)`. @param {any} node @returns {string | undefined} */
  const globalNamed = (node) => {
    if (node.type === 'Identifier') return shadowed.has(node.name) ? undefined : node.name;
    if (node.type === 'SequenceExpression') return globalNamed(node.expressions.at(-1));
    if (node.type === 'ChainExpression' || node.type === 'ParenthesizedExpression') return globalNamed(node.expression);
    if (node.type === 'MemberExpression' && node.object.type === 'Identifier' && GLOBALS.has(node.object.name)) {
      return memberName(node);
    }
    return undefined;
  };

  /** @param {any} node */
  const call = (node) => {
    const name = globalNamed(node.callee);
    if (name === 'Function') report(node, node.type === 'NewExpression' ? 'new Function' : 'Function(…)');
    if (name !== undefined && TIMERS.has(name) && isText(node.arguments[0])) report(node, `${name} with text`);
    if (isConstructorOfFunction(node.callee)) report(node, 'Function by .constructor');
    if (
      node.callee.type === 'MemberExpression' &&
      globalNamed(node.callee.object) === 'Function' &&
      ['call', 'apply', 'bind'].includes(memberName(node.callee) ?? '')
    ) {
      report(node, 'Function(…)');
    }
    if (
      node.callee.type === 'MemberExpression' &&
      globalNamed(node.callee.object) === 'Reflect' &&
      ['construct', 'apply'].includes(memberName(node.callee) ?? '') &&
      node.arguments[0] &&
      globalNamed(node.arguments[0]) === 'Function'
    ) {
      report(node, 'new Function');
    }
  };

  ancestor(tree, {
    // Even unmentioned as a call: whoever hands `eval` on means to use it.
    Identifier(node, _state, ancestors) {
      const around = /** @type {any} */ (ancestors.at(-2));
      const isKey = around?.type === 'MemberExpression' && around.property === node && !around.computed;
      const isTypeof = around?.type === 'UnaryExpression' && around.operator === 'typeof';
      if (node.name === 'eval' && !isKey && !isTypeof && !shadowed.has('eval')) report(node, 'eval');
    },
    MemberExpression(node) {
      if (globalNamed(node) === 'eval') report(node, 'eval');
    },
    CallExpression: call,
    NewExpression: call,
    WithStatement: (node) => report(node, 'with'),
  });
  return found;
}

/** Bundles are scripts or modules; `with` exists in scripts only. @param {string} code */
function parseEither(code) {
  const options = { ecmaVersion: /** @type {const} */ ('latest'), locations: true, allowHashBang: true };
  try {
    return parse(code, { ...options, sourceType: 'module' });
  } catch {
    return parse(code, { ...options, sourceType: 'script', allowReturnOutsideFunction: true });
  }
}

/**
 * The names that the code declares itself, so that they are not the globals of that name. Coarse: a
 * declaration in any scope counts everywhere. `Function` and `eval` are never taken for anything else.
 * @param {any} tree
 */
function declaredNames(tree) {
  const names = new Set();
  /** @param {any} pattern */
  const declare = (pattern) => {
    if (pattern?.type === 'Identifier' && pattern.name !== 'eval' && pattern.name !== 'Function') names.add(pattern.name);
  };
  ancestor(tree, {
    VariableDeclarator: ({ id }) => declare(id),
    FunctionDeclaration: ({ id }) => declare(id),
    ImportSpecifier: ({ local }) => declare(local),
  });
  return names;
}

/** @param {any} member @returns {string | undefined} */
function memberName({ computed, property }) {
  if (!computed) return property.type === 'PrivateIdentifier' ? undefined : property.name;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined;
}

/** `(() => {}).constructor('…')`, `f.constructor.constructor('…')`. @param {any} callee */
function isConstructorOfFunction(callee) {
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'constructor') return false;
  let { object } = callee;
  while (object.type === 'ParenthesizedExpression') object = object.expression;
  return (
    object.type === 'FunctionExpression' ||
    object.type === 'ArrowFunctionExpression' ||
    (object.type === 'MemberExpression' && memberName(object) === 'constructor')
  );
}

/** @param {any} node @returns {boolean} */
function isText(node) {
  if (node === undefined) return false;
  if (node.type === 'Literal') return typeof node.value === 'string';
  if (node.type === 'TemplateLiteral') return true;
  return node.type === 'BinaryExpression' && node.operator === '+' && (isText(node.left) || isText(node.right));
}
