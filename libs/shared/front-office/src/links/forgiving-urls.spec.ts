import { ForgivingUrls } from './forgiving-urls';

const urls = new ForgivingUrls();

it.each([
  ['/prenota/gestisci#secret', 'secret'],
  ['/prenota/gestisci#secret%20', 'secret '],
  ['/prenota/gestisci#secret%', 'secret'],
  ['/prenota/gestisci#secret%E2%81', 'secret'],
  ['/prenota/gestisci#se%2cret%ZZ', 'seretZZ'],
])('reads %s', (url, fragment) => {
  expect(urls.parse(url).fragment).toBe(fragment);
});
