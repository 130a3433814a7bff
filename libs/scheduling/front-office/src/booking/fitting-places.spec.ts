import { aSlot, cisterna, cori } from '../testing/a-slot';
import { fittingPlaces } from './fitting-places';

const wanted = { deskId: cori, startsAt: '2026-11-24T15:20:00.000Z' };
const aprilia = 'desk of Aprilia';
const latina = 'desk of Latina';
const at = (startsAt: string, deskId: string) => aSlot(startsAt, ['ar'], deskId);

it('stays at the desk when it has another place', () => {
  const here = at('2026-12-01T15:20:00.000Z', cori);
  expect(fittingPlaces(wanted, [here, at('2026-11-24T15:20:00.000Z', aprilia)])).toEqual([
    { deskId: cori, slots: [here] },
  ]);
});

it('goes by desk elsewhere, the soonest first, two at most', () => {
  const places = [
    at('2026-11-30T09:00:00.000Z', latina),
    at('2026-11-26T09:00:00.000Z', cisterna),
    at('2026-11-25T09:00:00.000Z', aprilia),
    at('2026-12-02T09:00:00.000Z', cisterna),
  ];
  const offers = fittingPlaces(wanted, places);
  expect(offers.map(({ deskId, slots }) => [deskId, slots.length])).toEqual([
    [aprilia, 1],
    [cisterna, 2],
  ]);
});

it('has nothing where nobody speaks it anywhere', () => {
  expect(fittingPlaces(wanted, [])).toEqual([]);
});
