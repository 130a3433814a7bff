import { operatorRoles } from '@one-stop-shop/identity/contracts';
import { schemaOf } from '@one-stop-shop/shared/server';
import type { Promised } from './promised-context';

const roles: readonly string[] = operatorRoles;

/** A sentence for each promise that is about somebody else's things, or misses something. */
export function faultsOf(promised: readonly Promised[]): string[] {
  return [
    ...promised.flatMap((one) => [
      ...foreignTables(one),
      ...heldByNobody(one),
      ...heldAndUnknown(one),
      ...unknownRoles(one),
      ...foreignEvents(one),
    ]),
    ...unplanted(promised),
    ...twice(promised),
  ];
}

function foreignTables({ context: { name }, promises }: Promised): string[] {
  const { access, purges, grants, tables = {}, writtenByPeople = [] } = promises;
  const { columnsAboutOthers = {}, heldTwice = [] } = promises;
  const { hungOnThePlatform = {}, rolePolicies = {}, ...ownAlone } = tables;
  const own = [
    ...[access, purges ?? {}, grants.desk_app, grants.desk_worker].flatMap(Object.keys),
    ...Object.values(ownAlone).flatMap(Object.keys),
    ...Object.keys(rolePolicies),
    ...Object.keys(columnsAboutOthers),
    ...heldTwice,
    ...writtenByPeople,
  ];
  const foreign = [
    ...own.filter((table) => !table.startsWith(`${schemaOf({ name })}.`)),
    ...Object.keys(hungOnThePlatform).filter((policy) => !policy.startsWith('platform.')),
  ];
  return foreign.map((table) => `${name} promises ${table}, which is not its own`);
}

function heldByNobody({ context: { name, permissions }, promises }: Promised): string[] {
  const held = Object.values(promises.heldBy).flat();
  return Object.values(permissions)
    .filter((permission) => !held.includes(permission))
    .map((permission) => `no actor holds ${permission}: heldBy in the promises of ${name}`);
}

function heldAndUnknown({ context: { name, permissions }, promises }: Promised): string[] {
  const asked = Object.values(permissions);
  return Object.entries(promises.heldBy).flatMap(([actor, held = []]) =>
    held
      .filter((permission) => !asked.includes(permission))
      .map((permission) => `${actor} holds ${permission}, and ${name} does not ask for it`),
  );
}

function unknownRoles({ promises: { acts } }: Promised): string[] {
  return acts.flatMap((act) =>
    [...act.roles, ...Object.keys(act.about?.reached ?? {})]
      .filter((role) => !roles.includes(role))
      .map((role) => `"${act.name}" is for ${role}, which is no role`),
  );
}

/** Events that others publish, and its own of which nothing says who may not publish them. */
function foreignEvents({ context: { name, publishes }, promises }: Promised): string[] {
  const { mayPublish = {}, mayNotPublish = {} } = promises;
  const own = publishes.map((event) => event.name);
  const said = [...Object.values(mayPublish), ...Object.keys(mayNotPublish)];
  return [
    ...said
      .filter((event) => !own.includes(event))
      .map((event) => `${name} lets somebody publish ${event}, which is not its own`),
    ...own
      .filter((event) => !(event in mayNotPublish))
      .map((event) => `${name} does not say who may not publish ${event}: mayNotPublish`),
  ];
}

function unplanted(promised: readonly Promised[]): string[] {
  const planted = promised.flatMap(({ promises }) => Object.keys(promises.plants ?? {}));
  return promised.flatMap(({ promises }) =>
    promises.acts
      .filter(({ about }) => about && !planted.includes(about.subject))
      .map((act) => `"${act.name}" is about ${act.about?.subject}, and no context plants any`),
  );
}

/** What two contexts promise, each in its own way. */
function twice(promised: readonly Promised[]): string[] {
  const kinds = ['aboutNobodyServed', 'actsThatPublish', 'plants', 'queues', 'jobs'] as const;
  const acts = promised.flatMap(({ promises }) =>
    [promises.actsAboutPeople, promises.endingActs].flatMap((some) => Object.keys(some ?? {})),
  );
  const all = kinds.map((kind) =>
    promised.flatMap(({ promises }) => Object.keys(promises[kind] ?? {})),
  );
  return [acts, ...all].flatMap((names) =>
    [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map(
      (name) => `${name} is promised twice`,
    ),
  );
}
