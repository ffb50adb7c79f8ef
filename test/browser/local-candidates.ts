import { createPublicClient, createWalletClient, http, keccak256, toBytes } from "viem";
import { z } from "zod";
import { localAccount } from "#deploy/local/accounts.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { organisationId } from "#protocol/committee/organisation-id.ts";
import { candidacyTypedData } from "#protocol/elections/election-messages.ts";
import type { LocalStack } from "#test/seeded/local-stack.ts";

const address = z.custom<`0x${string}`>((value) => typeof value === "string");
const deployment = z.object({
  contracts: z.object({ Elections: address, AlthingToken: address }),
});

async function electionsOf({ api, rpc, chainId }: LocalStack) {
  const { contracts } = deployment.parse(await (await fetch(`${api}/api/deployment`)).json());
  const transport = http(rpc);
  return {
    address: contracts.Elections,
    token: contracts.AlthingToken,
    reader: createPublicClient({ transport }),
    transport,
    chainId,
  };
}

/** Registers local accounts as candidates, without the page. */
export async function registerCandidates(
  stack: LocalStack,
  number: number,
  standing: readonly { account: number; name: string; organisation: string }[],
): Promise<void> {
  const { address, reader, transport, chainId } = await electionsOf(stack);
  const election = BigInt(number);
  const of = { address, abi: electionsAbi } as const;
  const { bondWei } = await reader.readContract({ ...of, functionName: "termsOf", args: [election] });
  for (const { account: index, name, organisation } of standing) {
    const account = localAccount(index);
    const markdown = `# ${name}\n\nI would say why before I sign.`;
    const candidacy = {
      candidate: account.address,
      organisation: organisationId(organisation),
      statementHash: keccak256(toBytes(markdown)),
      statementURI: `data:text/markdown;charset=utf-8,${encodeURIComponent(markdown)}`,
    };
    const signature = await account.signTypedData(candidacyTypedData(chainId, address, election, candidacy));
    const wallet = createWalletClient({ account, transport });
    const hash = await wallet.writeContract({
      ...of,
      chain: null,
      functionName: "register",
      args: [election, candidacy, signature],
      value: bondWei,
    });
    await reader.waitForTransactionReceipt({ hash });
  }
}

/** Has a holder endorse local accounts, each with just enough to qualify. */
export async function endorseCandidates(
  stack: LocalStack,
  number: number,
  { holder, candidates }: { holder: number; candidates: readonly number[] },
): Promise<void> {
  const { address, reader, transport } = await electionsOf(stack);
  const election = BigInt(number);
  const of = { address, abi: electionsAbi } as const;
  const { minEndorsementTokens } = await reader.readContract({ ...of, functionName: "standingOf", args: [election] });
  const wallet = createWalletClient({ account: localAccount(holder), transport });
  const hash = await wallet.writeContract({
    ...of,
    chain: null,
    functionName: "endorse",
    args: [
      election,
      candidates.map((index) => localAccount(index).address),
      candidates.map(() => minEndorsementTokens),
    ],
  });
  await reader.waitForTransactionReceipt({ hash });
}

/** Gives a local account some tokens of a holder's, which then vote through that account. */
export async function giveVotes(
  stack: LocalStack,
  { holder, to, amount }: { holder: number; to: number; amount: bigint },
): Promise<void> {
  const { token, reader, transport } = await electionsOf(stack);
  const of = { address: token, abi: althingTokenAbi, chain: null } as const;
  const account = localAccount(to);
  const giver = createWalletClient({ account: localAccount(holder), transport });
  const given = await giver.writeContract({ ...of, functionName: "transfer", args: [account.address, amount] });
  await reader.waitForTransactionReceipt({ hash: given });
  const taker = createWalletClient({ account, transport });
  const hash = await taker.writeContract({ ...of, functionName: "delegate", args: [account.address] });
  await reader.waitForTransactionReceipt({ hash });
}
