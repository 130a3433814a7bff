import { municipalityFacts } from '../seed/municipality-facts';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { aVisitor, theService } from '../testing/scopes';
import { ListMunicipalities } from './list-municipalities';
import { RegisterMunicipality } from './register-municipality';

describe('registering a municipality', () => {
  let database: IdentityDatabase;
  const [aprilia] = municipalityFacts;
  if (!aprilia) throw new Error('no facts');

  beforeAll(async () => {
    database = await anIdentityDatabase();
  });
  afterAll(() => database.close());

  const names = async (): Promise<string[]> =>
    (await new ListMunicipalities(database.unitOfWork).run(aVisitor)).map(({ name }) => name);

  it('leaves one that is known as it is', async () => {
    const before = await names();
    const renamed = { ...aprilia, name: 'Another name' };
    await new RegisterMunicipality(database.unitOfWork).run(theService(aprilia.code), renamed);
    expect(await names()).toEqual(before);
  });

  it('accepts one lead municipality only, and ISTAT codes only', async () => {
    const register = new RegisterMunicipality(database.unitOfWork);
    const another = { ...aprilia, code: '059099', lead: false };
    await expect(register.run(theService('04010'), { ...another, code: '04010' })).rejects.toThrow(
      'municipality_code_check',
    );
    await expect(
      register.run(theService(another.code), { ...another, lead: true }),
    ).rejects.toThrow('one_lead');
  });
});
