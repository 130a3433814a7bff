import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operatorRoles } from '@one-stop-shop/identity/contracts';
import { permissionsOf } from '@one-stop-shop/identity/server';
import type { Context } from '@one-stop-shop/shared/server';
import { contexts, published } from '../../../contexts';

const libs = join(import.meta.dirname, '../../../../libs');

/** A sentence for each permission that no role holds, and for each held that no context asks for. */
function ungranted(asked: readonly string[]): string[] {
  const held = new Set(operatorRoles.flatMap((role) => permissionsOf(role)));
  return [
    ...asked.filter((one) => !held.has(one)).map((one) => `no role is granted ${one}`),
    ...[...held]
      .filter((one) => !asked.includes(one))
      .map((one) => `${one} is granted, and no context asks for it`),
  ];
}

/** What contracts define by a call, with the context. */
function definedBy(call: RegExp): [context: string, name: string][] {
  return readdirSync(libs, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/contracts\/src\/.*\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(libs, file), 'utf8').matchAll(call)].map(
        ([, name = '']): [string, string] => [file.split('/')[0] ?? '', name],
      ),
    );
}

/** A sentence for every kind of data that nobody can be told of. */
function withoutWords(
  defined: readonly [context: string, name: string][],
  all: readonly Context[],
): string[] {
  return defined.flatMap(([context, name]) => {
    const added = all.find((one) => one.name === context)?.fieldClasses ?? [];
    const isTold = added.some((one) => String(one.name) === name);
    return [
      ...(isTold
        ? []
        : [`${context} adds ${name} and does not say in its descriptor how people are told of it`]),
      ...['it', 'en']
        .map((language) => `${context}/front-office/i18n/staff/${language}.json`)
        .filter((file) => !staffWord(file, name))
        .map((file) => `libs/${file} lacks oversight.class.${name}`),
    ];
  });
}

function staffWord(file: string, fieldClass: string): string | undefined {
  const words = JSON.parse(readFileSync(join(libs, file), 'utf8')) as {
    oversight?: { class?: Record<string, string> };
  };
  return words.oversight?.class?.[fieldClass];
}

describe('the contexts that the service is made of', () => {
  const names = contexts.map(({ name }) => name);

  it('are all that have a server', () => {
    const servers = readdirSync(libs).filter((lib) => existsSync(join(libs, lib, 'server')));
    const unnamed = servers.filter((lib) => lib !== 'shared' && !names.includes(lib as 'identity'));
    expect(unnamed.map((lib) => `${lib} has a server, and apps/contexts.ts omits it`)).toEqual([]);
    expect(names.filter((name) => !servers.includes(name))).toEqual([]);
  });

  it('are named to the front office where they have pages for staff', () => {
    const list = readFileSync(join(libs, '../apps/front-office/src/contexts.ts'), 'utf8');
    const paged = readdirSync(libs).filter((lib) =>
      existsSync(join(libs, lib, 'front-office/src/context.ts')),
    );
    expect(paged.length).toBeGreaterThan(3);
    const unnamed = paged.filter((lib) => !list.includes(`'@one-stop-shop/${lib}/front-office'`));
    expect(unnamed.map((lib) => `${lib} has pages, and the front office omits it`)).toEqual([]);
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
    const defined = definedBy(/= defineSubjectKind\('(.+)'\)/g).map(([, kind]) => kind);
    const owned = contexts.flatMap((context): Context['subjects'] => context.subjects);
    expect(owned.length).toBeGreaterThan(0);
    expect(owned.toSorted()).toEqual(defined.toSorted());
    expect(owned).toEqual([...new Set(owned)]);
  });

  it('say in the words of people, and of staff, every kind of data that they add', () => {
    expect(withoutWords(definedBy(/= defineFieldClass\('(.+)'\)/g), contexts)).toEqual([]);
    expect(withoutWords([['oversight', 'diary']], contexts)).toEqual([
      'oversight adds diary and does not say in its descriptor how people are told of it',
      'libs/oversight/front-office/i18n/staff/it.json lacks oversight.class.diary',
      'libs/oversight/front-office/i18n/staff/en.json lacks oversight.class.diary',
    ]);
  });

  it('ask for permissions that somebody was granted, and for all of these', () => {
    const asked = contexts.flatMap(({ permissions }) => Object.values<string>(permissions));
    expect(ungranted(asked)).toEqual([]);
    for (const { name, permissions } of contexts) {
      for (const one of Object.values<string>(permissions)) expect(one.split('.')[0]).toBe(name);
    }
    expect(ungranted([...asked, 'trial.see-people'])).toEqual([
      'no role is granted trial.see-people',
    ]);
    expect(ungranted(asked.slice(1))).toEqual([
      `${asked[0]} is granted, and no context asks for it`,
    ]);
  });
});
