import { keccak256, stringToHex } from "viem";
import { committeeContracts } from "#proposals/committee/committee-contracts.ts";
import { contractAddress, type Deployment } from "#proposals/deployment.ts";
import type { Parameter } from "#proposals/parameter.ts";
import { committeeEvents } from "../decode/committee-events.ts";
import { emissionEvents } from "../decode/emission-events.ts";
import { createLogDecoder, type LogDecoder } from "../decode/log-decoder.ts";
import { parameterEvents } from "../decode/parameter-events.ts";
import { proposalEvents } from "../decode/proposal-events.ts";
import { ruleEvents } from "../decode/rule-events.ts";
import { timelockEvents } from "../decode/timelock-events.ts";
import { tokenEvents } from "../decode/token-events.ts";
import { voteEvents } from "../decode/vote-events.ts";

export interface WatchList extends LogDecoder {
  /** Of everything that decides which rows come out; a store filled under another one is stale. */
  hash: string;
}

/** Raise it when rows come out differently from the same logs. */
const DECODING_VERSION = 1;

export function watchList(deployment: Deployment, parameters: readonly Parameter[]): WatchList {
  const governor = contractAddress(deployment, "AlthingGovernor");
  const handlers = [
    ...tokenEvents(contractAddress(deployment, "AlthingToken")),
    ...proposalEvents(governor),
    ...voteEvents(governor),
    ...ruleEvents(governor),
    ...timelockEvents(contractAddress(deployment, "TimelockController")),
    ...emissionEvents(deployment.contracts),
    ...committeeEvents(committeeContracts(deployment)),
    ...parameterEvents(parameters),
  ];
  const watched = [
    DECODING_VERSION,
    ...handlers.map(({ address, topic }) => address + topic),
    ...parameters.map(({ id, address }) => id + address.toLowerCase()),
  ];
  return { ...createLogDecoder(handlers), hash: keccak256(stringToHex(watched.join())) };
}
