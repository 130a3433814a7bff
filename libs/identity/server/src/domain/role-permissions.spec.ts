import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// That every permission of every context is given to somebody stands in `composition/contexts.spec.ts` of api-assurance.
it('what roles allow is written down one by one', () => {
  const written = readFileSync(join(import.meta.dirname, 'role-permissions.ts'), 'utf8');
  expect(written).not.toMatch(/Object\.(values|keys|entries)/);
});
