import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const permissionMetadata = 'permission';
export const publicRoute = 'public';

/** How the OpenAPI document names the permission of an operation. */
export const permissionInDocument = 'x-permission';

/** A route anyone may call. */
export const Public = (): MethodDecorator & ClassDecorator => Requires(publicRoute);

/** A route for operators who hold the permission. */
export const Requires = (permission: string): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(permissionMetadata, permission),
    ApiExtension(permissionInDocument, permission),
  );
