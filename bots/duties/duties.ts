import { type Abi, type AbiFunction, type Address, type PublicClient, toFunctionSelector } from "viem";
import { oncePerBlock } from "#bots/committee/once-per-block.ts";
import { type ElectionsView, readElections } from "#bots/committee/read-elections.ts";
import { BotError } from "#bots/engine/bot-error.ts";
import type { Chain, Duty } from "#bots/engine/duty.ts";
import type { AllowedCall } from "#bots/engine/limits.ts";
import { GovernorWatch } from "#bots/governor/governor-watch.ts";
import type { Reporter } from "#bots/revenue/open-reporters.ts";
import type { LogSource } from "#bots/rpc/settled-log.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { revenueReportsAbi } from "#protocol/chain/abi/RevenueReports.ts";
import { seatingModuleAbi } from "#protocol/chain/abi/SeatingModule.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { type CommitteeContracts, committeeContracts } from "#protocol/committee/committee-contracts.ts";
import { emissionContracts } from "#protocol/emissions/emission-contracts.ts";
import type { Store } from "#store/schema/database.ts";
import { countElectionDuty } from "./count-election.ts";
import { executeDuty } from "./execute.ts";
import { fillVacancyDuty } from "./fill-vacancy.ts";
import { openElectionDuty } from "./open-election.ts";
import { BOND_GAS, payOutBondsDuty } from "./pay-out-bonds.ts";
import { pokeDuty } from "./poke.ts";
import { queueDuty } from "./queue.ts";
import { reportRevenueDuty } from "./report-revenue.ts";
import { seatElectionDuty } from "./seat-election.ts";
import { syncSafeDuty } from "./sync-safe.ts";

const GOVERNOR_CALLS = ["queue", "execute", "castVotesBySig"];
const ELECTION_CALLS = ["count", "open", "openByElection", "voteBySig"];
/** Sends ETH to accounts that named themselves. */
const BOND_CALL = "payOutBond";
const SEATING_CALLS = ["seat", "sync"];
const SEATS_CALLS = ["fillVacancy"];

/** The functions that duties call. */
export const CALLS_ABI: Abi = [
  ...functionsOf(althingGovernorAbi, GOVERNOR_CALLS),
  ...functionsOf(emissionControllerAbi, ["poke"]),
  ...functionsOf(revenueReportsAbi, ["post"]),
  ...functionsOf(electionsAbi, [...ELECTION_CALLS, BOND_CALL]),
  ...functionsOf(seatingModuleAbi, SEATING_CALLS),
  ...functionsOf(committeeSeatsAbi, SEATS_CALLS),
];

/** The only calls that bots may send, fixed apart from the duties that ask for them. */
export function allowedCalls(deployment: Deployment): AllowedCall[] {
  const allow = (target: Address, abi: Abi, names: readonly string[], mostGas?: bigint): AllowedCall[] =>
    functionsOf(abi, names).map((item) => ({
      target,
      selector: toFunctionSelector(item),
      ...(mostGas && { mostGas }),
    }));
  const emissions = emissionContracts(deployment);
  const committee = committeeContracts(deployment);
  return [
    ...allow(contractAddress(deployment, "AlthingGovernor"), althingGovernorAbi, GOVERNOR_CALLS),
    ...(emissions === null ? [] : allow(emissions.controller, emissionControllerAbi, ["poke"])),
    ...(emissions === null ? [] : allow(emissions.reports, revenueReportsAbi, ["post"])),
    ...(committee === null ? [] : allow(committee.elections, electionsAbi, ELECTION_CALLS)),
    ...(committee === null ? [] : allow(committee.elections, electionsAbi, [BOND_CALL], BOND_GAS)),
    ...(committee === null ? [] : allow(committee.seating, seatingModuleAbi, SEATING_CALLS)),
    ...(committee === null ? [] : allow(committee.seats, committeeSeatsAbi, SEATS_CALLS)),
  ];
}

function functionsOf(abi: Abi, names: readonly string[]): AbiFunction[] {
  return names.map((name) => {
    const item = abi.find((entry) => entry.type === "function" && entry.name === name);
    if (item?.type !== "function") throw new Error(`the contract has no function ${name}`);
    return item;
  });
}

export interface DutyRoster {
  governor: Address;
  watch: GovernorWatch;
  /** Null where the deployment has no committee. */
  committee: CommitteeParts | null;
  duties: Duty[];
}

export interface CommitteeParts {
  contracts: CommitteeContracts;
  read(chain: Chain): Promise<ElectionsView>;
}

export interface DutyParts {
  deployment: Deployment;
  client: PublicClient;
  store: Store;
  catalogue: Catalogue;
  reporters: readonly Reporter[];
  /** This machine's clock in milliseconds. */
  nowMs(): number;
}

export function dutiesOf({ deployment, client, store, catalogue, reporters, nowMs }: DutyParts): DutyRoster {
  const governor = contractAddress(deployment, "AlthingGovernor");
  const { chainId, startBlock } = deployment;
  const source = { client, store, chainId, startBlock };
  const watch = new GovernorWatch(source, governor);
  const emissions = emissionContracts(deployment);
  if (emissions === null && reporters.length > 0) {
    throw new BotError("shut-down", "this deployment has no emissions to report revenue for: leave --reporters out");
  }
  const duties = [queueDuty(governor, watch, catalogue), executeDuty(governor, watch, catalogue)];
  if (emissions !== null) duties.push(pokeDuty(emissions.controller));
  if (emissions !== null && reporters.length > 0) duties.push(reportRevenueDuty(emissions, reporters, nowMs));
  const contracts = committeeContracts(deployment);
  if (contracts === null) return { governor, watch, committee: null, duties };
  const committee = { contracts, read: oncePerBlock((chain: Chain) => readElections(chain, contracts)) };
  return { governor, watch, committee, duties: [...duties, ...committeeDuties(committee, source)] };
}

function committeeDuties({ contracts, read }: CommitteeParts, source: LogSource) {
  const { elections, seats } = contracts;
  return [
    countElectionDuty(elections, read),
    seatElectionDuty(elections, read),
    fillVacancyDuty(seats),
    syncSafeDuty(contracts),
    openElectionDuty(contracts, read),
    payOutBondsDuty(elections, source),
  ];
}
