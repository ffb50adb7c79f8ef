import { parseArgs } from "node:util";
import { startChain } from "./start-chain.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "8545" }, genesis: { type: "string" } } });
const chain = await startChain(Number(values.port), values.genesis === undefined ? undefined : Number(values.genesis));
console.log(`listening ${JSON.stringify({ rpc: chain.rpc, chainId: chain.chainId })}`);
