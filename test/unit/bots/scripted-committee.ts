import type { Abi } from "viem";
import { readElections } from "#bots/committee/read-elections.ts";
import type { Chain } from "#bots/engine/duty.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { seatingModuleAbi } from "#protocol/chain/abi/SeatingModule.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { electionPhases } from "#protocol/elections/election-phase.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import { Refusal, scriptedChain } from "./scripted-chain.ts";

const at = (digit: string) => `0x${digit.repeat(40)}` as const;

export const CONTRACTS: CommitteeContracts = {
  safe: at("1"),
  seats: at("2"),
  seating: at("3"),
  veto: at("4"),
  pause: at("5"),
  resolutions: at("6"),
  guard: at("7"),
  elections: at("8"),
  petition: at("9"),
};

export const MEMBERS = [at("a"), at("b"), at("c")] as const;
export const NOW = 1_800_000_000;

export const TERM = {
  number: 2,
  endsSeconds: NOW + 200 * 86_400,
  seating: 4,
  seats: 3,
  filled: 3,
  recalled: 0,
  leftEmpty: false,
  someLeft: false,
  vacantSinceSeconds: 0,
  election: 1,
  source: 1,
};

export const STANDING = {
  phase: 0,
  byElection: false,
  extended: false,
  endorsementSeconds: NOW - 40,
  vettingSeconds: NOW - 30,
  votingSeconds: NOW - 20,
  votingEndSeconds: NOW - 10,
  candidates: 9n,
  qualified: 6n,
  combinations: 4n,
  excludedPlaces: 0n,
  minEndorsementTokens: 5n,
  minCombinationTokens: 5n,
  turnoutFloorTokens: 100n,
  turnoutTokens: 100n,
};

export const ELECTION_TERMS = {
  seats: 3,
  runnersUp: 2,
  approvals: 3,
  rule: 0,
  orgCap: 2,
  minSeats: 2,
  maxExclusions: 1,
  registrationSeconds: 1,
  endorsementSeconds: 1,
  vettingSeconds: 1,
  votingSeconds: 1,
  extensionSeconds: 1,
  minEndorsementBps: 50,
  minCombinationBps: 5,
  turnoutFloorBps: 500,
  bondReturnBps: 25,
  decayFromBps: 10_000,
  vetter: at("0"),
  bondWei: 1n,
  termSeconds: 365 * 86_400,
};

export interface CommitteeScript {
  now?: number;
  latest?: bigint;
  phase?: (typeof electionPhases)[number];
  byElection?: boolean;
  standing?: Partial<typeof STANDING>;
  terms?: Partial<typeof ELECTION_TERMS>;
  tally?: readonly [bigint, bigint, bigint];
  term?: Partial<typeof TERM>;
  elections?: Record<string, unknown>;
  seats?: Record<string, unknown>;
  seating?: Record<string, unknown>;
  owners?: readonly string[];
}

/** A committee in office whose one election is seated, unless a test says otherwise. */
export function scriptedCommittee(script: CommitteeScript = {}): Chain {
  const { latest = 1n, phase = "settled" } = script;
  const passed = new Refusal("Committee_ElectionPassed", 1n, 1n);
  const errors: Abi = [...seatingModuleAbi, ...committeeSeatsAbi.filter((item) => item.type === "error")];
  return scriptedChain(
    [
      {
        address: CONTRACTS.elections,
        abi: electionsAbi,
        answers: {
          latest,
          phaseOf: electionPhases.indexOf(phase),
          standingOf: { ...STANDING, ...script.standing },
          termsOf: { ...ELECTION_TERMS, ...script.terms },
          purpose: [3, script.byElection ?? false, 2],
          byElections: [0n, false],
          tallyOf: script.tally ?? [0n, 10n, 0n],
          open: 1n,
          openByElection: 1n,
          ...script.elections,
        },
      },
      {
        address: CONTRACTS.seats,
        abi: committeeSeatsAbi,
        answers: {
          elections: CONTRACTS.elections,
          term: { ...TERM, ...script.term },
          termNumber: BigInt(script.term?.number ?? TERM.number),
          seating: (script.term ?? TERM).seating ?? TERM.seating,
          members: MEMBERS,
          nextElectionSeconds: BigInt(NOW + 140 * 86_400),
          openSeats: 0n,
          fillVacancy: new Refusal("Committee_NoVacancy"),
          ...script.seats,
        },
      },
      { address: CONTRACTS.seating, abi: errors, answers: { isSynced: true, seat: passed, ...script.seating } },
      { address: CONTRACTS.safe, abi: safeAbi, answers: { getOwners: script.owners ?? MEMBERS, getThreshold: 2n } },
    ],
    script.now ?? NOW,
  );
}

export const readScripted = (chain: Chain) => readElections(chain, CONTRACTS);
