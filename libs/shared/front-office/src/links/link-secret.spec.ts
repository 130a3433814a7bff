import { linkSecret } from './link-secret';

const secret = 'Qw3rty-UIOP_asdf--hjkl0123456789ZXCVbnm-_9Y';

it.each([
  ['as it was sent', secret],
  ['with the isolate that closes a line of Arabic', `${secret}\u2069`],
  ['inside isolates', `\u2066${secret}\u2069`],
  ['with marks of direction inside', `${secret.slice(0, 9)}\u200f${secret.slice(9)}`],
  ['with that isolate escaped', `${secret}%E2%81%A9`],
  ['with half of it', `${secret}%E2%81`],
  ['with a full stop', `${secret}.`],
  ['with a bracket and a comma', `${secret}),`],
  ['in guillemets', `«${secret}»`],
  ['in inverted commas', `"${secret}"`],
  ['in the inverted commas of letters', `“${secret}”`],
  ['in angle brackets', `<${secret}>`],
  ['with the full stop of Urdu', `${secret}۔`],
  ['with the danda of Punjabi', `${secret}।`],
  ['with blanks around it', `  ${secret}%20`],
  ['broken into two lines', `${secret.slice(0, 20)}\r\n${secret.slice(20)}`],
  ['broken by an escaped line break', `${secret.slice(0, 20)}%0D%0A${secret.slice(20)}`],
  ['broken as mails break lines', `${secret.slice(0, 20)}=\n${secret.slice(20)}`],
  ['with the next sentence behind it', `${secret} Grazie e a presto`],
  ['with the next word stuck to it', `${secret}Grazie`],
  ['escaped where it need not be', secret.replaceAll('-', '%2D').replaceAll('_', '%5F')],
  ['with dashes that a keyboard made long', secret.replace('--', '—')],
  ['in italics', `_${secret}_`],
  ['broken and quoted', `${secret.slice(0, 20)}\n> ${secret.slice(20)}`],
  ['broken by a hyphen', `${secret.slice(0, 20)}-\n${secret.slice(20)}`],
  ['broken at its own hyphen', `${secret.slice(0, 17)}\n${secret.slice(17)}`],
  ['with signs of minus', secret.replaceAll('-', '\u2212')],
  ['broken, with a word behind it', `${secret.slice(0, 20)}\n${secret.slice(20)} Grazie`],
  ['behind a parameter of its length', `b=${'b'.repeat(43)}&t=${secret}`],
  ['as a whole link behind a whole link', `https://desk.example/prenota/gestisci#${secret}`],
])('reads a secret %s', (_, fragment) => {
  expect(secret).toHaveLength(43);
  expect(linkSecret(fragment)).toBe(secret);
});

it.each(['', '.', '\u2069', secret.slice(1), `${secret.slice(0, 30)}.`, '%', '%E2%81%A9'])(
  'misses some of %j',
  (fragment) => expect(linkSecret(fragment)).toBeUndefined(),
);

it.each([
  `${secret.slice(0, 40)} ciao`,
  `${secret.slice(0, 39)} ciao`,
  `b=${'A'.repeat(43)}&t=${secret}`,
  `${secret.slice(0, 42)}Z`,
])('gives no wrong secret for %j', (fragment) => expect(linkSecret(fragment)).toBeUndefined());
