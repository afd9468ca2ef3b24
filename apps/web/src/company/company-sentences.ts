import type { SetAdminRefusal } from "@belay/core/company/admin-inputs.ts";
import type { CompanyRefusal, EntranceRefusal } from "@belay/core/company/company-inputs.ts";
import type { TryAgainRefusal } from "@belay/core/company/delivery-inputs.ts";
import type { Sentences } from "../lib/refusal-sentences.ts";
import { sentence } from "../lib/refusal-sentences.ts";

const companySentences = {
  ALREADY_HERE:
    "Somebody with this address is here already. If their account is closed, open it again from the list of closed accounts.",
  LAST_ADMIN: "They are the last company admin. Make somebody else an admin first.",
  ACCOUNT_CLOSED: "Their account is closed. Open it again first.",
  NOT_FOUND: "This is not here any more: somebody else was faster.",
} satisfies Sentences<CompanyRefusal | SetAdminRefusal>;

const tryAgainSentences = {
  NOT_FOUND: "This is not here any more. Load the page again.",
  NOT_GIVEN_UP: "It is on its way already: somebody tried it again a moment ago.",
} satisfies Sentences<TryAgainRefusal>;

const entranceSentences = {
  WRONG_CODE: "This is not the code that was printed when Belay started. Copy it from there.",
  ALREADY_SET_UP: "Somebody set this Belay up a moment ago. Sign in, or ask them for a link.",
  JOINING_BY_INVITATION: "People join by invitation now. Ask your company admin for a link.",
  DOMAIN_NOT_ALLOWED: "Addresses of this domain can't join. Use your address at work.",
  LINK_NOT_VALID: "This link was used, replaced or is too old. Ask your company admin for a new one.",
  TOO_MANY_TRIES: "Too many tries from here. Wait an hour, then try again.",
} satisfies Sentences<EntranceRefusal>;

export const sayCompanyRefusal = (refused: { code: CompanyRefusal | SetAdminRefusal }) =>
  sentence(refused, companySentences);

export const sayEntranceRefusal = (refused: { code: EntranceRefusal }) =>
  sentence(refused, entranceSentences);

export const sayTryAgainRefusal = (refused: { code: TryAgainRefusal }) =>
  sentence(refused, tryAgainSentences);
