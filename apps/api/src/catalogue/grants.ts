/** What each program of the service may write; policies say which rows. */
export const grants: Readonly<
  Record<'desk_app' | 'desk_worker', Readonly<Record<string, string>>>
> = {
  desk_app: {},
  desk_worker: {},
};
