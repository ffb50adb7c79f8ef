import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createPublicClient, getAddress, http, parseAbi } from "viem";
import { peakRssMib } from "./peak-rss.ts";

/** The peer: viem's getLogs and node:sqlite in a loop, with no care for reorgs. */
const BLOCKS_AT_ONCE = 20n;
const events = parseAbi([
  "event VoteCast(address indexed voter, uint256 proposalId, uint8 support, uint256 weight, string reason)",
]);

const [rpcUrl = "", governor = "", directory = ""] = process.argv.slice(2);
const client = createPublicClient({ transport: http(rpcUrl) });
const database = new DatabaseSync(join(directory, "plain.sqlite"));
database.exec("pragma journal_mode = wal; pragma synchronous = normal");
database.exec(
  "create table votes (block integer, log_index integer, tx_hash text, voter text, proposal_id text, support integer, weight text, reason text, primary key (block, log_index))",
);
const insert = database.prepare("insert into votes values (?, ?, ?, ?, ?, ?, ?, ?)");

const startedAt = performance.now();
const head = await client.getBlockNumber();
let count = 0;
for (let from = 0n; from <= head; from += BLOCKS_AT_ONCE) {
  const last = from + BLOCKS_AT_ONCE - 1n;
  const toBlock = last < head ? last : head;
  const logs = await client.getLogs({ address: getAddress(governor), events, fromBlock: from, toBlock, strict: true });
  database.exec("begin");
  for (const { blockNumber, logIndex, transactionHash, args } of logs) {
    const { voter, proposalId, support, weight, reason } = args;
    insert.run(
      Number(blockNumber),
      logIndex,
      transactionHash,
      voter,
      String(proposalId),
      support,
      String(weight),
      reason,
    );
  }
  database.exec("commit");
  count += logs.length;
}
const seconds = (performance.now() - startedAt) / 1000;
database.close();
console.log(JSON.stringify({ events: count, seconds, peakRssMib: peakRssMib() }));
