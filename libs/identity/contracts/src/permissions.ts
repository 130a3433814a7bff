/** What somebody may do about accounts; the server gives these to roles. */
export const identityPermissions = {
  /** Their own sessions, factors and password: whoever has signed in. */
  ownAccount: 'identity.own-account',
  manageStaff: 'identity.manage-staff',
  /** To be the second of the two who let somebody back in that lost the second factor. */
  approveRecovery: 'identity.approve-recovery',
  /** To be the other one who approves a role, or refuses it. */
  approveRoles: 'identity.approve-roles',
  openEmergencyAccess: 'identity.open-emergency-access',
} as const;

export type IdentityPermission = (typeof identityPermissions)[keyof typeof identityPermissions];
