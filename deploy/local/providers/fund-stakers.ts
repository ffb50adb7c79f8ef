import { type Address, encodeFunctionData, type Hex, maxUint256, parseEther, parseSignature } from "viem";
import { localAccount } from "#deploy/local/accounts.ts";
import { sendTogether } from "#deploy/local/send-together.ts";
import { sendUnlocked } from "#deploy/local/send-unlocked.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import type { ProviderScene } from "./provider-scene.ts";
import type { PlannedStake } from "./staking-plan.ts";

/** Holders whose tokens others vote with: what is staked of them mostly goes on to vote so. */
const funders = [
  { account: 6, sharePercent: 60n },
  { account: 7, sharePercent: 40n },
] as const;
/** What is left to each for its own use. */
const POCKET_TOKENS = 500n * 10n ** 18n;
const AT_ONCE = 30;
const etherWei = parseEther("0.1");

/** Gives everybody who acts the tokens to stake, some ETH, and the vault the right to take the tokens; in few transactions. */
export async function fundStakers(scene: ProviderScene, plan: readonly PlannedStake[], operators: readonly number[]) {
  const { client, multiSend, token } = scene;
  const needed = new Map(operators.map((account): [number, bigint] => [account, POCKET_TOKENS]));
  for (const { account, amountTokens } of plan) {
    needed.set(account, (needed.get(account) ?? POCKET_TOKENS) + amountTokens);
  }
  const total = [...needed.values()].reduce((sum, amount) => sum + amount, 0n);
  for (const { account, sharePercent } of funders) {
    await sendUnlocked(client, account, transfer(token, multiSend, (total * sharePercent) / 100n + 1n));
  }
  const name = await client.readContract({ address: token, abi: althingTokenAbi, functionName: "name" });
  const calls = await Promise.all(
    [...needed].map(async ([account, amount]) => {
      const { address } = localAccount(account);
      return [
        { to: address, data: "0x" as Hex, valueWei: etherWei },
        transfer(token, address, amount),
        await permit(scene, name, account),
      ];
    }),
  );
  for (let from = 0; from < calls.length; from += AT_ONCE) {
    await sendTogether(client, multiSend, calls.slice(from, from + AT_ONCE).flat());
  }
}

function transfer(token: Address, to: Address, amount: bigint) {
  return {
    to: token,
    data: encodeFunctionData({ abi: althingTokenAbi, functionName: "transfer", args: [to, amount] }),
  };
}

/** Anyone may hand in what an account signed. */
async function permit({ deployment, token, contracts }: ProviderScene, name: string, account: number) {
  const owner = localAccount(account);
  const message = {
    owner: owner.address,
    spender: contracts.vault,
    value: maxUint256,
    nonce: 0n,
    deadline: maxUint256,
  };
  const signature = await owner.signTypedData({
    domain: { name, version: "1", chainId: deployment.chainId, verifyingContract: token },
    types: {
      Permit: [
        { name: "owner", type: "address" },
        { name: "spender", type: "address" },
        { name: "value", type: "uint256" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
    },
    primaryType: "Permit",
    message,
  });
  const { r, s, yParity } = parseSignature(signature);
  const args = [message.owner, message.spender, message.value, message.deadline, 27 + yParity, r, s] as const;
  return { to: token, data: encodeFunctionData({ abi: althingTokenAbi, functionName: "permit", args }) };
}
