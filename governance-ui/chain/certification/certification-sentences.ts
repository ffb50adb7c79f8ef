import type { Explanation } from "#governance-ui/chain/explanation.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";

const NOT_SENT = "Nothing was sent.";
const RELOAD = "The page shows the present state; nothing was sent.";

const text = (value: unknown): string => String(value);
const account = (value: unknown): string => shortHex(text(value));

/** What the errors of certificates and tiers mean, by name, with what to do next. */
export const certificationSentences: Record<string, (args: readonly unknown[]) => Explanation> = {
  Certification_NoAttestation: () => ({
    message: "EAS on this chain has no attestation of this number.",
    hint: "Copy its UID again, and check that it was made on this chain.",
  }),
  Certification_OtherSchema: () => ({
    message: "The attestation is of a schema that votes do not know.",
    hint: "Ask the attester to use the schema of the kind, which the page of certification names.",
  }),
  Certification_NotAttester: ([, attester]) => ({
    message: `Votes do not accept ${account(attester)} as an attester of this kind.`,
    hint: "The page of certification lists whom they accept.",
  }),
  Certification_BadData: () => ({
    message: "The attestation does not hold what its kind asks for.",
    hint: "Ask the attester to make it anew, by the schema of the kind.",
  }),
  Certification_UnknownProvider: ([provider]) => ({
    message: `It is of provider ${text(provider)}, and there is none of that number.`,
    hint: "Ask the attester to make it anew, with the provider’s number.",
  }),
  Certification_Irrevocable: () => ({
    message: "The attestation cannot be revoked, so it is not taken.",
    hint: "Ask the attester to make it anew, so that it can be revoked.",
  }),
  Certification_Revoked: () => ({ message: "The attestation was revoked.", hint: NOT_SENT }),
  Certification_Expired: ([, , expired]) => ({
    message: `The attestation expired on ${localTime(Number(expired))}.`,
    hint: "Ask the attester for a new one.",
  }),
  Certification_NotLater: () => ({
    message: "A certificate of this attester that was issued later, or this one, is bound already.",
    hint: RELOAD,
  }),
  Certification_NotOperator: ([, provider]) => ({
    message: `This account may not do that for provider ${text(provider)}.`,
    hint: NOT_SENT,
  }),
  Certification_Unmet: () => ({
    message: "The provider does not meet yet all that this tier asks for.",
    hint: "The page of certification says what each tier asks for.",
  }),
  Certification_SameTier: () => ({ message: "The provider is in this tier already.", hint: RELOAD }),
  Certification_Removed: () => ({ message: "A vote removed this provider.", hint: NOT_SENT }),
  Certification_UnknownTier: ([tier]) => ({ message: `There is no tier ${text(tier)}.`, hint: RELOAD }),
};
