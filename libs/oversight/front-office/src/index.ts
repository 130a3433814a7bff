export { readingsRoutes, systemStateRoutes, whoLookedRoutes } from './routes';
