import { type Abi, concat, encodeAbiParameters, keccak256, parseAbi, stringToHex, toHex, zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { attributeChanges } from "#index/decode/attribute-changes.ts";
import { storedChange } from "#index/decode/committee-change.ts";
import { createLogDecoder } from "#index/decode/log-decoder.ts";
import { parameterEvents } from "#index/decode/parameter-events.ts";
import { prepareAbiEvent, prepareEvent } from "#index/decode/prepare-event.ts";
import { emptyRows, type RangeRows } from "#index/decode/range-rows.ts";
import { storedCalls } from "#index/decode/stored-calls.ts";
import { storedRails } from "#index/decode/stored-rails.ts";
import { storedTerms } from "#index/decode/stored-terms.ts";
import { watchList } from "#index/follow/watch-list.ts";
import type { RawLog } from "#index/rpc/chain-reader.ts";
import { contractAbis } from "#protocol/chain/abi/all.ts";
import { committeePauseAbi } from "#protocol/chain/abi/CommitteePause.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { operationId } from "#protocol/governor/operation-id.ts";
import { createdParameters, proposalCreatedEvent } from "#protocol/governor/proposal-created.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";
import { at, sampleCatalogue, sampleDeployment } from "#test/unit/proposals/sample-deployment.ts";
import { electionTerms } from "./election-terms.ts";
import { logOf, TX_HASH } from "./log-of.ts";

const abis: Readonly<Record<string, Abi>> = { ...contractAbis, CommitteeSafe: safeAbi };
const addressOf = (contract: string) => contractAddress(sampleDeployment, contract);
const eventOf = (contract: string, name: string, args: Readonly<Record<string, unknown>>) =>
  logOf(addressOf(contract), abis[contract] ?? [], name, args);

/** With capitals, of which none may stay where addresses are compared. */
const [anna, ben] = [
  "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
  "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
] as const;
const [annaRow, benRow] = [anna.toLowerCase(), ben.toLowerCase()];
const HASH = `0x${"ab".repeat(32)}` as const;
const OTHER_HASH = `0x${"cd".repeat(32)}` as const;
const place = { block: 7, log_index: 3, tx_hash: TX_HASH };
const chainTerms = { ...electionTerms(), rule: 1, vetter: zeroAddress, bondWei: 10n ** 17n };
const storedOf = (change: object) =>
  JSON.stringify({ ...electionTerms(), rule: "plain", bondWei: `${10n ** 17n}`, ...change });
const change = (kind: string, accounts: string[], details: object) => ({
  kind,
  accounts: JSON.stringify(accounts),
  details: JSON.stringify(details),
});

const decode = (...logs: RawLog[]) => watchList(sampleDeployment, []).decode(logs);

/** The rows of tables that have some. */
function filled(rows: RangeRows): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rows).filter(([, { length }]) => length > 0));
}

