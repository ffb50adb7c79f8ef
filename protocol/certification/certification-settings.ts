import type { Address } from "viem";
import type { CertificateKind } from "./certificate-kind.ts";

/** A tier as the vote that adds it says: a value for each number of ITiers.sol. */
export type TierSettings = { name: string; values: readonly bigint[] };

/** Whose certificates of a kind count. */
export type AttesterSettings = { kind: number; attester: Address };

/** Everything that certification is deployed with. What is null the local network makes itself. */
export type CertificationSettings = {
  /** Where the Ethereum Attestation Service is on the network. */
  eas: Address | null;
  /** What the first vote adds and accepts. */
  kinds: CertificateKind[] | null;
  attesters: AttesterSettings[] | null;
  tiers: TierSettings[] | null;
  availability: {
    noRewardBelowBps: bigint;
    slashBelowBps: bigint;
    slashBps: bigint;
    answerEpochs: bigint;
    rulingEpochs: bigint;
    bondTokens: bigint;
    checkers: Address[] | null;
    checkerQuorum: number;
  };
};
