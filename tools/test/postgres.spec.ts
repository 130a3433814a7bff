import { Client } from 'pg';

import { startPostgres } from './postgres';

it('starts PostgreSQL 18 and lets the superuser in', async () => {
  const postgres = await startPostgres();
  const client = new Client({ connectionString: postgres.adminUrl });
  await client.connect();
  const { rows } = await client.query('SHOW server_version_num');
  await client.end();
  await postgres.stop();
  expect(Number(rows[0].server_version_num)).toBeGreaterThanOrEqual(180_000);
});
