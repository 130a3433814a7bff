import { NotPermitted } from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import { ColleagueUnknown, LastOfTeam, NoTeamlessRecord } from '../../domain/team-problems';
import {
  aDeskAfternoon,
  anAdministrator,
  anOperator,
  aprilia,
  aSocialWorker,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

const restrictedFor = ['violence'] as const;

describe('a restricted record whose team has left', () => {
  let desk: DeskAfternoon;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
  });
  afterEach(() => desk.database.close());

  const register = (by = anOperator()): Promise<string> => {
    desk.staff.add(by);
    return desk.register(by, { restrictedFor: [...restrictedFor] });
  };

  it('is counted for who keeps the staff, by municipality and without anybody’s name', async () => {
    const [gone, stays] = [anOperator(), anOperator(aprilia)];
    const id = await register(gone);
    await register(stays);
    await desk.register(gone);
    const worker = aSocialWorker();
    desk.staff.add(worker, 'Carla');
    const administrator = { ...anAdministrator(), municipalities: [aprilia, cori] };
    expect(await desk.teamless.list(administrator)).toEqual([]);
    desk.staff.end(gone);
    const told = await desk.teamless.list(administrator);
    expect(told).toEqual([
      {
        ...{ municipality: cori, records: 1 },
        socialWorkers: [{ id: worker.operatorId, name: 'Carla' }],
      },
    ]);
    expect(JSON.stringify(told)).not.toContain(id);
    expect(await desk.teamless.list(anAdministrator(aprilia))).toEqual([]);
  });

  it('is found by the social worker who is named, and by nobody else', async () => {
    const gone = anOperator();
    const id = await register(gone);
    desk.staff.end(gone);
    const [worker, other, administrator] = [aSocialWorker(), aSocialWorker(), anAdministrator()];
    const said = { municipality: cori, colleague: desk.staff.add(worker) };
    await desk.teamless.name(administrator, said);
    expect(await desk.reading.run(worker, id)).toMatchObject({ id, restricted: true });
    await expect(desk.reading.run(other, id)).rejects.toThrow(PersonUnknown);
    expect(await desk.teamless.list(administrator)).toEqual([]);
    await expect(desk.teamless.name(administrator, said)).rejects.toThrow(NoTeamlessRecord);
    expect(
      await desk.database.everything(
        'SELECT operator_id, named_by, records FROM case_management.team_naming',
      ),
    ).toEqual([{ operator_id: worker.operatorId, named_by: administrator.operatorId, records: 1 }]);
  });

  it('is given to a social worker who works there, and never to who names', async () => {
    const gone = anOperator();
    const id = await register(gone);
    desk.staff.end(gone);
    const atTheDesk = anOperator();
    const administrator = anAdministrator();
    const herself = { ...aSocialWorker(), operatorId: administrator.operatorId };
    const elsewhere = aSocialWorker(aprilia);
    for (const one of [atTheDesk, herself, elsewhere]) {
      const said = { municipality: cori, colleague: desk.staff.add(one) };
      await expect(desk.teamless.name(administrator, said)).rejects.toThrow(ColleagueUnknown);
    }
    await expect(desk.reading.run(herself, id)).rejects.toThrow(PersonUnknown);
    expect(() => desk.teamless.list(aSocialWorker())).toThrow(NotPermitted);
  });

  it('does not come about by the last one who works there', async () => {
    const [by, gone] = [anOperator(), aSocialWorker()];
    const id = await register(by);
    await desk.team.add(by, id, desk.staff.add(gone));
    desk.staff.end(gone);
    await expect(desk.team.leave(by, id)).rejects.toThrow(LastOfTeam);
    const { team } = await desk.reading.run(by, id);
    expect(team?.members).toContainEqual({ id: gone.operatorId });
  });
});
