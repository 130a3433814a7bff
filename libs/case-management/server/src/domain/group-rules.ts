import { GroupAcrossMunicipalities } from './problems';

/** Where a group was met. @throws GroupAcrossMunicipalities */
export function municipalityOfGroup(persons: readonly { readonly municipality: string }[]): string {
  const [municipality, ...others] = new Set(persons.map((person) => person.municipality));
  if (municipality === undefined || others.length > 0) throw new GroupAcrossMunicipalities();
  return municipality;
}
