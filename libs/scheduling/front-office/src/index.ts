export { bookingRoutes } from './booking/routes';
export { manageRoutes } from './manage/routes';

/** Loaded by the area of staff that is visited, never by the phone of who books. */
export const schedulingPages = async () => (await import('./context')).schedulingPages();
