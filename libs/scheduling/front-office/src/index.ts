export { agendaRoutes } from './agenda/routes';
export { bookingRoutes } from './booking/routes';
export { manageRoutes } from './manage/routes';
