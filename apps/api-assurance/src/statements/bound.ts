import ts from 'typescript';

/** Where a piece of a text is only known when the program runs. */
export class NotStatic extends Error {
  constructor(node: ts.Node) {
    super(`"${node.getText().replace(/\s+/g, ' ').slice(0, 80)}" is only known at run time`);
  }
}

/** An expression, and what the parameters in it stand for. */
export interface Bound {
  readonly node: ts.Expression;
  readonly known: Known;
}
export interface Known {
  /** Which call of a function gave it: a condition on a parameter may end otherwise in another. */
  readonly call: number;
  readonly values: ReadonlyMap<ts.Symbol, Bound>;
}

/** `array.map(…)` and `array.join(…)`. */
export function arrayCall(
  node: ts.Expression,
): { name: string; array: ts.Expression; arguments: ts.NodeArray<ts.Expression> } | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const { name, expression: array } = node.expression;
  return ['map', 'join'].includes(name.text)
    ? { name: name.text, array, arguments: node.arguments }
    : undefined;
}

/** Tells a variable, or the function that something stands in, from every other. */
export function nameOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const holder = ts.findAncestor(node, ts.isFunctionLike) ?? file;
  return `${file.fileName} ${holder.pos}${ts.isVariableDeclaration(node) ? ` ${node.pos}` : ''}`;
}

/** A list or a record may be constant and yet grow: then its first value says nothing. */
export function isChanged({ name, initializer }: ts.VariableDeclaration): boolean {
  if (!initializer || ts.isStringLiteralLike(initializer)) return false;
  const own = name.getText();
  const changes = `\\b${own}(\\.(push|pop|shift|unshift|splice|sort|reverse|fill)\\(|(\\.\\w+|\\[[^\\]]*\\]) *=[^=>])`;
  return new RegExp(changes).test(name.getSourceFile().text);
}
