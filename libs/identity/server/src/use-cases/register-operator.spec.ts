import { PasswordTooShort, WrongCredentials } from '../domain/problems';
import { anAccount } from '../testing/an-account';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { atSignIn, cori } from '../testing/scopes';
import { RegisterOperator } from './register-operator';

describe('registering an operator', () => {
  let database: IdentityDatabase;
  let register: RegisterOperator;
  const bruno = { name: 'Bruno Prova', email: 'bruno@spec.invalid', password: 'quindici lettere' };

  beforeAll(async () => {
    database = await anIdentityDatabase();
    register = new RegisterOperator(database.unitOfWork);
  });
  afterAll(() => database.close());

  const hashes = (): Promise<{ hash: string }[]> =>
    database.unitOfWork.inTransaction(atSignIn, (tx) =>
      tx.query(
        'SELECT hash FROM identity.password JOIN identity.operator ON id = operator_id WHERE email = $1',
        [bruno.email],
      ),
    );

  it('keeps the password as an Argon2id hash of 19 MiB and two passes', async () => {
    await register.run(atSignIn, bruno);
    const [stored] = await hashes();
    expect(stored?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('leaves an account of that address as it is, in any spelling', async () => {
    const id = await register.run(atSignIn, bruno);
    const before = await hashes();
    const again = { ...bruno, email: 'Bruno@Spec.invalid', password: 'an entirely different one' };
    expect(await register.run(atSignIn, again)).toBe(id);
    expect(await hashes()).toEqual(before);
  });

  it('refuses a password under fifteen characters, counted as people count them', async () => {
    const short = { ...bruno, email: 'short@spec.invalid', password: '🔑'.repeat(14) };
    await expect(register.run(atSignIn, short)).rejects.toThrow(PasswordTooShort);
  });

  it('takes a letter for the same however the keyboard composes it', async () => {
    const carla = {
      name: 'Carla',
      email: 'carla@spec.invalid',
      password: 'perché no, in quindici',
    };
    await register.run(atSignIn, carla);
    const decomposed = { ...carla, password: carla.password.normalize('NFD'), network: 'here' };
    const attempt = database.signIn.run(atSignIn, decomposed);
    await expect(attempt).rejects.not.toThrow(WrongCredentials);
    await expect(attempt).rejects.toThrow('an assignment valid today');
  });

  it('opens nothing before the first assignment', async () => {
    const account = await anAccount(database);
    const attempt = { ...account, network: '203.0.113.7' };
    await expect(database.signIn.run(atSignIn, attempt)).rejects.toThrow('an assignment');
    const assigned = await anAccount(database, { municipality: cori });
    await expect(
      database.signIn.run(atSignIn, { ...assigned, network: '203.0.113.7' }),
    ).resolves.toBeDefined();
  });
});
