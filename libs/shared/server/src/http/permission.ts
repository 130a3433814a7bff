import { SetMetadata } from '@nestjs/common';

export const permissionMetadata = 'permission';
export const publicRoute = 'public';

/** A route anyone may call. */
export const Public = (): MethodDecorator & ClassDecorator =>
  SetMetadata(permissionMetadata, publicRoute);

/** A route for operators who hold the permission. */
export const Requires = (permission: string): MethodDecorator & ClassDecorator =>
  SetMetadata(permissionMetadata, permission);
