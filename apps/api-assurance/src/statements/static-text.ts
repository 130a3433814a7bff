import ts from 'typescript';
import { arrayCall, isChanged, nameOf, NotStatic, type Bound, type Known } from './bound';
import { every, type Choose } from './every-way';

/**
 * All texts that an expression can be, read from the code alone: constants, also of other files,
 * functions of constants, and both ends of each condition. The same condition has the same end
 * throughout one text.
 * @throws NotStatic
 */
export function textsOf(checker: ts.TypeChecker, node: ts.Expression): string[] {
  return every((choose) =>
    new Reader(checker, choose).text({ node, known: { call: 0, values: new Map() } }),
  );
}

class Reader {
  private calls = 0;

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly choose: Choose,
  ) {}

  text(from: Bound): string {
    // The values of a statement are spread behind it: `...statementOf(wish)`.
    const spread = ts.isSpreadElement(from.node) ? this.items(this.inside(from))[0] : from;
    const { node, known } = this.plain(spread ?? from);
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
    if (ts.isTemplateExpression(node)) {
      const pieces = node.templateSpans.map(
        ({ expression, literal }) => this.text({ node: expression, known }) + literal.text,
      );
      return node.head.text + pieces.join('');
    }
    const call = arrayCall(node);
    if (call?.name === 'join') {
      const between = call.arguments[0];
      return this.items({ node: call.array, known })
        .map((item) => this.text(item))
        .join(between ? this.text({ node: between, known }) : ',');
    }
    throw new NotStatic(node);
  }

  private items(from: Bound): Bound[] {
    const { node, known } = this.plain(from);
    if (ts.isArrayLiteralExpression(node)) {
      return node.elements.flatMap((element) =>
        ts.isSpreadElement(element)
          ? this.items(this.inside({ node: element, known }))
          : [{ node: element, known }],
      );
    }
    const call = arrayCall(node);
    const each = call?.arguments[0];
    if (call?.name !== 'map' || !each) throw new NotStatic(node);
    return this.items({ node: call.array, known }).map((item) => this.apply(each, known, [item]));
  }

  /** Follows names, calls and conditions until something stands there that is itself. */
  private plain(from: Bound): Bound {
    const { node, known } = from;
    if (ts.isConditionalExpression(node)) {
      const isTrue = this.ends({ node: node.condition, known });
      return this.plain({ node: isTrue ? node.whenTrue : node.whenFalse, known });
    }
    if (ts.isIdentifier(node)) return this.named(from, node);
    if (ts.isPropertyAccessExpression(node)) {
      return this.member({ node: node.expression, known }, node.name.text, from);
    }
    if (ts.isElementAccessExpression(node)) {
      const key = this.text({ node: node.argumentExpression, known });
      return this.member({ node: node.expression, known }, key, from);
    }
    if (ts.isCallExpression(node) && !arrayCall(node)) {
      const values = node.arguments.map((argument) => ({ node: argument, known }));
      return this.plain(this.apply(node.expression, known, values));
    }
    const wraps =
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isNonNullExpression(node);
    return wraps ? this.plain({ node: node.expression, known }) : from;
  }

  /** How a condition ends: as the call says, or else either way. */
  private ends({ node, known }: Bound): boolean {
    const said = ts.isIdentifier(node) && known.values.get(this.symbolOf(node) as ts.Symbol)?.node;
    if (said && said.kind === ts.SyntaxKind.TrueKeyword) return true;
    if (said && said.kind === ts.SyntaxKind.FalseKeyword) return false;
    return this.choose(`${node.getText()} of ${nameOf(node)} ${known.call}`, 2) === 0;
  }

  private named(from: Bound, node: ts.Identifier): Bound {
    const symbol = this.symbolOf(node);
    const bound = symbol && from.known.values.get(symbol);
    if (bound) return this.plain(bound);
    const declared = symbol?.valueDeclaration;
    if (declared && ts.isVariableDeclaration(declared)) {
      const loop = declared.parent.parent;
      if (ts.isForOfStatement(loop)) {
        const items = this.items({ node: loop.expression, known: from.known });
        const item = items[this.choose(nameOf(declared), items.length)];
        if (item) return this.plain(item);
      }
      const isConstant = ts.getCombinedNodeFlags(declared) & ts.NodeFlags.Const;
      if (isConstant && declared.initializer && !isChanged(declared)) {
        return this.plain({ node: declared.initializer, known: from.known });
      }
    }
    throw new NotStatic(node);
  }

  private member(of: Bound, name: string, whole: Bound): Bound {
    const { node, known } = this.plain(of);
    if (!ts.isObjectLiteralExpression(node)) throw new NotStatic(whole.node);
    if (node.properties.some(ts.isSpreadAssignment)) throw new NotStatic(whole.node);
    const property = node.properties.find(
      (candidate) =>
        ts.isPropertyAssignment(candidate) && candidate.name.getText().replace(/'/g, '') === name,
    );
    if (!property || !ts.isPropertyAssignment(property)) throw new NotStatic(whole.node);
    return this.plain({ node: property.initializer, known });
  }

  private apply(callee: ts.Expression, known: Known, values: readonly Bound[]): Bound {
    const called = this.functionAt(callee);
    const given = new Map(known.values);
    called.parameters.forEach(({ name }, at) => {
      const symbol = this.checker.getSymbolAtLocation(name);
      const value = values[at];
      if (symbol && value) given.set(symbol, value);
    });
    const inside = { call: (this.calls += 1), values: given };
    const { body } = called;
    if (body && !ts.isBlock(body)) return { node: body, known: inside };
    // Constants and one answer; whatever else a function does may change the text.
    const answer = body?.statements.at(-1);
    const before = body?.statements.slice(0, -1) ?? [];
    if (!answer || !ts.isReturnStatement(answer) || !answer.expression) throw new NotStatic(callee);
    if (!before.every(ts.isVariableStatement)) throw new NotStatic(callee);
    return { node: answer.expression, known: inside };
  }

  private functionAt(
    callee: ts.Expression,
  ): ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression {
    const symbol = ts.isIdentifier(callee) ? this.symbolOf(callee) : undefined;
    const declared = symbol?.valueDeclaration;
    const found =
      declared && ts.isVariableDeclaration(declared) ? declared.initializer : (declared ?? callee);
    if (
      found &&
      (ts.isFunctionDeclaration(found) ||
        ts.isArrowFunction(found) ||
        ts.isFunctionExpression(found))
    ) {
      return found;
    }
    throw new NotStatic(callee);
  }

  private inside({ node, known }: Bound): Bound {
    return { node: (node as ts.SpreadElement).expression, known };
  }

  private symbolOf(node: ts.Identifier): ts.Symbol | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias
      ? this.checker.getAliasedSymbol(symbol)
      : symbol;
  }
}
