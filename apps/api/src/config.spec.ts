import { randomBytes } from 'node:crypto';
import { readBothKeyStores, readConfig, readKeyStore, readKeyStoreToFill } from './config';

const inService = {
  DATABASE_URL: `postgresql://desk_app:${randomBytes(16).toString('hex')}@db.internal/one_stop_shop`,
  APP_SECRET: randomBytes(32).toString('hex'),
  PUBLIC_URL: 'https://sportello.comune.it/',
  KEY_STORE: '/keys',
  MUNICIPALITIES: '059001, 059006',
};

describe('the settings of the api', () => {
  it('are few, and frozen', () => {
    const config = readConfig(inService);
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 3000,
      publicUrl: 'https://sportello.comune.it',
      demonstration: false,
      bookingsPerNetworkAndHour: 20,
      trustProxy: false,
      keyStore: { folder: '/keys', municipalities: ['059001', '059006'] },
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('take the keys from a folder or from a database, and not from both', () => {
    const { KEY_STORE, ...rest } = inService;
    const word = randomBytes(16).toString('hex');
    const url = `postgresql://desk_keys:${word}@keys.internal/keys?sslmode=verify-full`;
    expect(readConfig({ ...rest, KEY_STORE: '', DATABASE_KEYS_URL: url }).keyStore).toEqual({
      databaseUrl: url,
      apartFrom: inService.DATABASE_URL,
      municipalities: ['059001', '059006'],
    });
    expect(() => readConfig({ ...rest, KEY_STORE, DATABASE_KEYS_URL: url })).toThrow('not both');
    const cut = readConfig.bind(undefined, { ...rest, DATABASE_KEYS_URL: `desk:${word}@` });
    expect(cut).toThrow('DATABASE_KEYS_URL: is no address');
    expect(cut).not.toThrow(word);
  });

  it('bring keys to no database whose server cannot be told from that of the product', () => {
    const { MUNICIPALITIES, DATABASE_URL, KEY_STORE } = inService;
    const word = randomBytes(16).toString('hex');
    const DATABASE_KEYS_URL = `postgresql://desk_keys:${word}@keys.internal/keys?sslmode=verify-full`;
    const keys = { MUNICIPALITIES, DATABASE_KEYS_URL };
    expect(() => readKeyStoreToFill(keys)).toThrow('DATABASE_URL: is needed');
    expect(() => readBothKeyStores({ ...keys, KEY_STORE })).toThrow('DATABASE_URL: is needed');
    const known = { ...keys, DATABASE_URL };
    const database = { databaseUrl: DATABASE_KEYS_URL, apartFrom: DATABASE_URL };
    expect(readKeyStoreToFill(known)).toMatchObject(database);
    expect(readBothKeyStores({ ...known, KEY_STORE })).toMatchObject({
      folder: { folder: KEY_STORE },
      database,
    });
    expect(readKeyStoreToFill({ MUNICIPALITIES, KEY_STORE })).toMatchObject({ folder: KEY_STORE });
    expect(readKeyStore(keys)).toMatchObject({ databaseUrl: DATABASE_KEYS_URL });
  });

  it.each(['DATABASE_KEYS_URL', 'DATABASE_URL'])(
    'tell whoever carries keys that %s is no address, and not what it is',
    (name) => {
      const word = randomBytes(16).toString('hex');
      const url = `postgresql://desk_keys:${word}@keys.internal/keys?sslmode=verify-full`;
      const both = { ...inService, DATABASE_KEYS_URL: url, [name]: `desk:${word}@keys` };
      const carry = readBothKeyStores.bind(undefined, both);
      expect(carry).toThrow(`${name}: is no address`);
      expect(carry).not.toThrow(word);
    },
  );

  it('keep a demonstration to this machine', () => {
    const demonstration = { ...inService, DEMONSTRATION: 'true' };
    expect(() => readConfig(demonstration)).toThrow('DEMONSTRATION');
    const { host } = readConfig({ ...demonstration, PUBLIC_URL: 'http://localhost:3000' });
    expect(host).toBe('127.0.0.1');
  });

  it.each([
    ['APP_SECRET', undefined],
    ['APP_SECRET', 'short'],
    ['APP_SECRET', 'x'.repeat(48)],
    ['KEY_STORE', undefined],
    ['MUNICIPALITIES', undefined],
    ['MUNICIPALITIES', 'Cori'],
    ['DATABASE_URL', undefined],
    ['DATABASE_URL', 'postgresql://desk_app:change-me@db.internal/one_stop_shop'],
    ['PUBLIC_URL', 'http://sportello.comune.it'],
    ['PUBLIC_URL', 'sportello.comune.it'],
    ['PORT', '70000'],
    ['DEMONSTRATION', 'perhaps'],
    ['CLOCK_STARTS_AT', '2026-11-24T08:00:00Z'],
    ['LOG_LEVEL', 'everything'],
    ['BOOKINGS_PER_NETWORK_AND_HOUR', '-1'],
  ])('stop the start by name when %s is %p', (name, value) => {
    expect(() => readConfig({ ...inService, [name]: value })).toThrow(name);
  });

  const provider = {
    OIDC_ISSUER: 'https://login.comune.it',
    OIDC_CLIENT_ID: 'sportello',
    OIDC_CLIENT_SECRET: 'given by the provider',
    OIDC_NAME: 'Comune',
  };

  it('take a provider for the sign-in whole or not at all', () => {
    expect(readConfig(inService).provider).toBeUndefined();
    const empty = Object.fromEntries(Object.keys(provider).map((name) => [name, '']));
    expect(readConfig({ ...inService, ...empty }).provider).toBeUndefined();
    expect(readConfig({ ...inService, ...provider }).provider).toEqual({
      issuer: 'https://login.comune.it',
      clientId: 'sportello',
      clientSecret: 'given by the provider',
      name: 'Comune',
    });
    for (const name of Object.keys(provider)) {
      const half = { ...inService, ...provider, [name]: undefined };
      expect(() => readConfig(half)).toThrow(`${name}: is missing for the provider`);
    }
  });

  it.each([
    ['http://login.comune.it', false],
    ['http://127.0.0.1.comune.it', false],
    ['ftp://127.0.0.1', false],
    ['http://127.0.0.1:4000', true],
    ['http://localhost:4000', true],
  ])('take %s for a provider: %s', (issuer, isTaken) => {
    const read = (): unknown => readConfig({ ...inService, ...provider, OIDC_ISSUER: issuer });
    if (isTaken) expect(read).not.toThrow();
    else expect(read).toThrow('OIDC_ISSUER');
  });
});
