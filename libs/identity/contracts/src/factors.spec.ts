import { totpCode } from './factors';

it.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['١٢٣ ٤٥٦', '123456'],
  ['\u202A۱۲۳\u00A0۴۵۶\u202C', '123456'],
  ['१२३-४५६', '123456'],
  ['12345', undefined],
  ['1234567', undefined],
  ['12345a', undefined],
])('%j counts as %s', (code, kept) => {
  expect(totpCode.safeParse({ code }).data?.code).toBe(kept);
});
