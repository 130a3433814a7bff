import { isAllowed } from './licences.ts';

/** A bill of materials in CycloneDX's JSON, as far as we read it. */
export interface Bill {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly {
    readonly ref: string;
    readonly dependsOn?: readonly string[];
  }[];
}

export interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}

function nameAndVersion({ name, version }: Component): string {
  return `${name}@${version}`;
}

/** The licence as one SPDX expression; packages that name several mean all of them. */
export function licenceOf({ licenses = [] }: Component): string {
  return licenses
    .map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '')
    .join(' AND ');
}

/** The bill of what we ship, taken from one of everything that is installed. */
export function billOfShipped(all: Bill, name: string, shipped: ReadonlySet<string>): Bill {
  const components = all.components.filter((component) => shipped.has(nameAndVersion(component)));
  const kept = new Set(components.map((component) => component['bom-ref']));
  const own = all.dependencies[0]?.ref;
  return {
    ...all,
    // npm calls the product like the folder that it stands in.
    metadata: { ...all.metadata, component: { ...all.metadata.component, name } },
    components,
    dependencies: all.dependencies
      .filter(({ ref }) => ref === own || kept.has(ref))
      .map(({ ref, dependsOn = [] }) => ({
        ref,
        dependsOn: dependsOn.filter((to) => kept.has(to)),
      })),
  };
}

/** What is wrong with a bill, a sentence each: what it lacks, and licences that we may not ship. */
export function faultsOf(bill: Bill, mustStandInIt: ReadonlySet<string>): string[] {
  const standing = new Set(bill.components.map(nameAndVersion));
  const missing = [...mustStandInIt].filter((name) => !standing.has(name));
  return [
    ...missing.map((name) => `${name} is shipped and does not stand in the bill`),
    ...bill.components.flatMap((component) => {
      const name = nameAndVersion(component);
      const licence = licenceOf(component);
      if (!component.version || !component.purl) return [`${name} has no version or address`];
      if (!licence) return [`${name} names no licence`];
      return isAllowed(licence)
        ? []
        : [`${name} is under ${licence}, which tools/sbom/licences.ts does not allow`];
    }),
  ];
}
