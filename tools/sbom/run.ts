/**
 * `npm run sbom`: writes the CycloneDX bill of materials of everything that we ship, refuses
 * licences that we may not ship, and asks the registry for known weaknesses.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../test/build.ts';
import { readAudit } from './audit.ts';
import { type Bill, billOfShipped, faultsOf, licenceOf } from './bill.ts';
import { type Lock, packagesOfScripts, packagesOfStyles, shippedPackages } from './shipped.ts';

const workspace = join(import.meta.dirname, '../..');
const file = join(workspace, 'dist/sbom/one-stop-shop.cdx.json');

const read = (path: string) => readFileSync(join(workspace, path), 'utf8');
const npm = (...words: string[]) =>
  spawnSync('npm', words, { cwd: workspace, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });

build(['front-office']);
const { name } = JSON.parse(read('package.json')) as { name: string };
const sheets = globSync('{apps/front-office,libs/*/front-office}/src/**/*.scss', {
  cwd: workspace,
});
const inPages = [
  ...packagesOfScripts(read('dist/apps/front-office/3rdpartylicenses.txt')),
  ...sheets.flatMap((sheet) => packagesOfStyles(read(sheet))),
];
const shipped = shippedPackages(JSON.parse(read('package-lock.json')) as Lock, inPages);

// Everything, and then our own choice: npm's `--omit dev` also leaves out packages that we need and
// that another needs for development. From the lock, which names the packages of all machines.
const everything = npm(
  'sbom',
  '--package-lock-only',
  '--sbom-format=cyclonedx',
  '--sbom-type=application',
);
if (everything.status !== 0) throw new Error(`npm can make no bill: ${everything.stderr}`);
const bill = billOfShipped(JSON.parse(everything.stdout) as Bill, name, shipped);
mkdirSync(join(file, '..'), { recursive: true });
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${bill.components.length} packages are shipped: ${file}\n`);

const byLicence = Map.groupBy(bill.components, licenceOf);
for (const [licence, { length }] of [...byLicence].sort(([, a], [, b]) => b.length - a.length))
  console.log(`${String(length).padStart(5)}  ${licence}`);

const faults = faultsOf(bill, shipped);
const audit = readAudit(npm('audit', '--json').stdout);
if (audit.known) {
  const shippedNames = new Set(bill.components.map((component) => component.name));
  for (const { name: weak, severity } of audit.findings) {
    if (shippedNames.has(weak)) faults.push(`${weak} has a known weakness (${severity})`);
    else
      console.log(`\nOnly for building and testing: ${weak} has a known weakness (${severity}).`);
  }
  console.log(`\nThe registry knows of ${audit.findings.length} weaknesses.`);
} else {
  console.log(
    `\nAUDIT NOT AVAILABLE from this registry (${audit.why}): nothing is known about weaknesses. Run this again where the registry answers.`,
  );
}

for (const fault of faults) console.error(`\n${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
