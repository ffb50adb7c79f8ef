import type { Abi } from "viem";
import { keptBuild } from "#deploy/builds/kept-build.ts";

/** Of the contract that stands for Fluence's Core on the local network. */
export const fluenceCoreAbi: Abi = keptBuild("FluenceCoreLocal").abi;
