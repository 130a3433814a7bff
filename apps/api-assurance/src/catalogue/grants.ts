import { promised } from '../promises/promised';
import { platformGrants } from './platform-grants';

type Program = keyof typeof platformGrants;

const of = (program: Program): Readonly<Record<string, string>> =>
  Object.assign({ ...platformGrants[program] }, ...promised.map(({ grants }) => grants[program]));

/**
 * What each program of the service may write, with the columns where it may not write a whole
 * row; policies say which rows.
 */
export const grants = { desk_app: of('desk_app'), desk_worker: of('desk_worker') };
