export { callsRoutes } from './routes';