describe("an event becomes the row of one table, and of no other", () => {
  const rows: [string, string, Record<string, unknown>, keyof RangeRows, object][] = [
    [
      "AlthingToken",
      "Transfer",
      { from: anna, to: ben, value: 5n },
      "transfers",
      { sender: annaRow, receiver: benRow, amount: "5" },
    ],
    [
      "AlthingToken",
      "DelegateChanged",
      { delegator: at(1), fromDelegate: anna, toDelegate: ben },
      "delegations",
      { delegator: at(1).toLowerCase(), from_delegate: annaRow, to_delegate: benRow },
    ],
    [
      "AlthingToken",
      "DelegateVotesChanged",
      { delegate: anna, previousVotes: 1n, newVotes: 2n ** 200n },
      "voting_power",
      { delegate: annaRow, votes: `${2n ** 200n}` },
    ],
    [
      "AlthingGovernor",
      "ProposalClassified",
      { proposalId: 11n, class: 2, codePin: 0xa1n, codeHashes: [HASH, OTHER_HASH] },
      "classifications",
      {
        proposal_id: "11",
        risk_class: 2,
        code_pin: `0x${"0".repeat(48)}a1`,
        code_hashes: JSON.stringify([HASH, OTHER_HASH]),
      },
    ],
    [
      "AlthingGovernor",
      "ProposalExtended",
      { proposalId: 11n, extendedDeadline: 99n },
      "proposal_stages",
      { proposal_id: "11", stage: "extended", due_at: 99, reason_hash: null },
    ],
    [
      "AlthingGovernor",
      "ProposalQueued",
      { proposalId: 11n, etaSeconds: 98n },
      "proposal_stages",
      { proposal_id: "11", stage: "queued", due_at: 98, reason_hash: null },
    ],
    [
      "AlthingGovernor",
      "ProposalExecuted",
      { proposalId: 11n },
      "proposal_stages",
      { proposal_id: "11", stage: "executed", due_at: null, reason_hash: null },
    ],
    [
      "AlthingGovernor",
      "ProposalCanceled",
      { proposalId: 11n },
      "proposal_stages",
      { proposal_id: "11", stage: "canceled", due_at: null, reason_hash: null },
    ],
    [
      "AlthingGovernor",
      "ProposalCanceledByGuardian",
      { proposalId: 11n, guardian: anna, reasonHash: HASH },
      "proposal_stages",
      { proposal_id: "11", stage: "canceled-by-guardian", due_at: null, reason_hash: HASH },
    ],
    [
      "AlthingGovernor",
      "VoteCast",
      { voter: anna, proposalId: 11n, support: 1, weight: 6n, reason: "Já" },
      "votes",
      {
        proposal_id: "11",
        voter: annaRow,
        support: 1,
        weight: "6",
        against_votes: "0",
        for_votes: "6",
        abstain_votes: "0",
        reason: "Já",
      },
    ],
    [
      "AlthingGovernor",
      "VoteCastWithParams",
      {
        voter: anna,
        proposalId: 11n,
        support: 255,
        weight: 6n,
        reason: "",
        params: concat([1n, 2n, 3n].map((votes) => toHex(votes, { size: 16 }))),
      },
      "votes",
      {
        proposal_id: "11",
        voter: annaRow,
        support: 255,
        weight: "6",
        against_votes: "1",
        for_votes: "2",
        abstain_votes: "3",
        reason: "",
      },
    ],
    [
      "AlthingGovernor",
      "BallotSkipped",
      { proposalId: 11n, voter: anna, reason: 4 },
      "skipped_ballots",
      { proposal_id: "11", voter: annaRow, reason: 4 },
    ],
    [
      "AlthingGovernor",
      "BallotsWithdrawn",
      { proposalId: 11n, voter: anna },
      "ballot_withdrawals",
      { proposal_id: "11", voter: annaRow },
    ],
    [
      "AlthingGovernor",
      "ClassRuleSet",
      {
        class: 1,
        oldRule: { quorumBps: 1, majorityBps: 2, quorumFloorTokens: 3n },
        newRule: { quorumBps: 400, majorityBps: 5_000, quorumFloorTokens: 7n },
      },
      "class_rules",
      { risk_class: 1, quorum_bps: 400, majority_bps: 5_000, quorum_floor: "7" },
    ],
    [
      "AlthingGovernor",
      "PolicySet",
      { target: anna, selector: "0xa9059cbb", oldClass: 1, newClass: 1 },
      "policies",
      { target: annaRow, selector: "0xa9059cbb", risk_class: 1 },
    ],
    [
      "AlthingGovernor",
      "SpendingCapSet",
      { asset: anna, oldCapTokens: 1n, newCapTokens: 2n },
      "spending_caps",
      { asset: annaRow, cap: "2" },
    ],
    [
      "AlthingGovernor",
      "GuardianSet",
      { oldGuardian: anna, oldUntilSeconds: 1, newGuardian: ben, newUntilSeconds: 5 },
      "guardians",
      { account: benRow, until_at: 5 },
    ],
    [
      "AlthingGovernor",
      "OutflowCounted",
      { asset: anna, amountTokens: 1n, goneTokens: 2n, heldTokens: 3n, periodEndsAtSeconds: 4n },
      "treasury_outflows",
      { cap: "hard", asset: annaRow, amount: "1", counted: "2", held: "3", period_ends_at: 4 },
    ],
    [
      "AlthingGovernor",
      "SpendingCounted",
      { asset: anna, amountTokens: 1n, spentTokens: 2n, periodEndsAtSeconds: 4n },
      "treasury_outflows",
      { cap: "spending", asset: annaRow, amount: "1", counted: "2", held: null, period_ends_at: 4 },
    ],
    [
      "TimelockController",
      "CallScheduled",
      { id: HASH, index: 0n, target: anna, value: 1n, data: "0x", predecessor: HASH, delay: 2n },
      "timelock_operations",
      { operation_id: HASH, event: "scheduled" },
    ],
    [
      "TimelockController",
      "CallExecuted",
      { id: HASH, index: 0n, target: anna, value: 1n, data: "0x" },
      "timelock_operations",
      { operation_id: HASH, event: "executed" },
    ],
    ["TimelockController", "Cancelled", { id: HASH }, "timelock_operations", { operation_id: HASH, event: "canceled" }],
    [
      "TimelockController",
      "RoleGranted",
      { role: HASH, account: anna, sender: ben },
      "roles",
      { contract: addressOf("TimelockController").toLowerCase(), role: HASH, account: annaRow, granted: 1 },
    ],
    [
      "TimelockController",
      "RoleRevoked",
      { role: HASH, account: anna, sender: ben },
      "roles",
      { contract: addressOf("TimelockController").toLowerCase(), role: HASH, account: annaRow, granted: 0 },
    ],
    [
      "EmissionController",
      "RailSet",
      {
        parameter: 1,
        rail: {
          min: 2n,
          max: 3n,
          maxStepBps: 4,
          maxStep: 5n,
          minDelaySeconds: 6,
          rampUpSeconds: 0,
          rampDownSeconds: 7,
        },
      },
      "contract_rails",
      {
        contract: "EmissionController",
        figures: JSON.stringify({
          "kappaHalves.min": "2",
          "kappaHalves.max": "3",
          "kappaHalves.maxStepBps": "4",
          "kappaHalves.maxStep": "5",
          "kappaHalves.minDelaySeconds": "6",
          "kappaHalves.rampUpSeconds": "0",
          "kappaHalves.rampDownSeconds": "7",
        }),
      },
    ],
    [
      "EmissionController",
      "RailSet",
      {
        parameter: 77,
        rail: {
          min: 2n,
          max: 3n,
          maxStepBps: 4,
          maxStep: 5n,
          minDelaySeconds: 6,
          rampUpSeconds: 0,
          rampDownSeconds: 7,
        },
      },
      "contract_rails",
      {
        contract: "EmissionController",
        figures: JSON.stringify({
          "parameter77.min": "2",
          "parameter77.max": "3",
          "parameter77.maxStepBps": "4",
          "parameter77.maxStep": "5",
          "parameter77.minDelaySeconds": "6",
          "parameter77.rampUpSeconds": "0",
          "parameter77.rampDownSeconds": "7",
        }),
      },
    ],
    [
      "Elections",
      "RailsSet",
      {
        rails: {
          minWindowSeconds: 1,
          maxWindowSeconds: 2,
          minVotingSeconds: 3,
          minTermSeconds: 4,
          maxTermSeconds: 5,
          maxBondWei: 6n,
          maxExclusions: 7,
          maxEndorsementBps: 8,
          maxTurnoutFloorBps: 9,
        },
      },
      "contract_rails",
      {
        contract: "Elections",
        figures: JSON.stringify({
          minWindowSeconds: "1",
          maxWindowSeconds: "2",
          minVotingSeconds: "3",
          minTermSeconds: "4",
          maxTermSeconds: "5",
          maxBondWei: "6",
          maxExclusions: "7",
          maxEndorsementBps: "8",
          maxTurnoutFloorBps: "9",
        }),
      },
    ],
    [
      "RecallPetition",
      "SharesSet",
      { openBps: 1n, shareBps: 2n, windowSeconds: 3n },
      "contract_rails",
      { contract: "RecallPetition", figures: JSON.stringify({ openBps: "1", shareBps: "2", windowSeconds: "3" }) },
    ],
    [
      "EmissionController",
      "EpochAccounted",
      {
        epoch: 5n,
        outcome: 1,
        oldMultiplierWad: 1n,
        newMultiplierWad: 2n,
        revenueUsd8: 3n,
        smoothedUsd8: 4n,
        emissionTokens: 6n,
      },
      "emission_epochs",
      { epoch: 5, outcome: 1, old_multiplier: "1", new_multiplier: "2", revenue: "3", smoothed: "4", emission: "6" },
    ],
    [
      "EmissionController",
      "EpochsLapsed",
      { firstEpoch: 5n, lastEpoch: 8n },
      "emission_lapses",
      { first_epoch: 5, last_epoch: 8 },
    ],
    [
      "EmissionController",
      "ParameterSet",
      { parameter: 2, oldValue: 3n, newValue: 4n, inForceSeconds: 5n, by: anna },
      "emission_parameters",
      { parameter: 2, old_value: "3", new_value: "4", proposal_id: null },
    ],
    ["EmissionController", "BudgetSet", { oldTokens: 1n, newTokens: 2n }, "emission_budgets", { budget: "2" }],
    [
      "EmissionController",
      "Lowered",
      { by: anna, oldBps: 9_000n, newBps: 8_000n, untilEpoch: 12n },
      "emission_limits",
      { bps: 8_000, until_epoch: 12 },
    ],
    [
      "EmissionController",
      "Lifted",
      { oldUntilEpoch: 12n, newUntilEpoch: 9n },
      "emission_limits",
      { bps: null, until_epoch: 9 },
    ],
    [
      "RevenueReports",
      "ReportPosted",
      { epoch: 5n, reporter: anna, revenueUsd8: 2n, medianUsd8: 3n },
      "revenue_reports",
      { epoch: 5, reporter: annaRow, revenue: "2", median: "3" },
    ],
    [
      "PriceReports",
      "PriceReported",
      { round: 5n, reporter: anna, priceUsd8: 2n, lowUsd8: 1n, highUsd8: 3n },
      "price_reports",
      { round: 5, reporter: annaRow, price: "2", low: "1", high: "3" },
    ],
    [
      "Elections",
      "NextTermsSet",
      { oldTerms: { ...chainTerms, seats: 9 }, newTerms: chainTerms },
      "election_terms",
      { terms: storedOf({}) },
    ],
    [
      "Elections",
      "ElectionOpened",
      { number: 3n, byElection: true, by: anna, terms: { ...chainTerms, vetter: ben } },
      "elections",
      { election: 3, by_election: 1, opener: annaRow, terms: storedOf({ vetter: ben }) },
    ],
    [
      "Elections",
      "ElectionOpened",
      { number: 3n, byElection: false, by: anna, terms: { ...chainTerms, rule: 0 } },
      "elections",
      { election: 3, by_election: 0, opener: annaRow, terms: storedOf({ rule: "proportional" }) },
    ],
    [
      "Elections",
      "CandidateRegistered",
      {
        number: 3n,
        candidate: anna,
        organisation: HASH,
        registration: 4n,
        statementHash: OTHER_HASH,
        statementURI: "ipfs://x",
      },
      "election_candidates",
      {
        election: 3,
        candidate: annaRow,
        registration: 4,
        organisation: HASH,
        statement_hash: OTHER_HASH,
        statement_uri: "ipfs://x",
      },
    ],
    [
      "Elections",
      "CandidateEndorsed",
      { number: 3n, candidate: anna, holder: ben, weightTokens: 5n, totalTokens: 6n },
      "election_endorsements",
      { election: 3, candidate: annaRow, holder: benRow, weight: "5", total: "6" },
    ],
    [
      "Elections",
      "CandidateQualified",
      { number: 3n, candidate: anna, place: 2n },
      "election_places",
      { election: 3, candidate: annaRow, place: 2 },
    ],
    [
      "Elections",
      "CandidateExcluded",
      { number: 3n, candidate: anna, reasonHash: HASH },
      "election_exclusions",
      { election: 3, candidate: annaRow, reason_hash: HASH },
    ],
    [
      "Elections",
      "CandidateRestored",
      { number: 3n, candidate: anna },
      "election_exclusions",
      { election: 3, candidate: annaRow, reason_hash: null },
    ],
    [
      "Elections",
      "BondPaidOut",
      { number: 3n, candidate: anna, to: ben, bondWei: 5n },
      "election_bonds",
      { election: 3, candidate: annaRow, receiver: benRow, bond: "5" },
    ],
    [
      "Elections",
      "BallotCast",
      { number: 3n, voter: anna, approvals: 5n, weightTokens: 6n, countedTokens: 4n },
      "election_ballots",
      { election: 3, voter: annaRow, approvals: "5", weight: "6", counted: "4" },
    ],
    [
      "Elections",
      "BallotSkipped",
      { number: 3n, voter: anna, refusal: 2 },
      "skipped_election_ballots",
      { election: 3, voter: annaRow, refusal: 2 },
    ],
    [
      "Elections",
      "VoteExtended",
      { number: 3n, turnoutTokens: 1n, floorTokens: 2n, untilSeconds: 9n },
      "election_stages",
      { election: 3, stage: "extended", until_at: 9, reached: null, beside: null },
    ],
    [
      "Elections",
      "BallotsLoaded",
      { number: 3n, loaded: 4n, total: 6n },
      "election_stages",
      { election: 3, stage: "loaded", until_at: null, reached: 4, beside: 6 },
    ],
    [
      "Elections",
      "CandidateRanked",
      { number: 3n, place: 0n, rank: 1n, winner: true, supportUnits: 8n },
      "election_ranks",
      { election: 3, place: 0, rank: 1, winner: 1, support: "8" },
    ],
    [
      "Elections",
      "CandidateRanked",
      { number: 3n, place: 2n, rank: 4n, winner: false, supportUnits: 8n },
      "election_ranks",
      { election: 3, place: 2, rank: 4, winner: 0, support: "8" },
    ],
    [
      "Elections",
      "ElectionSettled",
      { number: 3n, winners: 5n, runnersUp: 2n },
      "election_stages",
      { election: 3, stage: "settled", until_at: null, reached: 5, beside: 2 },
    ],
    [
      "Elections",
      "ElectionGaveWay",
      { number: 3n, to: 4n },
      "election_stages",
      { election: 3, stage: "gave-way", until_at: null, reached: 4, beside: null },
    ],
    [
      "Elections",
      "ElectionFailed",
      { number: 3n, winners: 1n, minSeats: 2n },
      "election_stages",
      { election: 3, stage: "failed", until_at: null, reached: 1, beside: 2 },
    ],
    [
      "CommitteeSeats",
      "Seated",
      { seating: 2, election: 3n, term: 4, members: [anna, ben], endsSeconds: 9, byElection: true },
      "seatings",
      { seating: 2, election: 3, term: 4, members: JSON.stringify([annaRow, benRow]), ends_at: 9, by_election: 1 },
    ],
    [
      "CommitteeSeats",
      "Seated",
      { seating: 2, election: 3n, term: 4, members: [], endsSeconds: 9, byElection: false },
      "seatings",
      { seating: 2, election: 3, term: 4, members: "[]", ends_at: 9, by_election: 0 },
    ],
    [
      "CommitteeSeats",
      "Answered",
      { term: 4, runnerUp: anna, accepts: true },
      "committee_answers",
      { term: 4, account: annaRow, accepts: 1 },
    ],
    [
      "CommitteeSeats",
      "Answered",
      { term: 4, runnerUp: anna, accepts: false },
      "committee_answers",
      { term: 4, account: annaRow, accepts: 0 },
    ],
    [
      "CommitteeSeats",
      "CandidateSkipped",
      { election: 3n, candidate: anna, reason: 2 },
      "committee_changes",
      change("skipped", [annaRow], { election: 3, reason: 2 }),
    ],
    [
      "CommitteeSeats",
      "VacancyFilled",
      { seating: 2, election: 3n, member: anna },
      "committee_changes",
      change("filled", [annaRow], { seating: 2, election: 3 }),
    ],
    [
      "CommitteeSeats",
      "Recalled",
      { term: 4, account: anna, sat: true },
      "committee_changes",
      change("recalled", [annaRow], { term: 4, sat: true }),
    ],
    ["CommitteeSeats", "Resigned", { account: anna }, "committee_changes", change("resigned", [annaRow], {})],
    [
      "CommitteeSeats",
      "KeyRotated",
      { oldKey: anna, newKey: ben },
      "committee_changes",
      change("key-rotated", [annaRow, benRow], {}),
    ],
    [
      "CommitteeSeats",
      "ElectionsSet",
      { oldElections: anna, newElections: ben },
      "committee_changes",
      change("elections-set", [annaRow, benRow], {}),
    ],
    [
      "SeatingModule",
      "Synced",
      { seating: 2n, owners: 5n, threshold: 3n },
      "committee_changes",
      change("synced", [], { seating: 2, owners: 5, threshold: 3 }),
    ],
    ["SeatingModule", "GuardSet", { guard: anna }, "committee_changes", change("guard-set", [annaRow], {})],
    ["SeatingModule", "ModuleEnabled", { module: anna }, "committee_changes", change("module-enabled", [annaRow], {})],
    [
      "SeatingModule",
      "ModuleDisabled",
      { module: anna },
      "committee_changes",
      change("module-disabled", [annaRow], {}),
    ],
    [
      "CommitteeGuard",
      "PowerSet",
      { target: anna, oldAccess: 1, newAccess: 2 },
      "committee_changes",
      change("power-set", [annaRow], { oldAccess: 1, newAccess: 2 }),
    ],
    [
      "CommitteeVeto",
      "Vetoed",
      { proposalId: 11n, seating: 2n, callsHash: HASH, reasonHash: OTHER_HASH },
      "committee_vetoes",
      { proposal_id: "11", seating: 2, calls_hash: HASH, reason_hash: OTHER_HASH },
    ],
    [
      "CommitteePause",
      "ModuleSet",
      { module: anna, oldLengthSeconds: 1, newLengthSeconds: 2, told: true },
      "committee_changes",
      change("pausable-set", [annaRow], { oldLengthSeconds: 1, newLengthSeconds: 2, told: true }),
    ],
    [
      "CommitteePause",
      "Paused",
      { module: anna, seating: 2n, untilSeconds: 9n, reasonHash: HASH },
      "committee_pauses",
      { module: annaRow, seating: 2, until_at: 9, reason_hash: HASH },
    ],
    ["CommitteePause", "Lifted", { module: anna }, "committee_changes", change("pause-lifted", [annaRow], {})],
    [
      "CommitteeResolutions",
      "ResolutionAnchored",
      { proposalId: 11n, documentHash: HASH, seating: 2n, uri: "ipfs://r" },
      "committee_resolutions",
      { proposal_id: "11", document_hash: HASH, seating: 2, uri: "ipfs://r" },
    ],
    [
      "CommitteeSafe",
      "ExecutionSuccess",
      { txHash: HASH, payment: 0n },
      "safe_executions",
      { safe_tx_hash: HASH, succeeded: 1 },
    ],
    [
      "CommitteeSafe",
      "ExecutionFailure",
      { txHash: HASH, payment: 0n },
      "safe_executions",
      { safe_tx_hash: HASH, succeeded: 0 },
    ],
    [
      "RecallPetition",
      "PetitionOpened",
      { number: 1n, opener: ben, members: [anna], reason: "Absent", neededTokens: 8n, untilSeconds: 9n },
      "recall_petitions",
      { petition: 1, opener: benRow, members: JSON.stringify([annaRow]), reason: "Absent", needed: "8", until_at: 9 },
    ],
    [
      "RecallPetition",
      "PetitionSigned",
      { number: 1n, signer: anna, weightTokens: 2n, signedTokens: 3n },
      "recall_signatures",
      { petition: 1, signer: annaRow, weight: "2", signed: "3" },
    ],
    [
      "RecallPetition",
      "PetitionSubmitted",
      { number: 1n, proposalId: 11n, by: anna },
      "recall_submissions",
      { petition: 1, proposal_id: "11" },
    ],
  ];
  it.each(rows)("%s %s", (contract, name, args, table, row) => {
    expect(filled(decode(eventOf(contract, name, args)))).toEqual({ [table]: [{ ...place, ...row }] });
  });
});

