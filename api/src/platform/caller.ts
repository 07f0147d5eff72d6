/** Who is calling, from the validated token alone. */
export interface Caller {
  readonly tenantId: string;
  /** Entra object id. */
  readonly id: string;
  readonly displayName: string;
  readonly isAdministrator: boolean;
}
