import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '@one-stop-shop/shared/server';
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

  it('own every kind of subject that is defined, and nobody owns one twice', () => {
    const defined = readdirSync(libs, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|\/)contracts\/src\/.*\.ts$/.test(file))
      .flatMap((file) => [
        ...readFileSync(join(libs, file), 'utf8').matchAll(/= defineSubjectKind\('(.+)'\)/g),
      ])
      .map(([, kind]) => kind);
    const owned = contexts.flatMap((context): Context['subjects'] => context.subjects);
    expect(owned.length).toBeGreaterThan(0);
    expect(owned.toSorted()).toEqual(defined.toSorted());
    expect(owned).toEqual([...new Set(owned)]);
  });
});
