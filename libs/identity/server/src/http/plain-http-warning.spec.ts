import { Logger } from '@nestjs/common';
import { PlainHttpWarning } from './plain-http-warning';

describe('the warning about plain http', () => {
  const said: string[] = [];
  const listen = (message: string): number => said.push(message);

  beforeAll(() => Logger.overrideLogger({ log: listen, warn: listen, error: listen }));
  afterAll(() => Logger.overrideLogger(true));
  beforeEach(() => said.splice(0));

  it.each(['http://sportello.example', 'http://192.168.1.5:3000', 'http://localhost.example'])(
    'asks for TLS at %s',
    (publicUrl) => {
      new PlainHttpWarning(publicUrl).onApplicationBootstrap();
      expect(said).toEqual([expect.stringMatching(/PUBLIC_URL/)]);
      expect(said[0]).toContain(publicUrl);
    },
  );

  it.each([
    'https://sportello.example',
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
  ])('says nothing at %s', (publicUrl) => {
    new PlainHttpWarning(publicUrl).onApplicationBootstrap();
    expect(said).toEqual([]);
  });
});
