export { bookingRoutes } from './booking/routes';
export { manageRoutes } from './manage/routes';
