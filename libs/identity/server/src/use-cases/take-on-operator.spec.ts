import { PasswordTooShort } from '../domain/problems';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { atSignIn, cori } from '../testing/scopes';
import { TakeOnOperator } from './take-on-operator';

describe('taking somebody on at a desk', () => {
  let database: IdentityDatabase;
  beforeAll(async () => {
    database = await anIdentityDatabase();
  });
  afterAll(() => database.close());

  const anna = {
    name: 'Anna Prova',
    email: 'anna@comune.example',
    password: 'una frase abbastanza lunga',
    municipalities: [cori],
    role: 'desk_operator' as const,
    from: '2026-11-23',
  };

  it('lets them sign in for that municipality', async () => {
    await new TakeOnOperator(database.unitOfWork).run(anna);
    const { answer } = await database.signIn.run(atSignIn, {
      email: anna.email,
      password: anna.password,
      network: '203.0.113.7',
    });
    expect(answer).toMatchObject({ session: { name: 'Anna Prova', municipalities: [cori] } });
  });

  it('wants a password of fifteen characters', async () => {
    await expect(
      new TakeOnOperator(database.unitOfWork).run({ ...anna, password: 'corta' }),
    ).rejects.toThrow(PasswordTooShort);
  });
});
