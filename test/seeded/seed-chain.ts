import { createSeededChain } from "./seeded-chain.ts";

/**
 * A process that makes the seeded chain and serves it until it is stopped. Its clock is an hour ahead, as after a skip,
 * so that every test that gets it back finds it at the same time, however long others took.
 */
const now = Math.floor(Date.now() / 1000) + 3_600;
const { client, rpc, directory, close } = await createSeededChain(now);
await client.setNextBlockTimestamp({ timestamp: BigInt(now) });
await client.mine({ blocks: 1 });
process.once("SIGTERM", () => void close().then(() => process.exit()));
console.log(`seeded ${JSON.stringify({ rpc, directory, now })}`);
