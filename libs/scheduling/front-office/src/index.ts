export { agendaRoutes } from './agenda/routes';
export { bookingRoutes } from './booking/routes';
export { managementRoutes } from './management-routes';
export { manageRoutes } from './manage/routes';
export { mediatorAgendaRoutes } from './mediation/routes';
