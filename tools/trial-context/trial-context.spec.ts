import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { makeCopy, removeCopy, touchedOutside } from './copy';
import { store, touchedByJoining } from './join';
import { leavingOut } from './omissions';
import { succeedsInCopy } from './run-in-copy';
import { RunningCopy } from './running-copy';

/** Some minutes of two cores; the machine may be shared. */
const patience = 900_000;
const callbacks = '/api/desk/callbacks';
/** Beside all other specs it takes one core, as each of them does; else both. */
const cores = process.env['TEST_BUILD'] === 'done' ? 1 : 2;

describe('a context that joins the service', () => {
  const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-trial-'));
  let running: RunningCopy | undefined;
  beforeAll(async () => {
    makeCopy(folder);
    await succeeds('node tools/build/build-server.ts api worker');
  }, patience);
  afterAll(async () => {
    await running?.stop();
    removeCopy(folder);
  });

  const succeeds = (command: string): Promise<void> => succeedsInCopy(folder, command);

  it('touches six files outside its folder, those of the sentences, and no other', () => {
    const ofSentences = touchedByJoining.filter((file) => file.startsWith(`${store}/`));
    expect(ofSentences).toHaveLength(8);
    expect(touchedByJoining).toHaveLength(6 + ofSentences.length);
    expect(touchedOutside(folder)).toEqual(touchedByJoining);
  });

  it(
    'is taken by every check that runs nothing',
    async () => {
      const checks = [
        'tsc --project libs',
        'ngc --project libs/tsconfig.front-office.json',
        'tsc --project apps/front-office-e2e',
        'node tools/lint/run.ts libs/trial',
        'node tools/architecture/check.ts',
        'node tools/i18n/check.ts',
      ].values();
      // Each core takes the next that nobody has taken.
      const inTurn = async (): Promise<void> => {
        for (const check of checks) await succeeds(check);
      };
      await Promise.all(Array.from({ length: cores }, inTurn));
    },
    patience,
  );

  it(
    'is migrated, seeded, served to its roles alone, followed in the worker, and audited',
    async () => {
      const copy = (running = await RunningCopy.start(folder));
      const [cori, aprilia, mediator] = await Promise.all(
        ['sportello.cori', 'sportello.aprilia', 'amrit'].map((who) =>
          copy.letIn(`${who}@demo.invalid`),
        ),
      );
      const seeded = await copy.ask(cori!, 'GET', callbacks);
      expect(seeded).toMatchObject({ status: 200, body: [{ firstName: 'Ginevrina' }] });
      expect(await copy.ask(aprilia!, 'GET', callbacks)).toEqual({ status: 200, body: [] });

      const amina = {
        municipality: '059006',
        firstName: 'Amina',
        phone: '333 111 0001',
        language: 'fr',
      };
      const refused = { 401: '', 403: mediator!, 404: aprilia! };
      for (const [status, cookie] of Object.entries(refused))
        expect((await copy.ask(cookie, 'POST', callbacks, amina)).status).toBe(Number(status));
      const asked = await copy.ask(cori!, 'POST', callbacks, amina);
      expect(asked.status).toBe(201);
      const { id } = asked.body as { id: string };

      const planned = async (): Promise<unknown> => {
        const { body } = await copy.ask(cori!, 'GET', callbacks);
        return (body as { id: string; callBy: unknown }[]).find((one) => one.id === id)?.callBy;
      };
      expect(await planned()).toBeNull();
      await copy.run('worker');
      for (const end = Date.now() + 30_000; !(await planned()) && Date.now() < end;)
        await pause(100);
      expect(await planned()).toBe('2026-11-24');
      expect(await copy.ask(cori!, 'GET', '/api/desk/calls')).toMatchObject({
        status: 200,
        body: [
          {
            about: 'callback_promised',
            firstName: 'Amina',
            language: 'fr',
            phone: '+393331110001',
          },
        ],
      });

      const lines = await copy.everything(
        `SELECT DISTINCT role, field_classes, purpose FROM platform.read_audit
          WHERE subject_kind = 'callback' AND subject = '${id}'`,
      );
      expect(lines).toEqual([
        { role: 'desk_operator', field_classes: ['callback', 'contact'], purpose: 'desk-work' },
      ]);
    },
    patience,
  );

  it(
    'is refused by the worker at its start without who follows its event, by name',
    async () => {
      const file = 'libs/trial/server/src/context.ts';
      const without = (text: string): string => text.replace(/^ {2}subscribers:.*\n/m, '');
      await leavingOut(folder, { file, without }, () =>
        succeeds('node tools/build/build-server.ts worker'),
      );
      await expect(running?.run('worker')).rejects.toThrow(
        'callback-asked is published and nobody follows it',
      );
    },
    patience,
  );
});
