export type { DeskArea } from './frame/desk-frame';
export { deskFrame, signInPage } from './routes';
