import { join } from 'node:path';
import ts from 'typescript';
import { NotStatic } from './bound';
import { shapesOf } from './shape';
import { workspace } from './source-program';
import { textsOf } from './static-text';
import {
  contextOf,
  type NamedColumn,
  type UnreadStatement,
  type WrittenStatement,
} from './written-statement';

export interface FoundStatements {
  readonly written: readonly WrittenStatement[];
  readonly unread: readonly UnreadStatement[];
}

type Method = WrittenStatement['method'];

/** Every statement that these files of the program hand to a `Transaction`. */
export function statementsIn(program: ts.Program, files: readonly string[]): FoundStatements {
  const checker = program.getTypeChecker();
  const written: WrittenStatement[] = [];
  const unread: UnreadStatement[] = [];
  const names = new Map<string, number>();
  for (const file of files) {
    const source = program.getSourceFile(join(workspace, file));
    if (!source) throw new Error(`${file} is not in the program`);
    for (const { node, method } of uses(checker, source)) {
      const own = `${contextOf(file)}: ${withinRoom(file)}, ${holderOf(node)}`;
      const times = (names.get(own) ?? 0) + 1;
      names.set(own, times);
      const name = times === 1 ? own : `${own} (${times})`;
      const { parent } = node;
      const text = ts.isCallExpression(parent) && parent.expression === node && parent.arguments[0];
      if (!text) {
        unread.push({ name, why: `"${node.getText()}" is handed on` });
        continue;
      }
      try {
        const texts = textsOf(checker, text);
        const row = rowOf(checker, parent, method);
        texts.forEach((sql, at) =>
          written.push({
            call: name,
            name: texts.length === 1 ? name : `${name}, way ${at + 1} of ${texts.length}`,
            file,
            method,
            sql,
            columns: row && columnsOf(checker, row, parent),
            askers: askersOf(checker, node.expression),
          }),
        );
      } catch (error) {
        if (!(error instanceof NotStatic)) throw error;
        unread.push({ name, why: error.message });
      }
    }
  }
  return { written, unread };
}

function uses(
  checker: ts.TypeChecker,
  source: ts.SourceFile,
): { node: ts.PropertyAccessExpression; method: Method }[] {
  const found: { node: ts.PropertyAccessExpression; method: Method }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const method = node.name.text;
      if ((method === 'query' || method === 'execute') && isOfTransaction(checker, node.name)) {
        found.push({ node, method });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Also through a part of one, as `Pick<Transaction, 'query'>`. */
function isOfTransaction(checker: ts.TypeChecker, method: ts.MemberName): boolean {
  const declared = checker.getSymbolAtLocation(method)?.declarations ?? [];
  return declared.some((at) => at.getSourceFile().fileName.endsWith('/tenancy/transaction.ts'));
}

/** `worker` of a `Transaction<WorkerScope>`, `operator`, `mediator` and `office` of one of theirs. */
function askersOf(checker: ts.TypeChecker, receiver: ts.Expression): string[] {
  const scope = checker.getTypeAtLocation(receiver).getProperty('scope');
  const asker = scope && checker.getTypeOfSymbol(scope).getProperty('asker');
  const type = asker && checker.getTypeOfSymbol(asker);
  const members = type?.isUnion() ? type.types : type ? [type] : [];
  return members.flatMap((member) => (member.isStringLiteral() ? [member.value] : [])).sort();
}

function rowOf(
  checker: ts.TypeChecker,
  call: ts.CallExpression,
  method: Method,
): ts.Type | undefined {
  if (method === 'execute') return undefined;
  const answer = checker.getResolvedSignature(call)?.getReturnType();
  const rows = answer && checker.getAwaitedType(answer);
  const row = rows && checker.getIndexTypeOfType(rows, ts.IndexKind.Number);
  return row && row.flags & ts.TypeFlags.Unknown ? undefined : row;
}

function columnsOf(checker: ts.TypeChecker, row: ts.Type, at: ts.Node): NamedColumn[] {
  return checker.getPropertiesOfType(row).map((property) => {
    const type = checker.getTypeOfSymbolAtLocation(property, at);
    return {
      name: property.name,
      type: checker.typeToString(type),
      shapes: shapesOf(checker, type),
    };
  });
}

function withinRoom(file: string): string {
  return file.replace(/^.*?\/src\//, '').replace(/\.ts$/, '');
}

function holderOf(node: ts.Node): string {
  const names: string[] = [];
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isFunctionDeclaration(at) || ts.isMethodDeclaration(at) || ts.isClassDeclaration(at)) {
      if (at.name) names.unshift(at.name.getText());
    }
  }
  return names.join('.');
}
