import { aDay, aPlace, aVisit, fatou, harpreet } from '../testing/a-day';
import { cancelledOn, columnsOf, visitsIn } from './mediator-columns';

const tuesday = '2026-11-24';

describe('the columns of a day', () => {
  it('are the mediators who are present, by name, with their desk', () => {
    const columns = columnsOf(aDay(), tuesday, []);
    expect(columns.map(({ mediator }) => mediator.name)).toEqual(['Fatou', 'Harpreet']);
    expect(columns[0]?.desks).toEqual(['Sportello di prova']);
    expect(columnsOf(aDay(), '2026-11-25', [])).toEqual([]);
  });

  it('keep somebody who is expected though their shift was taken away', () => {
    const day = { ...aDay(aVisit('16:00')), presences: [] };
    expect(columnsOf(day, tuesday, []).map(({ mediator }) => mediator.id)).toEqual([fatou]);
  });

  it('hold the visits in the order of the day, the cancelled ones apart', () => {
    const late = aVisit('17:00');
    const early = aVisit('16:20');
    const gone = aVisit('16:40', { state: 'cancelled' });
    const day = aDay(late, gone, early);
    expect(columnsOf(day, tuesday, [])[0]?.entries).toEqual([early, late]);
    expect(cancelledOn(day, tuesday)).toEqual([gone]);
  });

  it('show a free place with every mediator who is free then', () => {
    const place = aPlace('16:20', { languages: ['pa', 'ur'] });
    const everybody = aPlace('16:40');
    const [withFatou, withHarpreet] = columnsOf(aDay(aVisit('16:20')), tuesday, [place, everybody]);
    expect(withFatou?.freePlaces).toEqual([everybody]);
    expect(withHarpreet?.freePlaces).toEqual([place, everybody]);
  });

  it('show no free place with a mediator whom another municipality has taken', () => {
    const withoutHarpreet = aPlace('17:00', { languages: ['fr', 'wo'] });
    const columns = columnsOf(aDay(), tuesday, [withoutHarpreet]);
    expect(columns.find(({ mediator }) => mediator.id === harpreet)?.freePlaces).toEqual([]);
  });

  it('hold a visit with both who receive it, and list it once', () => {
    const teresa = '00000000-0000-7000-8000-000000000013';
    const visit = aVisit('16:00', { practitionerId: teresa });
    const day = aDay(visit);
    const hours = { startsAt: visit.startsAt, endsAt: aVisit('17:20').endsAt };
    const columns = columnsOf(
      {
        ...day,
        mediators: [...day.mediators, { id: teresa, name: 'Teresa', languages: ['fr'] }],
        presences: [
          ...day.presences,
          { deskId: visit.deskId, mediatorId: teresa, profession: 'practice', ...hours },
        ],
      },
      tuesday,
      [aPlace('16:40')],
    );
    expect(columns.map(({ entries }) => entries)).toEqual([[visit], [], [visit]]);
    expect(visitsIn(columns)).toEqual([{ entry: visit, receivers: 'Fatou, Teresa' }]);
    // The places of the agenda are those of mediators.
    expect(columns[2]?.freePlaces).toEqual([]);
  });

  it('show a place again when its visit was cancelled', () => {
    const place = aPlace('16:20');
    const [column] = columnsOf(aDay(aVisit('16:20', { state: 'cancelled' })), tuesday, [place]);
    expect(column?.freePlaces).toEqual([place]);
  });
});
