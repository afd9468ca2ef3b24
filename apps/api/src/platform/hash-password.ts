import { hashPassword as hash } from "better-auth/crypto";

/** The form that sign-in verifies, for accounts that our own verbs make. Costs tens of milliseconds by intent. */
export const hashPassword = (password: string): Promise<string> => hash(password);
