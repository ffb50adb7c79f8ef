import type { Address, Hex } from "viem";
import {
  type Call,
  DAY,
  deployGovernance,
  descriptionHash,
  type Governance,
  proposalArguments,
  tokens,
  votingPeriodCall,
} from "#test/fixture/governance.ts";
import { type BenchRow, benchRow } from "./row.ts";

const PEER = "OpenZeppelin 5.7 governor, same token and settings";
const DESCRIPTION_BYTES = 500;
const VOTERS = 112;

const description = (title: string) => title.padEnd(DESCRIPTION_BYTES, ".");
const BALLOT = {
  SignedBallot: [
    { name: "proposalId", type: "uint256" },
    { name: "voter", type: "address" },
    { name: "choice", type: "string" },
    { name: "reason", type: "string" },
    { name: "untilSeconds", type: "uint48" },
  ],
} as const;
const UNTIL_SECONDS = 2 ** 34;
const PEER_BALLOT = {
  Ballot: [
    { name: "proposalId", type: "uint256" },
    { name: "support", type: "uint8" },
    { name: "voter", type: "address" },
    { name: "nonce", type: "uint256" },
  ],
} as const;

/** Both governors, by the functions that they share. */
type AnyGovernor = Governance["peer"];

/** Gas of every step of a proposal, beside a governor of OpenZeppelin's parts alone in the same chain. */
export async function governorGas(): Promise<BenchRow[]> {
  const g = await deployGovernance(Array.from({ length: VOTERS }, () => tokens(2_000_000)).with(0, tokens(20_000_000)));
  const proposer = holder(g, 0);
  const ours: AnyGovernor = await g.viem.getContractAt("PeerGovernor", g.governor.address);
  const gasOf = async (hash: Hex) => (await g.client.getTransactionReceipt({ hash })).gasUsed;

  const propose = (governor: AnyGovernor, call: Call, title: string) =>
    governor.write.propose([...proposalArguments([call]), description(title)], { account: proposer });
  const idOf = (governor: AnyGovernor, call: Call, title: string) =>
    governor.read.hashProposal([...proposalArguments([call]), descriptionHash(description(title))]);

  const known = { ours: votingPeriodCall(g.governor, 4 * DAY), peer: votingPeriodCall(g.peer, 4 * DAY) };
  const unknownCall: Call = { target: g.token.address, valueWei: 0n, data: "0x12345678" };

  const rows: BenchRow[] = [];
  const compare = async (id: string, limit: number | null, hash: Hex, peer: Hex, per = 1) => {
    const peerGas = Number(await gasOf(peer));
    rows.push(
      benchRow({
        id: `vote/${id}`,
        value: Math.round(Number(await gasOf(hash)) / per),
        unit: "gas",
        peer: PEER,
        peerValue: peerGas,
        limit,
      }),
    );
  };

  await compare(
    "propose-known-target",
    1.4,
    await propose(ours, known.ours, "known"),
    await propose(g.peer, known.peer, "known"),
  );
  await compare(
    "propose-unknown-target",
    1.4,
    await propose(ours, unknownCall, "unknown"),
    await propose(g.peer, unknownCall, "unknown"),
  );
  const ids = {
    ours: await idOf(ours, known.ours, "known"),
    peer: await idOf(g.peer, known.peer, "known"),
    late: await idOf(ours, unknownCall, "unknown"),
  };

  await g.networkHelpers.time.increase(DAY + 60);
  const vote = (governor: AnyGovernor, id: bigint, voter: number, support = 1) =>
    governor.write.castVote([id, support], { account: holder(g, voter) });
  await compare("cast-vote-first", 1.03, await vote(ours, ids.ours, 0), await vote(g.peer, ids.peer, 0));
  const peerLater = await vote(g.peer, ids.peer, 1);
  await compare("cast-vote-later", 1.03, await vote(ours, ids.ours, 1), peerLater);

  const peerSigned = await castSignedOnPeer(g, ids.peer, 2);
  for (const [size, limit, from] of [
    [10, 0.47, 2],
    [100, 0.44, 12],
  ] as const) {
    const ballots = await signBallots(g, ids.ours, from, size);
    const hash = await g.governor.write.castVotesBySig([ids.ours, ballots], { account: proposer });
    await compare(`signed-ballot-in-batch-of-${size}`, limit, hash, peerSigned, size);
  }

  await vote(ours, ids.late, 0, 0);
  await g.networkHelpers.time.increase(2 * DAY + DAY / 2);
  await compare("cast-vote-late-window", 1.4, await vote(ours, ids.late, 1, 0), peerLater);
  for (let voter = 2; voter < 14; voter++) await vote(ours, ids.late, voter, 2);
  await vote(g.peer, ids.peer, 3);
  for (let voter = 4; voter < 20; voter++) await vote(g.peer, ids.peer, voter);

  await g.networkHelpers.time.increase(DAY);
  const step = (governor: AnyGovernor, call: Call, name: "queue" | "execute") => {
    const args = [...proposalArguments([call]), descriptionHash(description("known"))] as const;
    const sender = { account: proposer };
    return name === "queue" ? governor.write.queue(args, sender) : governor.write.execute(args, sender);
  };
  await compare("queue", 1.08, await step(ours, known.ours, "queue"), await step(g.peer, known.peer, "queue"));
  await g.networkHelpers.time.increase(2 * DAY + 60);
  await compare("execute", 1.12, await step(ours, known.ours, "execute"), await step(g.peer, known.peer, "execute"));
  await g.connection.close();
  return rows;
}

function holder(g: Governance, index: number): Address {
  const wallet = g.holders[index];
  if (wallet === undefined) throw new Error(`There is no holder ${index}.`);
  return wallet.account.address;
}

async function signBallots(g: Governance, proposalId: bigint, from: number, size: number) {
  const domain = await domainOf(g, g.governor.address);
  return Promise.all(
    g.holders.slice(from, from + size).map(async (wallet) => {
      const voter = wallet.account.address;
      const message = { proposalId, voter, choice: "For", reason: "", untilSeconds: UNTIL_SECONDS };
      const signature = await wallet.signTypedData({ domain, types: BALLOT, primaryType: "SignedBallot", message });
      return { voter, support: 1, untilSeconds: UNTIL_SECONDS, reason: "", signature };
    }),
  );
}

async function castSignedOnPeer(g: Governance, proposalId: bigint, voterIndex: number) {
  const wallet = g.holders[voterIndex];
  if (wallet === undefined) throw new Error(`There is no holder ${voterIndex}.`);
  const voter = wallet.account.address;
  const domain = await domainOf(g, g.peer.address);
  const message = { proposalId, support: 1, voter, nonce: 0n };
  const signature = await wallet.signTypedData({ domain, types: PEER_BALLOT, primaryType: "Ballot", message });
  return g.peer.write.castVoteBySig([proposalId, 1, voter, signature], { account: holder(g, 0) });
}

async function domainOf(g: Governance, verifyingContract: Address) {
  return { name: "Network Governor", version: "1", chainId: await g.client.getChainId(), verifyingContract };
}