describe("a new proposal", () => {
  const governor = addressOf("AlthingGovernor");
  const description = concat(["0xefbbbf", stringToHex("# Fund the audit\n\nWhy")]);
  const calls = [
    { target: anna, valueWei: 5n, data: "0x" },
    { target: ben, valueWei: 0n, data: "0xdeadbeef" },
  ] as const;
  const data = encodeAbiParameters(createdParameters, [
    11n,
    anna,
    calls.map(({ target }) => target),
    calls.map(({ valueWei }) => valueWei),
    ["", ""],
    calls.map(({ data: bytes }) => bytes),
    20n,
    30n,
    description,
  ]);
  const log = { ...eventOf("AlthingGovernor", "ProposalExecuted", { proposalId: 11n }), data };
  it("is kept with the hash and the operation of its bytes, and calls that are read back as they were", () => {
    const rows = decode({ ...log, topics: [prepareAbiEvent(proposalCreatedEvent).topic] });
    const { calls: kept = "", ...row } = rows.proposals[0] ?? {};
    expect(row).toEqual({
      ...place,
      proposal_id: "11",
      operation_id: operationId(governor, calls, keccak256(description)),
      proposer: annaRow,
      title: "Fund the audit",
      description: "# Fund the audit\n\nWhy",
      description_hash: keccak256(description),
      snapshot_at: 20,
      deadline_at: 30,
    });
    expect(storedCalls(kept)).toEqual(calls);
  });

  it.each([
    '[{"target":"0x12","valueWei":"0","data":"0x"}]',
    `[{"target":"${anna}","valueWei":"0","data":"hello"}]`,
    '[{"target":7,"valueWei":"0","data":"0x"}]',
    `[{"target":"${anna}","valueWei":0,"data":"0x"}]`,
    "{}",
  ])("is not read from what nobody stored: %s", (json) => {
    expect(() => storedCalls(json)).toThrow();
  });
});

