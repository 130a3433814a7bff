import { isDroppedByBrowsers } from './session-cookie';

it.each(['http://sportello.example', 'http://192.168.1.5:3000', 'http://localhost.example'])(
  'knows that browsers drop the cookie at %s',
  (publicUrl) => {
    expect(isDroppedByBrowsers(publicUrl)).toBe(true);
  },
);

it.each([
  'https://sportello.example',
  'http://localhost:3000',
  'http://127.0.0.1:3000',
  'http://[::1]:3000',
])('knows that browsers keep the cookie at %s', (publicUrl) => {
  expect(isDroppedByBrowsers(publicUrl)).toBe(false);
});
