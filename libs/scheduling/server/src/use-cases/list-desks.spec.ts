import { aprilia, aVisitor, cori, DeskMorning } from '../testing';
import { ListDesks } from './list-desks';

describe('the languages of a desk', () => {
  let desk: DeskMorning;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
  });
  afterAll(() => desk.end());

  const spokenAt = async (deskId: string) =>
    (await new ListDesks(desk.database.unitOfWork).run(aVisitor())).find(({ id }) => id === deskId)
      ?.languages;

  it('are those of the mediators with shifts there, also those the timetable does not name', async () => {
    expect(await spokenAt(aprilia)).toEqual(['it', 'en', 'fr', 'ar', 'wo', 'ff']);
    expect(await spokenAt(cori)).toEqual(['it', 'en', 'hi', 'pa', 'ur']);
  });

  it('end with the shifts', async () => {
    await desk.rows(
      `UPDATE scheduling.shift SET valid = daterange(lower(valid), '2026-11-20')
        WHERE mediator_id IN (SELECT id FROM scheduling.mediator WHERE name LIKE 'Samira%')
          AND desk_id = '${aprilia}'`,
    );
    expect(await spokenAt(aprilia)).toEqual(['it', 'fr', 'wo', 'ff']);
  });

  it('are those of the timetable as long as nobody has a shift', async () => {
    await desk.rows(`DELETE FROM scheduling.shift WHERE desk_id = '${cori}'`);
    expect(await spokenAt(cori)).toEqual(['en', 'hi', 'pa', 'ur']);
  });
});
