import { readFileSync } from "node:fs";
import type { Abi } from "viem";
import { z } from "zod";

const path = new URL("../../../artifacts/contracts/local/FluenceCoreLocal.sol/FluenceCoreLocal.json", import.meta.url);
const artifact = z.object({ abi: z.custom<Abi>(Array.isArray) });

/** Of the contract that stands for Fluence's Core on the local network. */
export const fluenceCoreAbi: Abi = artifact.parse(JSON.parse(readFileSync(path, "utf8"))).abi;
