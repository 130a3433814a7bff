export type { AreaWord, AreaWords } from './frame/area-words';
export {
  accountPage,
  administrationHome,
  districtHome,
  invitationPage,
  pagesOf,
  signInPage,
  staffFrame,
} from './routes';
