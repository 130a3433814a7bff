import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contexts, published } from '../../contexts';

const libs = join(import.meta.dirname, '../../../libs');

describe('the contexts that the service is made of', () => {
  const names = contexts.map(({ name }) => name);

  it('are all that have a server', () => {
    const servers = readdirSync(libs).filter((lib) => existsSync(join(libs, lib, 'server')));
    expect(names.toSorted()).toEqual(servers.filter((lib) => lib !== 'shared').toSorted());
  });

  it('answer with codes of their own, publish under names of their own, migrate in steps of their own', () => {
    const migrations = contexts.flatMap((context) => context.migrations.map(({ name }) => name));
    const codes = contexts.flatMap((context) => Object.keys(context.problemStatuses));
    const events = published.map(({ name }) => name);
    for (const all of [names, migrations, codes, events]) expect(all).toEqual([...new Set(all)]);
    for (const { name, problemStatuses } of contexts) {
      for (const code of Object.keys(problemStatuses)) expect(code.split('.')[0]).toBe(name);
    }
  });
});
