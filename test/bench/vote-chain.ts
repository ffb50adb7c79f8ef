import { encodeFunctionData, type Hex } from "viem";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { account, type GovernedChain, settings, startGovernedChain } from "#test/integration/index/governed-chain.ts";

const VOTERS = 50;
const VOTES_PER_BLOCK = 200;

/** A chain with this many votes with reasons, each a transaction of its own. */
export async function startVoteChain(votes: number): Promise<GovernedChain> {
  const governed = await startGovernedChain({ holders: VOTERS });
  const { chain, governor } = governed;
  const proposals: bigint[] = [];
  for (let number = 0; number < votes / VOTERS; number++) {
    const data = encodeFunctionData({
      abi: althingGovernorAbi,
      functionName: "setVotingDelay",
      args: [86_400 + number],
    });
    proposals.push(await governed.propose(account(1), [{ target: governor, data }], `# Proposal ${number}`));
  }
  await governed.skip(settings.votingDelay + proposals.length + 1);
  await chain.setAutomine(false);
  const transactions = proposals.flatMap((id) =>
    Array.from({ length: VOTERS }, (_, voter) => ({
      from: account(voter + 1).address,
      to: governor,
      gas: "0x30d40" as Hex,
      data: encodeFunctionData({
        abi: althingGovernorAbi,
        functionName: "castVoteWithReason",
        args: [id, voter % 3, `Because of reason ${voter}`],
      }),
    })),
  );
  for (let at = 0; at < transactions.length; at += VOTES_PER_BLOCK) {
    await sendAll(governed.rpcUrl, transactions.slice(at, at + VOTES_PER_BLOCK));
    await chain.mine({ blocks: 1 });
  }
  await chain.setAutomine(true);
  return governed;
}

async function sendAll(rpcUrl: string, transactions: readonly object[]): Promise<void> {
  const response = await fetch(rpcUrl, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(
      transactions.map((transaction, id) => ({
        jsonrpc: "2.0",
        id,
        method: "eth_sendTransaction",
        params: [transaction],
      })),
    ),
  });
  const answers = JSON.parse(await response.text());
  const failed = answers.find((answer: { error?: unknown }) => answer.error !== undefined);
  if (failed !== undefined) throw new Error(`a vote was refused: ${JSON.stringify(failed.error)}`);
}
