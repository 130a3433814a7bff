import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import { cori } from '@one-stop-shop/scheduling/server/testing';
import { sentences, sourceMark, type SentenceId } from '@one-stop-shop/shared/server';
import { SendingWorker } from '../district/sending-worker';

let api: RunningApi;
let worker: SendingWorker;
/** What stood on the last ticket. */
let ticket = '';
beforeAll(async () => {
  api = await aRunningApi();
  api.database.clock.set('2026-11-23T08:00:00Z');
  worker = await SendingWorker.beside(api.database);
  api.onlookers.add(({ route, text }) => {
    if (route.endsWith('/ticket')) ticket = text;
    return Promise.resolve();
  });
});
afterAll(async () => {
  await worker.stop();
  await api.stop();
});

/** A mediator has said of these Arabic words that they are right, when the Italian was this. */
async function reviewed(id: SentenceId, text: string, italian = sentences[id].text): Promise<void> {
  await api.database.everything(
    `INSERT INTO sentences.review (sentence, language, text, source, reviewed_by, reviewed_at)
     VALUES ($1, 'ar', $2, $3, gen_random_uuid(), now())`,
    [id, text, sourceMark(italian)],
  );
}

interface Booked {
  readonly id: string;
  readonly manageUrl: string;
  readonly calendar: string;
}

async function book(at: string, email: string): Promise<Booked> {
  const { status, body } = await api.send('POST', '/api/public/appointments', {
    ...{ deskId: cori, startsAt: `2026-11-24T${at}:00+01:00`, language: 'ar' },
    ...{ firstName: 'Zohra', email },
  });
  expect(status).toBe(201);
  return body as Booked;
}

async function print({ id, manageUrl }: Booked): Promise<string> {
  const token = manageUrl.split('#')[1];
  const path = `/api/public/managed-appointment/${id}/ticket`;
  expect((await api.send('POST', path, { token })).status).toBe(200);
  return ticket;
}

it('says in the next letter, ticket and calendar what a mediator has reviewed', async () => {
  const before = await book('16:00', 'before@example.org');
  expect(await worker.mailTo('before@example.org')).toContain('تم تأكيد الموعد.');
  expect(await print(before)).not.toContain('riletto');

  await reviewed('letter.opening.confirmation', 'الموعد مؤكد (riletto).');
  await reviewed('letter.bring', 'أحضر الأوراق (non più).', 'Porta tutte le carte.');
  await reviewed('ticket.anyway', 'تعال (riletto)');
  await reviewed('ticket.bring', 'أحضر (scaduto)', 'Che cosa devi portare?');
  await reviewed('calendar.summary', 'موعد (riletto)');

  const after = await book('16:20', 'after@example.org');
  const letter = await worker.mailTo('after@example.org');
  expect(letter).toContain('الموعد مؤكد (riletto).');
  expect(letter).not.toContain('non più');
  expect(after.calendar).toContain('(riletto)');
  const paper = await print(after);
  expect(paper).toContain('riletto');
  expect(paper).not.toContain('scaduto');
});

it('ends a letter with who has translated it, until all of its lines are reviewed', async () => {
  const note = 'Una macchina ha fatto la traduzione.';
  await book('16:40', 'some@example.org');
  expect(await worker.mailTo('some@example.org')).toContain(note);

  await api.database.everything('DELETE FROM sentences.review');
  const ids = (Object.keys(sentences) as SentenceId[]).filter((id) => id.startsWith('letter.'));
  for (const id of ids) {
    const places = sentences[id].slots.map((slot) => `{${slot}}`).join(' ');
    await reviewed(id, `نعم ${places}`.trim());
  }
  await book('17:00', 'all@example.org');
  const letter = await worker.mailTo('all@example.org');
  expect(letter).toContain('نعم');
  expect(letter).not.toContain(note);
});
