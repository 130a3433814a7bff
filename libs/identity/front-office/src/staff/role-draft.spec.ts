import { RoleDraft } from './role-draft';

const today = '2026-11-23';

function aMediator(): RoleDraft {
  const draft = new RoleDraft(today);
  draft.role.set('mediator');
  draft.place('059005', true);
  draft.place('059006', true);
  draft.authorisation.body.set('Comune di Cori');
  draft.authorisation.signedOn.set('2026-11-20');
  draft.authorisation.secrecyOn.set(today);
  draft.authorisation.expiresOn.set('2027-11-19');
  return draft;
}

describe('a role that is being given', () => {
  it('begins today and lasts until further notice', () => {
    expect(aMediator().mistakes()).toEqual([]);
    expect(aMediator().given()).toEqual({
      role: 'mediator',
      municipalities: ['059005', '059006'],
      from: today,
      to: null,
      authorisation: {
        body: 'Comune di Cori',
        signedOn: '2026-11-20',
        secrecyOn: today,
        expiresOn: '2027-11-19',
      },
    });
  });

  it('names what is missing', () => {
    const draft = new RoleDraft(today);
    expect(draft.mistakes()).toEqual(['role']);
    draft.role.set('mediator');
    expect(draft.mistakes()).toEqual([
      'municipalities',
      'body',
      'signedOn',
      'secrecyOn',
      'expiresOn',
    ]);
  });

  it.each(['district_administrator', 'district_coordinator', 'programme_manager'] as const)(
    'asks for no place where %s has no choice, and forgets those chosen before',
    (role) => {
      const draft = aMediator();
      draft.role.set(role);
      expect(draft.choosesPlaces()).toBe(false);
      expect(draft.mistakes()).toEqual([]);
      expect(draft.given().municipalities).toEqual([]);
    },
  );

  it('never begins before today, and never ends before it begins', () => {
    const draft = aMediator();
    draft.from.set('2026-11-22');
    expect(draft.mistakes()).toEqual(['from']);
    draft.from.set('2026-12-01');
    draft.to.set('2026-11-30');
    expect(draft.mistakes()).toEqual(['to']);
    draft.to.set('2026-12-01');
    expect(draft.mistakes()).toEqual([]);
  });

  it('is signed in the past and lasts no longer than what was signed', () => {
    const draft = aMediator();
    draft.authorisation.secrecyOn.set('2026-11-24');
    expect(draft.mistakes()).toEqual(['secrecyOn']);
    draft.authorisation.secrecyOn.set(today);
    draft.to.set('2027-11-20');
    expect(draft.mistakes()).toEqual(['expiresOn']);
    draft.role.set('district_coordinator');
    expect(draft.given().authorisation).toBeUndefined();
  });

  it('takes a place back', () => {
    const draft = aMediator();
    draft.place('059005', false);
    expect(draft.given().municipalities).toEqual(['059006']);
  });
});
