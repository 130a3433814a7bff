import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { aVisitor } from '../testing/scopes';
import { ListMunicipalities } from './list-municipalities';

describe('listing the municipalities', () => {
  let database: IdentityDatabase;

  beforeAll(async () => {
    database = await anIdentityDatabase();
  });
  afterAll(() => database.close());

  it('shows anyone the four of the district, each with its neighbours, the nearest first', async () => {
    const listed = await new ListMunicipalities(database.unitOfWork).run(aVisitor);
    expect(listed.map(({ name }) => name)).toEqual([
      'Aprilia',
      'Cisterna di Latina',
      'Cori',
      'Rocca Massima',
    ]);
    expect(listed[3]).toEqual({
      code: '059022',
      name: 'Rocca Massima',
      neighbours: ['059006', '059005', '059001'],
    });
  });
});
