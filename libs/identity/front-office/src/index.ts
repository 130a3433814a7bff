export { areaRoutes } from './area-routes';

/** Loaded by the area of staff that is visited, never by the phone of who books. */
export const identityPages = async () => (await import('./context')).identityPages();
