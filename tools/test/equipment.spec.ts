import { findEquipment, type Need } from './equipment';

const compass: Need = {
  specs: 'tools/test/equip*.spec.ts',
  pattern: 'equip[^/]*$',
  variable: 'TEST_COMPASS_PATH',
  find: () => '/usr/bin/compass',
  why: 'no compass',
};

describe('the equipment of the specs', () => {
  it('is told to the specs that need it', () => {
    expect(findEquipment([], [compass])).toEqual({
      environment: { TEST_COMPASS_PATH: '/usr/bin/compass' },
      leftOut: [],
      leftOutPatterns: [],
    });
  });

  it('leaves specs out, by name and with the reason, where it is missing', () => {
    expect(findEquipment([], [{ ...compass, find: () => undefined }])).toEqual({
      environment: {},
      leftOut: ['tools/test/equipment.spec.ts (no compass)'],
      leftOutPatterns: ['equip[^/]*$'],
    });
  });

  it('is not looked for when the chosen specs do without', () => {
    const find = () => {
      throw new Error('looked for');
    };
    const named = ['libs/shared', '-t', 'equipment'];
    expect(findEquipment(named, [{ ...compass, find }]).leftOut).toEqual([]);
  });
});
