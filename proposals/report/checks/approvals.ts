import { erc20Abi, maxUint256, parseEventLogs } from "viem";
import { type Check, finding } from "#proposals/report/effects.ts";
import { approvalEvents } from "#proposals/report/standard-events.ts";
import { amountText, readAsset } from "#proposals/report/token-asset.ts";

/** From here on an allowance is as good as none of a limit. */
const UNLIMITED = maxUint256 / 2n;

/** Who may take tokens later, without another vote. */
export const approvals: Check = {
  id: "approvals",
  title: "Approvals",
  async run({ execution, explain, fork, deployment, name }) {
    const logs = parseEventLogs({ abi: approvalEvents, logs: execution.logs });
    const found = await Promise.all(
      logs.map(async ({ eventName, address, args }) => {
        const key = `${address}:${args.owner}:${"spender" in args ? args.spender : args.operator}`;
        if (eventName === "ApprovalForAll") {
          const verb = args.approved ? "Lets" : "No longer lets";
          const title = `${verb} ${name(args.operator)} take everything of ${name(args.owner)} in ${name(address)}`;
          return finding({ level: args.approved ? "error" : "info", key, title });
        }
        const allowance = await explain((client, blockNumber) =>
          client.readContract({
            address,
            abi: erc20Abi,
            functionName: "allowance",
            args: [args.owner, args.spender],
            blockNumber,
          }),
        ).catch(() => null);
        if (allowance === null) return null;
        const asset = await readAsset(fork.client, deployment, address);
        const text = (amount: bigint) => (amount >= UNLIMITED ? "without limit" : amountText(asset, amount));
        const rises = allowance.after > allowance.before;
        return finding({
          level: allowance.after >= UNLIMITED ? "error" : rises ? "warning" : "info",
          key,
          title: `Lets ${name(args.spender)} take ${asset.symbol} of ${name(args.owner)}`,
          change: { before: text(allowance.before), after: text(allowance.after) },
        });
      }),
    );
    return found.filter((item) => item !== null);
  },
};
