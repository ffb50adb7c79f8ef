import { keccak256, stringToHex } from "viem";
import { createLogDecoder, type LogDecoder } from "#index/decode/log-decoder.ts";
import { type LogHandler, lowerCase } from "#index/decode/log-handler.ts";
import { moduleEvents } from "#index/decode/module-events.ts";
import { parameterEvents } from "#index/decode/parameter-events.ts";
import { proposalEvents } from "#index/decode/proposal-events.ts";
import { ruleEvents } from "#index/decode/rule-events.ts";
import { timelockEvents } from "#index/decode/timelock-events.ts";
import { tokenEvents } from "#index/decode/token-events.ts";
import { treasuryEvents } from "#index/decode/treasury-events.ts";
import { voteEvents } from "#index/decode/vote-events.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { BloomCheck } from "./bloom-check.ts";

export interface WatchList extends LogDecoder {
  /** Tells from a block's header what its logs must hold. */
  bloom: BloomCheck;
  /** Of everything that decides which rows come out; a store filled under another one is stale. */
  hash: string;
}

/** Raise it when rows come out differently from the same logs. */
const DECODING_VERSION = 2;

export function watchList(deployment: Deployment, parameters: readonly Parameter[]): WatchList {
  const governor = contractAddress(deployment, "AlthingGovernor");
  const handlers = [
    ...tokenEvents(contractAddress(deployment, "AlthingToken")),
    ...proposalEvents(governor),
    ...voteEvents(governor),
    ...ruleEvents(governor),
    ...timelockEvents(contractAddress(deployment, "TimelockController")),
    ...treasuryEvents(governor),
    ...moduleEvents(deployment),
    ...parameterEvents(parameters),
  ];
  return followed(handlers, parameters);
}

/** What a deployment has followed since modules joined it, and nothing that it followed `before`. */
export function watchListOfJoined(
  deployment: Deployment,
  before: Pick<Deployment, "contracts">,
  addedParameters: readonly Parameter[],
): WatchList {
  const known = new Set(Object.values(before.contracts).map(lowerCase));
  const added = moduleEvents(deployment).filter(({ address }) => !known.has(address));
  return followed([...added, ...parameterEvents(addedParameters)], addedParameters);
}

function followed(handlers: readonly LogHandler[], parameters: readonly Parameter[]): WatchList {
  const watched = [
    DECODING_VERSION,
    ...handlers.map(({ address, topic }) => address + topic),
    ...parameters.map(({ id, address }) => id + address.toLowerCase()),
  ];
  return {
    ...createLogDecoder(handlers),
    bloom: new BloomCheck(handlers),
    hash: keccak256(stringToHex(watched.join())),
  };
}
