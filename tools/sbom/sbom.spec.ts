import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readAudit } from './audit';
import { type Bill, billOfShipped, faultsOf } from './bill';
import { isAllowed } from './licences';
import { type Lock, packagesOfScripts, packagesOfStyles, shippedPackages } from './shipped';

const component = (name: string, license: string) => ({
  'bom-ref': `${name}@1.0.0`,
  name,
  version: '1.0.0',
  purl: `pkg:npm/${name}@1.0.0`,
  licenses: [{ license: { id: license } }],
});

const bill: Bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  metadata: { component: { name: 'some-folder' } },
  components: [component('server', 'MIT'), component('page', 'ISC'), component('tool', 'GPL-3.0')],
  dependencies: [
    { ref: 'product@1.0.0', dependsOn: ['server@1.0.0', 'tool@1.0.0'] },
    { ref: 'server@1.0.0', dependsOn: ['tool@1.0.0'] },
    { ref: 'tool@1.0.0' },
  ],
};

const lock: Lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/server': { version: '1.0.0' },
    'node_modules/@scope/page': { version: '2.0.0', dev: true },
    'node_modules/tool': { version: '1.0.0', dev: true },
    'node_modules/tool/node_modules/server': { version: '0.9.0', dev: true },
    'node_modules/server/node_modules/@scope/page': { version: '1.0.0' },
  },
};

describe('what is shipped', () => {
  it('is what production installs, and what the pages are made of', () => {
    expect([...shippedPackages(lock, ['@scope/page'])].sort()).toEqual([
      '@scope/page@1.0.0',
      '@scope/page@2.0.0',
      'server@1.0.0',
    ]);
  });

  it('is found in what the build wrote about the pages, and in their style sheets', () => {
    expect(
      packagesOfScripts('---\nPackage: @angular/core\nLicense: "MIT"\n---\nPackage: zod\n'),
    ).toEqual(['@angular/core', 'zod']);
    const sheet = `@use 'colours'; @import 'bootstrap-italia/src/base'; src: url('@fontsource/noto/files/a.woff2')`;
    expect(packagesOfStyles(sheet)).toEqual(['bootstrap-italia', '@fontsource/noto']);
  });
});

describe('the bill of materials', () => {
  const shipped = new Set(['server@1.0.0', 'page@1.0.0']);

  it('names the product, what is shipped, and nothing else', () => {
    const ours = billOfShipped(bill, 'product', shipped);
    expect(ours.metadata.component.name).toBe('product');
    expect(ours.components.map(({ name }) => name)).toEqual(['server', 'page']);
    expect(ours.dependencies).toEqual([
      { ref: 'product@1.0.0', dependsOn: ['server@1.0.0'] },
      { ref: 'server@1.0.0', dependsOn: [] },
    ]);
    expect(faultsOf(ours, shipped)).toEqual([]);
  });

  it('is refused when something shipped is missing in it', () => {
    expect(faultsOf(billOfShipped(bill, 'product', shipped), new Set(['pg@8.0.0']))).toEqual([
      'pg@8.0.0 is shipped and does not stand in the bill',
    ]);
  });

  it('is refused for a licence that we may not ship, and for none', () => {
    const { licenses, ...silent } = component('silent', 'MIT');
    const { purl, ...lost } = component('lost', 'MIT');
    const components = [component('tool', 'AGPL-3.0-only'), silent, lost];
    expect(faultsOf({ ...bill, components }, new Set())).toEqual([
      expect.stringContaining('tool@1.0.0 is under AGPL-3.0-only'),
      'silent@1.0.0 names no licence',
      'lost@1.0.0 has no version or address',
    ]);
  });

  it('is without fault for the packages that the servers are installed with today', () => {
    const workspace = join(import.meta.dirname, '../..');
    const words = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'];
    const { stdout } = spawnSync('npm', words, {
      cwd: workspace,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    const real = JSON.parse(readFileSync(join(workspace, 'package-lock.json'), 'utf8')) as Lock;
    const { dependencies } = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const servers = shippedPackages(real, []);
    const ours = billOfShipped(JSON.parse(stdout) as Bill, 'one-stop-shop', servers);
    expect(faultsOf(ours, servers)).toEqual([]);
    const standing = new Set(ours.components.map(({ name }) => name));
    expect(Object.keys(dependencies).filter((name) => !standing.has(name))).toEqual([]);
  });
});

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['(ISC AND CC-BY-3.0)', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND (Apache-2.0 OR AGPL-3.0)', true],
    ['GPL-3.0-only', false],
    ['AGPL-3.0-or-later', false],
    ['MIT AND GPL-2.0', false],
    ['(MIT OR ISC) AND SSPL-1.0', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['UNLICENSED', false],
    ['constructor', false],
    ['(MIT', false],
    ['', false],
  ])('%s: %p', (expression, allowed) => expect(isAllowed(expression)).toBe(allowed));
});

describe('the audit', () => {
  it('lists what the registry knows', () => {
    const vulnerabilities = {
      lodash: { name: 'lodash', severity: 'high', via: ['x'], range: '<5' },
    };
    expect(readAudit(JSON.stringify({ auditReportVersion: 2, vulnerabilities }))).toEqual({
      known: true,
      findings: [{ name: 'lodash', severity: 'high' }],
    });
    expect(readAudit('{"vulnerabilities": {}}')).toEqual({ known: true, findings: [] });
  });

  it.each([
    ['{"message": "405 Method Not Allowed", "statusCode": 405, "body": ""}', 'it answers 405'],
    ['{"error": {"code": "ENOTFOUND", "summary": "no such host"}}', 'no such host'],
    ['{}', 'it gives no answer'],
    ['', 'it gives no answer'],
    ['<html>', 'it gives no answer'],
  ])('is not taken for passed when there is none: %s', (answer, why) => {
    expect(readAudit(answer)).toEqual({ known: false, why });
  });
});
