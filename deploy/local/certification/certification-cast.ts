import { localAccount } from "#deploy/local/accounts.ts";
import type { AttesterSettings } from "#protocol/certification/certification-settings.ts";
import { BENCHMARK, DATA_CENTRE, IDENTITY, ISO27001, SOC2 } from "./local-tiers.ts";

/** Accounts of the local chain's words, beyond those of stakers. */
const FIRST_ATTESTER = 600;
const FIRST_CHECKER = 610;

/** Who certifies what: an auditor, one who visits data centres, one who measures hardware. */
export const attesters = [
  { account: FIRST_ATTESTER, kinds: [SOC2, ISO27001, IDENTITY] },
  { account: FIRST_ATTESTER + 1, kinds: [DATA_CENTRE, IDENTITY] },
  { account: FIRST_ATTESTER + 2, kinds: [BENCHMARK] },
] as const;

export const localAttesters: readonly AttesterSettings[] = attesters.flatMap(({ account, kinds }) =>
  kinds.map((kind) => ({ kind, attester: localAccount(account).address })),
);

/** Who looks whether providers are there; three of the five make a slot bad. */
export const checkers: readonly number[] = Array.from({ length: 5 }, (_, index) => FIRST_CHECKER + index);
