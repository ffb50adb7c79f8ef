import { once } from "node:events";
import process from "node:process";
import { parseArgs } from "node:util";
import { z } from "zod";
import { openProcessLog } from "#operator/log/process-log.ts";
import { startChain } from "./start-chain.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "8545" } } });
// Nothing else keeps this process alive until it is told; see exit-with-parent.ts.
process.channel?.ref();
const genesisAt = once(process, "message").then(([told]) => z.int().parse(told));
const chain = await startChain(Number(values.port), genesisAt);
openProcessLog("chain").announce("listening", { rpc: chain.rpc, chainId: chain.chainId });