describe("a call's class", () => {
  it("is a change of its own where it is another than before", () => {
    const log = eventOf("AlthingGovernor", "PolicySet", {
      target: anna,
      selector: "0xa9059cbb",
      oldClass: 0,
      newClass: 2,
    });
    const rows = decode(log);
    expect(filled(rows)).toEqual({
      policies: [{ ...place, target: annaRow, selector: "0xa9059cbb", risk_class: 2 }],
      parameter_changes: [
        {
          ...place,
          part: 0,
          parameter_id: `governor.policy.${anna}.0xa9059cbb`,
          old_value: "0",
          new_value: "2",
          proposal_id: null,
          in_force_at: null,
          moved_by: null,
        },
      ],
    });
  });
});

describe("a parameter's event", () => {
  const source = at(0x50);
  const abi = parseAbi(["event Moved(uint256 indexed kind, uint256 a, uint256 b, uint256 newA, uint256 newB)"]);
  const spec = {
    address: source,
    event: "Moved(uint256 indexed kind, uint256 a, uint256 b, uint256 newA, uint256 newB)",
  };
  const known = sampleCatalogue().then(({ parameters }) => parameters[0]);
  const changesOf = async (args: object, events: Parameter["event"][]) => {
    const base = (await known) as Parameter;
    const parameters = events.map((event, index) => ({ ...base, id: `p${index}`, event }));
    const rows = createLogDecoder(parameterEvents(parameters)).decode([logOf(source, abi, "Moved", { ...args })]);
    return rows.parameter_changes;
  };
  const args = { kind: 1n, a: 1n, b: 2n, newA: 3n, newB: 2n };

  it("changes each parameter that it is about, in their order, and none that stays as it was or is another's", async () => {
    const event = (old: string[] | null, now: string[], only?: Record<string, string>) =>
      parameterEvent({ ...spec, old, new: now, ...(only === undefined ? {} : { only }) });
    const changes = await changesOf(args, [
      event(["b"], ["newB"]),
      event(["a"], ["newA"]),
      null,
      event(["a"], ["newA"], { kind: "2" }),
      event(null, ["newB"], { kind: "1" }),
      event(["a", "b"], ["newA", "newB"]),
    ]);
    const row = { ...place, proposal_id: null, in_force_at: null, moved_by: null };
    expect(changes).toEqual([
      { ...row, part: 0, parameter_id: "p1", old_value: "1", new_value: "3" },
      { ...row, part: 1, parameter_id: "p4", old_value: null, new_value: "2" },
      { ...row, part: 2, parameter_id: "p5", old_value: '["1","2"]', new_value: '["3","2"]' },
    ]);
  });

  it("says from when on a value is in force and who set it, and a ramp that stops where it is", async () => {
    const abi = parseAbi(["event Set(uint256 oldValue, uint256 newValue, uint256 inForceSeconds, address indexed by)"]);
    const event = parameterEvent({
      address: source,
      event: "Set(uint256 oldValue, uint256 newValue, uint256 inForceSeconds, address indexed by)",
      old: ["oldValue"],
      new: ["newValue"],
      inForce: "inForceSeconds",
      by: "by",
    });
    const base = (await known) as Parameter;
    const decoder = createLogDecoder(parameterEvents([{ ...base, id: "p", event: null, formerEvents: [event] }]));
    const of = (oldValue: bigint, newValue: bigint) =>
      decoder.decode([logOf(source, abi, "Set", { oldValue, newValue, inForceSeconds: 99n, by: anna })])
        .parameter_changes;
    const row = { ...place, part: 0, parameter_id: "p", proposal_id: null, in_force_at: 99, moved_by: annaRow };
    expect(of(1n, 2n)).toEqual([{ ...row, old_value: "1", new_value: "2" }]);
    expect(of(2n, 2n)).toEqual([{ ...row, old_value: "2", new_value: "2" }]);
  });

  it("is nobody's where a parameter has none", async () => {
    const base = (await known) as Parameter;
    expect(parameterEvents([{ ...base, event: null }])).toEqual([]);
  });

  it("counts the parts of one log alone", async () => {
    const base = (await known) as Parameter;
    const event = parameterEvent({ ...spec, old: ["a"], new: ["newA"] });
    const decoded = createLogDecoder(parameterEvents([{ ...base, id: "p", event }]));
    const at3 = logOf(source, abi, "Moved", args);
    const rows = decoded.decode([at3, { ...at3, logIndex: 4 }, { ...at3, blockNumber: 8 }]);
    expect(rows.parameter_changes.map(({ part }) => part)).toEqual([0, 0, 0]);
  });

  it("says nothing where the contract emits it otherwise", async () => {
    const strange = parameterEvent({
      ...spec,
      event: "Moved(uint256 kind, uint256 a, uint256 b, uint256 newA, uint256 newB)",
      old: ["a"],
      new: ["newA"],
    });
    expect(await changesOf(args, [strange])).toEqual([]);
  });
});

