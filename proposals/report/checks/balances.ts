import { type Address, erc20Abi, isAddressEqual, parseEventLogs, zeroAddress } from "viem";
import { type Check, type Effects, type Found, finding } from "#proposals/report/effects.ts";
import { transferEvents } from "#proposals/report/standard-events.ts";
import { amountText, readAsset, type TokenAsset } from "#proposals/report/token-asset.ts";

const ETH: TokenAsset = { symbol: "ETH", decimals: 18 };
/** Of what the treasury has of an asset; above it the outflow is a warning. */
const LARGE_PERCENT = 10n;

type Moved = { account: Address; asset: TokenAsset; key: string; before: bigint; after: bigint };

/** ETH and tokens that move, of whatever contract, as the balances themselves tell it. */
export const balances: Check = {
  id: "balances",
  title: "Balances",
  async run(effects) {
    const moved = [...ethMoved(effects), ...(await tokensMoved(effects))];
    return moved.filter(({ before, after }) => before !== after).map((move) => found(effects, move));
  },
};

function ethMoved({ execution, voter }: Effects): Moved[] {
  const { pre, post } = execution.diff;
  return [...post].flatMap(([account, { balance }]): Moved[] => {
    const before = BigInt(pre.get(account)?.balance ?? "0x0");
    const spender = isAddressEqual(account, voter);
    // The fork pays its fees to nobody: what the sender spent and the miner got is no effect of the proposal.
    if (balance === undefined || spender) return [];
    return [{ account, asset: ETH, key: `ETH:${account}`, before, after: BigInt(balance) }];
  });
}

async function tokensMoved(effects: Effects): Promise<Moved[]> {
  const { execution, explain, fork, deployment, timelock, voter } = effects;
  const logs = parseEventLogs({ abi: transferEvents, logs: execution.logs });
  const held = new Map<Address, Set<Address>>();
  const watch = (token: Address, accounts: Address[]) =>
    held.set(token, new Set([...(held.get(token) ?? []), ...accounts]));
  for (const { address, args } of logs) watch(address, [args.from, args.to]);
  for (const { address } of deployment.assets) if (address !== null) watch(address, [timelock]);
  const moved = [...held].map(async ([address, accounts]) => {
    const asset = await readAsset(fork.client, deployment, address);
    const holders = [...accounts].filter((account) => account !== zeroAddress && account !== voter);
    return Promise.all(
      holders.map(async (account): Promise<Moved[]> => {
        const balance = await explain((client, blockNumber) =>
          client.readContract({ address, abi: erc20Abi, functionName: "balanceOf", args: [account], blockNumber }),
        ).catch(() => null);
        return balance === null ? [] : [{ account, asset, key: `${address}:${account}`, ...balance }];
      }),
    );
  });
  return (await Promise.all(moved)).flat(2);
}

function found({ timelock, name }: Effects, { account, asset, key, before, after }: Moved): Found {
  const isOut = after < before;
  const amount = amountText(asset, isOut ? before - after : after - before);
  const large = account === timelock && isOut && (before - after) * 100n >= before * LARGE_PERCENT;
  return finding({
    level: large ? "warning" : "info",
    key,
    title: `${name(account)} ${isOut ? "loses" : "gains"} ${amount}`,
    detail: large ? `At least ${LARGE_PERCENT}% of what the treasury has of it.` : "",
    change: { before: amountText(asset, before), after: amountText(asset, after) },
    // What else the account has may differ from one run to the next.
    mark: `${isOut ? "-" : "+"}${amount}`,
  });
}
