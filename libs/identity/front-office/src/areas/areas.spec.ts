import { areaAt, areaOf, homeOf, rolesIn } from './areas';

describe('the areas of the front office', () => {
  it.each([
    ['desk_operator', '/sportello/oggi'],
    ['social_worker', '/sportello/oggi'],
    ['mediator', '/mediazione/oggi'],
    ['practitioner', '/mediazione/oggi'],
    ['district_coordinator', '/distretto'],
    ['programme_manager', '/distretto'],
    ['district_administrator', '/amministrazione'],
  ] as const)('give the role %s a home', (role, home) => {
    expect(homeOf(role)).toBe(home);
    expect(areaAt(home)).toBe(areaOf(role));
    expect(rolesIn(areaOf(role))).toContain(role);
  });

  it.each(['/sportello', '/sportello?torna=x', '/sportello/account', '/prenota', '/', 'altrove'])(
    'do not claim %s',
    (address) => expect(areaAt(address)).toBeUndefined(),
  );

  it('know a page by the first part of its address', () => {
    expect(areaAt('/amministrazione/personale?cerca=ada')).toBe('amministrazione');
    expect(areaAt('/sportello/da-chiamare')).toBe('sportello');
  });
});
