import type { Abi } from "viem";
import { contractAbis } from "#protocol/chain/abi/all.ts";
import { formerControllerAbi } from "./former-abis.ts";

const abis: readonly Abi[] = [...Object.values(contractAbis), formerControllerAbi];

/** What the contracts may revert with, their own errors and those of their libraries. */
export const contractErrors: Abi = abis.flatMap((abi) => abi.filter((item) => item.type === "error"));

/** What they report. */
export const contractEvents: Abi = abis.flatMap((abi) => abi.filter((item) => item.type === "event"));
