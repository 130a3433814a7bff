export type { AreaWord, AreaWords } from './frame/area-words';
export {
  accountPage,
  administrationHome,
  districtHome,
  emergencyAccessesPage,
  emergencyPage,
  invitationPage,
  pagesOf,
  publicApprovalPage,
  signInPage,
  staffFrame,
  staffRoutes,
} from './routes';