describe("the decoder", () => {
  it("passes over logs of other contracts, of other events, and without a topic", () => {
    const log = eventOf("AlthingToken", "Transfer", { from: anna, to: ben, value: 5n });
    expect(decode()).toEqual(emptyRows());
    for (const other of [
      { ...log, address: at(0x99) },
      { ...log, topics: [HASH] },
      { ...log, topics: [] },
    ]) {
      expect(filled(decode(other))).toEqual({});
    }
  });

  it("wants the logs of each contract once, in the order of addresses", () => {
    const { addresses } = watchList(sampleDeployment, []);
    expect(addresses).toEqual([...new Set(addresses)].sort());
    expect(addresses).toContain(addressOf("AlthingToken").toLowerCase());
  });

  it("decodes no module that the deployment lacks", () => {
    const { AlthingToken, AlthingGovernor, TimelockController } = sampleDeployment.contracts;
    const contracts = { AlthingToken, AlthingGovernor, TimelockController } as Record<string, `0x${string}`>;
    const { addresses } = watchList({ ...sampleDeployment, contracts }, []);
    expect(addresses).toEqual(
      Object.values(contracts)
        .map((address) => address.toLowerCase())
        .sort(),
    );
  });

  it("refuses a log whose topics are too many or too few, and an event that the ABI lacks", () => {
    const log = logOf(at(1), committeePauseAbi, "Lifted", { module: anna });
    const { decode } = prepareEvent(committeePauseAbi, "Lifted");
    expect(decode(log)).toEqual({ module: annaRow });
    expect(() => decode({ ...log, topics: [...log.topics, HASH] })).toThrow(
      "Lifted has an unexpected number of topics",
    );
    expect(() => decode({ ...log, topics: log.topics.slice(0, 1) })).toThrow("unexpected number of topics");
    const twice = parseAbi(["function Moved(uint256 x)", "event Moved(uint256 indexed x)"]);
    const moved = prepareEvent(twice, "Moved");
    expect(moved.decode({ topics: [moved.topic, toHex(7, { size: 32 })], data: "0x" })).toEqual({ x: 7n });
    expect(() => prepareEvent(committeePauseAbi, "Nothing" as "Lifted")).toThrow("the ABI has no event Nothing");
  });
});

