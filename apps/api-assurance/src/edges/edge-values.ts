/** What a value is, as far as its edges go. */
export type Kind = 'day' | 'instant' | 'time' | 'id' | 'number' | 'list' | 'flag' | 'text';

const shapes: readonly (readonly [Kind, RegExp])[] = [
  ['day', /^\d{4}-\d\d-\d\d$/],
  ['instant', /^\d{4}-\d\d-\d\dT/],
  ['time', /^\d\d:\d\d$/],
  ['id', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i],
  ['number', /^-?\d+$/],
];

export function kindOf(value: unknown): Kind | undefined {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  if (typeof value !== 'string') return undefined;
  return shapes.find(([, shape]) => shape.test(value))?.[0] ?? 'text';
}

const days = [
  '0000-01-01',
  '0001-01-01',
  '1582-10-10',
  '1969-12-31',
  '2000-01-01',
  '2199-12-31',
  '2200-01-01',
  '9999-12-31',
  '-000001-01-01',
  '+010000-01-01',
  '2026-02-30',
];

const longest = 100_000;

const edges: Readonly<Record<Exclude<Kind, 'list'>, readonly unknown[]>> = {
  day: [...days, '', null, 8.64e15],
  instant: [
    ...days.map((day) => `${day}T00:00:00Z`),
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-12:00',
    '9999-12-31T23:59:59.999999999Z',
    '+275760-09-13T00:00:00Z',
    8.64e15,
    '',
  ],
  time: ['00:00', '23:59', '24:00', '99:99', ''],
  id: [
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '',
    'a'.repeat(longest),
  ],
  number: [
    0,
    -1,
    1,
    0.5,
    2 ** 31 - 1,
    2 ** 31,
    2 ** 53,
    -(2 ** 53),
    1e308,
    'NaN',
    '',
    '9'.repeat(400),
  ],
  flag: [null, 'true', 2 ** 53],
  text: [
    '',
    ' ',
    'a',
    '\u0000',
    null,
    2 ** 53,
    ...[80, 81, 500, 501, longest].map((n) => 'à'.repeat(n)),
  ],
};

/** A list goes to a body as long as one may be. */
const listBytes = 200_000;

/** Values at and past the edges of the type of this one. */
export function edgesOf(kind: Kind, value: unknown): readonly unknown[] {
  if (kind !== 'list') return edges[kind];
  const [one = 'x'] = Array.isArray(value) ? (value as unknown[]) : [];
  const most = Math.floor(listBytes / (JSON.stringify(one).length + 1));
  return [[], ...[2, 21, 501, most].map((n) => Array<unknown>(n).fill(one))];
}
