/** `package-lock.json`, as far as we read it. */
export interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dev?: boolean }>
  >;
}

/**
 * What an installation without development packages brings, on whatever machine, and what the build
 * puts into the pages, whose packages are development packages by their place in package.json.
 * @param inPages names of packages
 * @returns `name@version` of each
 */
export function shippedPackages(lock: Lock, inPages: readonly string[]): ReadonlySet<string> {
  const shipped = Object.entries(lock.packages).flatMap(([path, { version, dev }]) => {
    const name = path.split('node_modules/').at(-1);
    if (!name || !version) return [];
    const isInPages = path === `node_modules/${name}` && inPages.includes(name);
    return !dev || isInPages ? [`${name}@${version}`] : [];
  });
  return new Set(shipped);
}

/** The packages whose code the build found in the pages. @param licences the file it wrote */
export function packagesOfScripts(licences: string): string[] {
  return [...licences.matchAll(/^Package: (\S+)$/gm)].map(([, name = '']) => name);
}

/** The packages that a style sheet takes rules or fonts from. */
export function packagesOfStyles(sheet: string): string[] {
  return [
    ...sheet.matchAll(/(?:@import|@use|url\()\s*['"]((?:@[\w-]+\/)?[\w-]+)\/[^'"]+['"]/g),
  ].map(([, name = '']) => name);
}
