import {
  longestNotice,
  publishNotice,
  type PublishNotice as Said,
} from '@one-stop-shop/case-management/contracts';
import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import {
  MunicipalityUnknown,
  NoticeInThePast,
  NoticePublishedSince,
  NoticeUnknown,
} from '../../domain/problems';
import { seedNotices } from '../../seed/seed-notices';
import {
  aDeskAfternoon,
  anAdministrator,
  anOperator,
  aprilia,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

const today = '2026-11-23';
const italian = { title: 'I tuoi dati', words: 'Teniamo il nome.\n\nE basta.', reviewed: true };

describe('a new version of the privacy notice', () => {
  let desk: DeskAfternoon;
  let keeper: OperatorScope;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
    keeper = anAdministrator();
    desk.staff.add(keeper, 'Ada');
    await seedNotices(desk.database.unitOfWork, { demonstration: true });
  });
  afterEach(() => desk.database.close());

  const said = (more: Partial<Said> = {}): Said => ({
    ...{ municipality: cori, validFrom: today, required: true, shown: 1 },
    texts: { it: italian },
    ...more,
  });
  const read = (language: 'it' | 'pa') =>
    desk.noticing.run(anOperator(), { municipality: cori, language });

  it('is given from its day on, in the languages in which it is written', async () => {
    const pa = { title: 'ਡਾਟਾ', words: 'ਨਾਮ', reviewed: false };
    expect(
      await desk.publishing.run(
        keeper,
        said({ validFrom: '2026-11-24', texts: { it: italian, pa } }),
      ),
    ).toEqual({ version: 2 });
    expect((await read('it')).version).toBe(1);
    desk.database.clock.set('2026-11-24T08:00:00Z');
    expect(await read('it')).toMatchObject({
      ...{ version: 2, language: 'it', title: 'I tuoi dati', draft: false },
      paragraphs: ['Teniamo il nome.', 'E basta.'],
    });
    expect(await read('pa')).toMatchObject({ version: 2, language: 'pa', draft: true });
  });

  it('says in Italian what is written in no other language, and which language that is', async () => {
    await desk.publishing.run(keeper, said());
    expect(await read('pa')).toMatchObject({ version: 2, language: 'it' });
  });

  it('asks again only where everybody must be given it', async () => {
    const operator = anOperator();
    const id = await desk.register(operator, {
      notice: { language: 'it', how: 'read_aloud' },
    });
    const due = async () => (await desk.reading.run(operator, id)).notice?.due;
    await desk.publishing.run(keeper, said({ required: false }));
    expect(await due()).toBe(false);
    await desk.publishing.run(keeper, said({ shown: 2 }));
    expect(await due()).toBe(true);
  });

  it('is one of two that are published at once', async () => {
    const both = await Promise.allSettled([
      desk.publishing.run(keeper, said()),
      desk.publishing.run(anAdministrator(), said()),
    ]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }) => reason as unknown)).toEqual([
      expect.any(NoticePublishedSince),
    ]);
    await expect(desk.publishing.run(keeper, said())).rejects.toThrow(NoticePublishedSince);
    expect(await desk.publishing.run(keeper, said({ shown: 2 }))).toEqual({ version: 3 });
  });

  it('begins today or later, in its own municipality, by who keeps the notice', async () => {
    await expect(desk.publishing.run(keeper, said({ validFrom: '2026-11-22' }))).rejects.toThrow(
      NoticeInThePast,
    );
    expect(() => desk.publishing.run(keeper, said({ municipality: aprilia }))).toThrow(
      MunicipalityUnknown,
    );
    expect(() => desk.publishing.run(anOperator(), said())).toThrow(NotPermitted);
    expect(() => desk.noticeVersions.list(anOperator(), cori)).toThrow(NotPermitted);
    expect(() => desk.noticeVersions.list(keeper, aprilia)).toThrow(MunicipalityUnknown);
    await expect(desk.noticeVersions.texts(keeper, cori, 7)).rejects.toThrow(NoticeUnknown);
  });

  it('is listed with who published it, and can be read as it was', async () => {
    await desk.publishing.run(keeper, said({ required: false }));
    const [newest, first] = await desk.noticeVersions.list(keeper, cori);
    expect(newest).toMatchObject({
      ...{ version: 2, validFrom: today, required: false, inForce: true, publishedBy: 'Ada' },
      languages: [{ language: 'it', draft: false }],
    });
    expect(first).toMatchObject({ version: 1, inForce: false });
    expect(first).not.toHaveProperty('publishedAt');
    expect(await desk.noticeVersions.texts(keeper, cori, 2)).toEqual([
      {
        ...{ language: 'it', title: 'I tuoi dati', draft: false },
        paragraphs: ['Teniamo il nome.', 'E basta.'],
      },
    ]);
    expect((await desk.noticeVersions.texts(keeper, cori, 1)).map((one) => one.language)).toContain(
      'ar',
    );
  });

  it('is changed by nobody', async () => {
    await desk.publishing.run(keeper, said());
    for (const change of [
      'UPDATE case_management.privacy_notice SET required = false',
      'DELETE FROM case_management.privacy_notice',
    ])
      await expect(
        desk.database.unitOfWork.inTransaction(keeper, (tx) => tx.query(change)),
      ).rejects.toThrow('permission denied');
  });

  it('is plain text of 20,000 characters at most, in Italian at least', () => {
    const words = (length: number) => ({ it: { ...italian, words: 'a'.repeat(length) } });
    expect(publishNotice.safeParse(said({ texts: words(longestNotice) })).success).toBe(true);
    expect(publishNotice.safeParse(said({ texts: words(longestNotice + 1) })).success).toBe(false);
    expect(publishNotice.safeParse(said({ texts: {} as never })).success).toBe(false);
    const all = { it: words(longestNotice).it, en: words(longestNotice).it };
    const more = { ...all, fr: all.it, uk: all.it, ar: italian };
    expect(publishNotice.safeParse(said({ texts: more })).error?.issues).toMatchObject([
      { path: ['texts'], message: 'too-long-in-all' },
    ]);
    const markup = '<b onclick="x">Nome</b>';
    const read = publishNotice.parse(said({ texts: { it: { ...italian, words: markup } } }));
    expect(read.texts.it.words).toBe(markup);
  });
});
