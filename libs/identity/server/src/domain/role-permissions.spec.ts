import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// That every permission of every context is given to somebody stands in `contexts.spec.ts` of the api.
it('what roles allow is written down one by one', () => {
  const written = readFileSync(join(import.meta.dirname, 'role-permissions.ts'), 'utf8');
  expect(written).not.toMatch(/Object\.(values|keys|entries)/);
});
