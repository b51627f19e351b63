/** Mutants of our own code: one place changed as a slip of the mind could change it. Types are left alone. */
import { parseAst } from 'vitest/node';

export interface Mutation {
  readonly path: string;
  readonly line: number;
  readonly operator: string;
  readonly from: string;
  readonly to: string;
  /** The whole file with the change. */
  readonly code: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Change {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const comparisons: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
};
const sums: Readonly<Record<string, string>> = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*' };
const logic: Readonly<Record<string, string>> = { '&&': '||', '||': '&&', '??': '&&' };
const assignments: Readonly<Record<string, string>> = { '+=': '-=', '-=': '+=' };
const calls: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  find: 'findLast',
  toLowerCase: 'toUpperCase',
  first: 'last',
};
/** Links of a chain that can be left out, so that the rest still has the same shape. */
const links = new Set([
  'filter',
  'slice',
  'sort',
  'toSorted',
  'toReversed',
  'trim',
  'replace',
  'replaceAll',
  'normalize',
]);

type Maker = (node: Node, text: (node: Node) => string) => (Change | undefined)[];

const whole = (node: Node, operator: string, to: string): Change => ({
  operator,
  start: node.start,
  end: node.end,
  to,
});

/** Another sign between two operands. */
const signed =
  (operator: string, signs: Readonly<Record<string, string>>): Maker =>
  (node, text) => {
    const sign = signs[node.operator as string];
    const [left, right] = [node.left as Node, node.right as Node];
    return sign === undefined ? [] : [whole(node, operator, `${text(left)} ${sign} ${text(right)}`)];
  };

const ofLiteral: Maker = (node) => {
  const { value } = node;
  if (typeof value === 'boolean') return [whole(node, 'constant', String(!value))];
  if (typeof value === 'number') return [whole(node, 'constant', String(value + 1))];
  if (typeof value === 'string') return [whole(node, 'text', value === '' ? "'mutant'" : "''")];
  return [];
};

const ofArray: Maker = (node, text) => {
  const elements = node.elements as Node[];
  const without = (at: number): string => `[${elements.toSpliced(at, 1).map(text).join(', ')}]`;
  return elements.map((_element, at) => whole(node, 'lost item', without(at)));
};

const ofCall: Maker = (node, text) => {
  const callee = node.callee as Node;
  if (callee.type !== 'MemberExpression' || callee.computed === true) return [];
  const property = callee.property as Node;
  const name = String(property.name);
  const other = calls[name];
  return [
    links.has(name) ? whole(node, 'lost call', text(callee.object as Node)) : undefined,
    other === undefined ? undefined : whole(property, 'other call', other),
  ];
};

const ofCondition: Maker = (node, text) => {
  const test = node.test as Node;
  return [whole(test, 'negated condition', `!(${text(test)})`)];
};

const makers: Readonly<Record<string, Maker>> = {
  BinaryExpression: (node, text) => [
    ...signed('comparison', comparisons)(node, text),
    ...signed('arithmetic', sums)(node, text),
  ],
  LogicalExpression: (node, text) => {
    const [other] = signed('logic', logic)(node, text);
    return [other === undefined ? undefined : { ...other, to: `(${other.to})` }];
  },
  AssignmentExpression: signed('arithmetic', assignments),
  ConditionalExpression: ofCondition,
  IfStatement: (node, text) => [...ofCondition(node, text), whole(node.test as Node, 'condition never met', 'false')],
  UnaryExpression: (node, text) =>
    node.operator === '!' ? [whole(node, 'lost negation', text(node.argument as Node))] : [],
  UpdateExpression: (node, text) => [
    whole(node, 'arithmetic', `${text(node.argument as Node)}${node.operator === '++' ? '--' : '++'}`),
  ],
  Literal: ofLiteral,
  TemplateLiteral: (node) => [whole(node, 'text', "''")],
  ArrayExpression: ofArray,
  CallExpression: ofCall,
  ReturnStatement: (node) => [node.argument === null ? undefined : whole(node, 'lost result', 'return undefined;')],
};

/** What does not exist at run time, and imports. */
const isErased = ({ type }: Node): boolean =>
  type === 'ImportDeclaration' || (type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(type));
const typeKeys = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments']);

/** Descriptions in schemas and names of errors say, but do not do, anything. */
const isSaid = (node: Node, path: string): boolean =>
  path.endsWith('schema.ts') &&
  (node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string'));

/** Keys of objects are names, not values. */
const partsOf = (node: Node): unknown[] =>
  Object.entries(node).flatMap(([key, value]) => {
    if (typeKeys.has(key) || (key === 'key' && node.computed !== true)) return [];
    return Array.isArray(value) ? value : [value];
  });

/** All mutants of a file, in the order of the text. */
export const mutationsOf = (path: string, code: string): Mutation[] => {
  const text = ({ start, end }: Node): string => code.slice(start, end);
  const changesIn = (node: Node): Change[] => {
    if (isErased(node)) return [];
    const own = isSaid(node, path) ? [] : (makers[node.type]?.(node, text) ?? []);
    return [...own.filter((change) => change !== undefined), ...partsOf(node).filter(isNode).flatMap(changesIn)];
  };
  return changesIn(parseAst(code, { lang: 'ts' }, path) as unknown as Node)
    .filter(({ start, end, to }) => code.slice(start, end) !== to)
    .map(({ operator, start, end, to }) => ({
      path,
      line: code.slice(0, start).split('\n').length,
      operator,
      from: code.slice(start, end),
      to,
      code: code.slice(0, start) + to + code.slice(end),
    }));
};
