import type { Provider, Type } from '@nestjs/common';
import { ApprovalsController } from './http/approvals.controller';
import { EmergencyAccessController } from './http/emergency-access.controller';
import { EmergencyAdministrationController } from './http/emergency-administration.controller';
import { InvitationsController } from './http/invitations.controller';
import { PublicApprovalController } from './http/public-approval.controller';
import { StaffEntryController } from './http/staff-entry.controller';
import { StaffWorkController } from './http/staff-work.controller';
import { StaffController } from './http/staff.controller';
import { EmergencyCap } from './persistence/emergency-cap';
import { InvitationThrottle } from './persistence/invitation-throttle';
import { AcceptInvitation } from './use-cases/accept-invitation';
import { ApproveRecovery } from './use-cases/approve-recovery';
import { ChangeStaff } from './use-cases/change-staff';
import { CloseEmergencyAccess } from './use-cases/close-emergency-access';
import { DecideApproval } from './use-cases/decide-approval';
import { EndAllWork } from './use-cases/end-all-work';
import { GiveRole } from './use-cases/give-role';
import { InviteAgain } from './use-cases/invite-again';
import { InviteStaff } from './use-cases/invite-staff';
import { KeepDataProtectionContacts } from './use-cases/keep-data-protection-contacts';
import { KeepResponsibles } from './use-cases/keep-responsibles';
import { ListApprovals } from './use-cases/list-approvals';
import { ListEmergencyAccesses } from './use-cases/list-emergency-accesses';
import { ListStaff } from './use-cases/list-staff';
import { OpenApproval } from './use-cases/open-approval';
import { EmergencyDoor } from './use-cases/emergency-door';
import { LookInEmergency } from './use-cases/look-in-emergency';
import { OpenEmergencyAccess } from './use-cases/open-emergency-access';
import { OpenInvitation } from './use-cases/open-invitation';
import { PrepareJoining } from './use-cases/prepare-joining';
import { ProposeRecovery } from './use-cases/propose-recovery';
import { RefuseRecovery } from './use-cases/refuse-recovery';
import { SendApprovalAgain } from './use-cases/send-approval-again';
import { ShowStaff } from './use-cases/show-staff';
import { WithdrawInvitation } from './use-cases/withdraw-invitation';
import { WithdrawRole } from './use-cases/withdraw-role';

export const staffControllers: Type[] = [
  StaffController,
  StaffWorkController,
  StaffEntryController,
  InvitationsController,
  EmergencyAccessController,
  EmergencyAdministrationController,
  ApprovalsController,
  PublicApprovalController,
];

/** What administrators do about staff, and how those they invite join. */
export const staffActs: Provider[] = [
  ListStaff,
  ShowStaff,
  ChangeStaff,
  GiveRole,
  WithdrawRole,
  EmergencyCap,
  EndAllWork,
  InviteStaff,
  InviteAgain,
  WithdrawInvitation,
  ProposeRecovery,
  ApproveRecovery,
  RefuseRecovery,
  ListApprovals,
  DecideApproval,
  OpenApproval,
  SendApprovalAgain,
  KeepResponsibles,
  InvitationThrottle,
  OpenInvitation,
  PrepareJoining,
  AcceptInvitation,
  EmergencyDoor,
  LookInEmergency,
  OpenEmergencyAccess,
  CloseEmergencyAccess,
  ListEmergencyAccesses,
  KeepDataProtectionContacts,
];
