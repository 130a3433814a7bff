export type { AreaWord, AreaWords } from './frame/area-words';
export {
  administrationHome,
  districtHome,
  invitationPage,
  pagesOf,
  signInPage,
  staffFrame,
} from './routes';