describe("a change", () => {
  const executed = (log_index: number, proposal_id: string, tx_hash: string = TX_HASH) =>
    ({ block: 7, log_index, tx_hash, proposal_id, stage: "executed", due_at: null, reason_hash: null }) as const;
  const changed = (log_index: number) => ({
    ...place,
    log_index,
    part: 0,
    parameter_id: "p",
    old_value: "1",
    new_value: "2",
    proposal_id: null,
    in_force_at: null,
    moved_by: null,
  });

  it("belongs to the proposal whose execution ends next in its transaction", () => {
    const rows = emptyRows();
    rows.proposal_stages.push(
      executed(1, "before"),
      { ...executed(4, "queued"), stage: "queued" },
      executed(4, "elsewhere", HASH),
      executed(5, "first"),
      executed(9, "second"),
    );
    rows.parameter_changes.push(changed(3), changed(5), changed(6), changed(10));
    rows.emission_parameters.push({
      ...place,
      log_index: 2,
      parameter: 1,
      old_value: "1",
      new_value: "2",
      proposal_id: null,
    });
    attributeChanges(rows);
    expect(rows.parameter_changes.map((row) => row.proposal_id)).toEqual(["first", "second", "second", null]);
    expect(rows.emission_parameters.map((row) => row.proposal_id)).toEqual(["first"]);
  });
});

describe("what is stored", () => {
  it("is read back as it was", () => {
    const details = { oldAccess: 1, newAccess: 2 };
    expect(storedChange({ kind: "power-set", accounts: `["${annaRow}"]`, details: JSON.stringify(details) })).toEqual({
      kind: "power-set",
      accounts: [annaRow],
      details,
    });
    expect(storedRails('{"a":"1"}')).toEqual({ a: "1" });
    expect(storedTerms(storedOf({}))).toEqual({ ...electionTerms(), rule: "plain", bondWei: `${10n ** 17n}` });
  });

  it("is refused where it is of another kind", () => {
    const details = '{"oldAccess":1,"newAccess":2}';
    expect(() => storedChange({ kind: "recalled", accounts: "[]", details })).toThrow();
    expect(() => storedRails('{"a":1}')).toThrow();
    expect(() => storedTerms("{}")).toThrow();
  });
});
