import { aDay, aPlace, aVisit, fatou, harpreet } from '../testing/a-day';
import { cancelledOn, columnsOf } from './mediator-columns';

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

  it('show a place again when its visit was cancelled', () => {
    const place = aPlace('16:20');
    const [column] = columnsOf(aDay(aVisit('16:20', { state: 'cancelled' })), tuesday, [place]);
    expect(column?.freePlaces).toEqual([place]);
  });
});
