import { totpCode } from '@one-stop-shop/identity/contracts';

import { codeOfApp } from './code-of-app';

it.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['١٢٣ ٤٥٦', '123456'],
  ['\u202A۱۲۳\u00A0۴۵۶\u202C', '123456'],
  ['१२३-४५६', '123456'],
  ['12345', undefined],
  ['1234567', undefined],
  ['12345a', undefined],
])('%j is sent as %s', (typed, code) => {
  expect(totpCode.safeParse(codeOfApp({ code: typed })).data?.code).toBe(code);
});
