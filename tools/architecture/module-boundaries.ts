import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Which project may import which, by the tags in each project.json. An import must satisfy every
 * line whose `sourceTag` the importing project carries.
 */
const contexts = readdirSync(join(import.meta.dirname, '../../libs'), { withFileTypes: true })
  .filter((lib) => lib.isDirectory() && lib.name !== 'shared')
  .map(({ name }) => name);

const rooms = [
  // What we say: the schema library and what others say, nothing else.
  {
    sourceTag: 'type:contracts',
    onlyDependOnLibsWithTags: ['type:contracts'],
    // fast-check serves the specs; which package ships, production-needs-no-dev-package says.
    allowedExternalImports: ['zod', 'libphonenumber-js', 'libphonenumber-js/min', 'fast-check'],
  },
  // What every server decides with, whatever it runs on.
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:domain', 'type:contracts'],
    allowedExternalImports: ['luxon', 'date-holidays', 'fast-check'],
  },
  {
    sourceTag: 'type:server',
    onlyDependOnLibsWithTags: ['type:server', 'type:domain', 'type:contracts'],
    bannedExternalImports: ['@angular/*', '@ngx-translate/*'],
  },
  {
    sourceTag: 'type:front-office',
    onlyDependOnLibsWithTags: ['type:front-office', 'type:contracts'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'bullmq', 'ioredis', 'fastify'],
  },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['type:tool'] },
];

const apps = [
  {
    sourceTag: 'scope:api',
    onlyDependOnLibsWithTags: ['type:server', 'type:domain', 'type:contracts'],
  },
  {
    sourceTag: 'scope:api-assurance',
    onlyDependOnLibsWithTags: ['type:server', 'type:domain', 'type:contracts'],
  },
  {
    sourceTag: 'scope:worker',
    onlyDependOnLibsWithTags: ['type:server', 'type:domain', 'type:contracts'],
  },
  {
    sourceTag: 'scope:front-office',
    onlyDependOnLibsWithTags: ['type:front-office', 'type:contracts'],
  },
  {
    sourceTag: 'scope:front-office-e2e',
    onlyDependOnLibsWithTags: ['type:contracts', 'type:tool'],
  },
];

// Of another context only its ids and events are known, never its rooms.
const betweenContexts = contexts.map((context) => ({
  sourceTag: `scope:${context}`,
  onlyDependOnLibsWithTags: [`scope:${context}`, 'scope:shared', 'type:contracts'],
}));

export const depConstraints = [
  ...rooms,
  ...apps,
  ...betweenContexts,
  { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
];
