import ts from 'typescript';

/** What a value is once the driver has read it; `list of string`, `list of number`, … for arrays. */
export type Shape = string;

/** Shapes that may be read by this type; whether it may be null is not seen in a statement. */
export function shapesOf(checker: ts.TypeChecker, type: ts.Type): Shape[] {
  if (type.isUnion()) {
    const shapes = type.types.map((member) => shapesOf(checker, member));
    // Whatever comes has to fit each member that is not null: `string | Date` fits nothing.
    const [first = [], ...others] = shapes.filter((member) => member.length > 0);
    return first.filter((shape) => others.every((other) => other.includes(shape)));
  }
  if (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) return [];
  if (type.flags & ts.TypeFlags.StringLike) return ['string'];
  if (type.flags & ts.TypeFlags.NumberLike) return ['number'];
  if (type.flags & ts.TypeFlags.BooleanLike) return ['boolean'];
  if (type.isIntersection()) {
    // A brand is written upon the type of the value.
    const plain = type.types.find((member) => shapesOf(checker, member)[0] !== 'json');
    return plain ? shapesOf(checker, plain) : ['json'];
  }
  const name = type.symbol?.name;
  if (name === 'Date') return ['Date'];
  if (name === 'Buffer' || name === 'Uint8Array') return ['Buffer'];
  if (checker.isArrayLikeType(type)) {
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    return ['json', ...(element ? shapesOf(checker, element).map((of) => `list of ${of}`) : [])];
  }
  return ['json'];
}
