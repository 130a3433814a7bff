import { deviceInWords } from './device-in-words';

describe('a device in words', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
      'Microsoft Edge, Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 16; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ])('is read from %s', (signature, words) => {
    expect(deviceInWords(signature)).toBe(words);
  });

  it.each([undefined, '', ' ', 'Mozilla/5.0', '\u0000\uFFFF', '('.repeat(8_000)])(
    'is unknown for %p',
    (signature) => {
      expect(deviceInWords(signature)).toBeUndefined();
    },
  );
});
