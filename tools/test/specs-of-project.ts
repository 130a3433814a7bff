import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const workspace = join(import.meta.dirname, '../..');

/** What follows `npm test --`, for jest, and the folder of the project if one is named. */
export function readChoice(words: readonly string[]): {
  readonly project: string | undefined;
  readonly chosen: readonly string[];
} {
  const named = words.find((word) => word.startsWith('--project='));
  const project = named?.slice('--project='.length);
  const others = words.filter((word) => word !== named);
  return { project, chosen: project ? [`./${project}/`, ...others] : others };
}

/** The spec files of a project, from the top of the workspace; fixtures are none. */
export function specsOf(project: string): string[] {
  return globSync(`${project}/**/*.spec.ts`, { cwd: workspace }).filter(
    (file) => !/(^|\/)(node_modules|fixtures)\//.test(file),
  );
}

/** Contracts and domains know no database, and need not wait for one. */
export function usesDatabase(project: string): boolean {
  const { tags } = JSON.parse(readFileSync(join(workspace, project, 'project.json'), 'utf8')) as {
    tags: string[];
  };
  return !tags.includes('type:contracts') && !tags.includes('type:domain');
}
