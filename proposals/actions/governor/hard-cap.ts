import { type Client, getAddress, parseAbi, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { z } from "zod";
import type { Action } from "#proposals/catalogue/action.ts";
import { type ActionContext, assetField } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import type { Asset } from "#protocol/chain/deployment.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parseEvent } from "#protocol/chain/parameter-event.ts";
import { formatParameterValue } from "#protocol/chain/view-parameter.ts";
import { field } from "#protocol/input/field.ts";

const FOR_GOOD = 2 ** 48 - 1;
const shareChange = z.object({ oldShareBps: z.number(), newShareBps: z.number() });
const listChange = z.object({ asset: z.string(), oldUntilSeconds: z.number(), newUntilSeconds: z.number() });
const share = field({
  name: "share",
  label: "Share",
  kind: "bps",
  min: "1",
  max: "10000",
  example: "15%",
  help: "Of what the treasury held when the period began.",
});
const views = parseAbi([
  "struct HardCapStanding { uint16 shareBps; uint16 nextShareBps; uint48 nextShareSinceSeconds; uint48 listedUntilSeconds; uint256 heldTokens; uint256 goneTokens; uint256 leftTokens; uint48 periodEndsAtSeconds; }",
  "function hardCap(address asset) view returns (HardCapStanding)",
]);
const listed = field({ name: "listed", label: "On the list", kind: "boolean" });

/** What may leave the treasury of a listed asset, whatever the class of the vote. What loosens it counts 30 days later. */
export function hardCap(context: ActionContext): Action[] {
  const { governor, timelock, deployment } = context;
  const standing = (client: Client, asset: string, blockNumber?: bigint) =>
    readContract(client, {
      address: governor,
      abi: views,
      functionName: "hardCap",
      args: [getAddress(asset)],
      ...(blockNumber === undefined ? {} : { blockNumber }),
    });
  const common = { domain: "treasury", contract: "AlthingGovernor", address: governor } as const;

  const shareParameter: Parameter = {
    ...common,
    id: "governor.hardCapShare",
    label: "Share of a listed asset that may leave in 30 days, as last set",
    kind: "bps",
    unit: null,
    decimals: 0,
    bounds: { min: "1", max: "10000" },
    components: [share],
    actionId: "governor.hardCapShare",
    event: {
      address: governor,
      abi: parseEvent("HardCapShareSet(uint16 oldShareBps, uint16 newShareBps, uint48 sinceSeconds)"),
      toOldNew(args) {
        const { oldShareBps, newShareBps } = shareChange.parse(args);
        return { oldValue: oldShareBps === 0 ? null : String(oldShareBps), newValue: String(newShareBps) };
      },
    },
    async read(client, blockNumber) {
      const { shareBps, nextShareBps } = await standing(client, zeroAddress, blockNumber);
      return String(nextShareBps === 0 ? shareBps : nextShareBps);
    },
    format: (value) => formatParameterValue([share], value),
  };

  const listParameter = ({ address, symbol }: Asset): Parameter => {
    const asset = address ?? zeroAddress;
    const isListed = (untilSeconds: number) => String(untilSeconds === FOR_GOOD);
    return {
      ...common,
      id: `governor.hardCapped.${symbol}`,
      label: `${symbol} on the hard cap's list`,
      kind: "boolean",
      unit: null,
      decimals: 0,
      bounds: null,
      components: [listed],
      actionId: "governor.hardCapped",
      event: {
        address: governor,
        abi: parseEvent("HardCappedSet(address indexed asset, uint48 oldUntilSeconds, uint48 newUntilSeconds)"),
        toOldNew(args) {
          const change = listChange.parse(args);
          if (getAddress(change.asset) !== asset) return null;
          return { oldValue: isListed(change.oldUntilSeconds), newValue: isListed(change.newUntilSeconds) };
        },
      },
      read: async (client, blockNumber) => isListed((await standing(client, asset, blockNumber)).listedUntilSeconds),
      format: (value) => formatParameterValue([listed], value),
    };
  };
  const lists = new Map(deployment.assets.map((asset) => [asset.address ?? zeroAddress, listParameter(asset)]));

  return [
    callAction({
      id: "governor.hardCapShare",
      domain: "treasury",
      title: "Set the hard cap",
      description:
        "The share of each listed asset that may leave the treasury in 30 days, whatever the class of the vote. A lower one counts at once, a higher one 30 days after it is executed.",
      fields: [share],
      timelock,
      target: governor,
      function: "setHardCapShare(uint16 share)",
      sentence: (words) => `Let at most ${words.share} of each listed asset leave the treasury in 30 days`,
      riskHint: "constitutional",
      parameter: shareParameter,
    }),
    callAction({
      id: "governor.hardCapped",
      domain: "treasury",
      title: "Put an asset under the hard cap",
      description:
        "An asset comes under the hard cap at once, and out of it 30 days after the execution. Until then every function of it that the governor does not know counts as moving all of it.",
      fields: [assetField(deployment.assets), listed],
      timelock,
      target: governor,
      function: "setHardCapped(address asset, bool listed)",
      sentence: (words, inputs) =>
        inputs.listed === "true"
          ? `Put ${words.asset} under the hard cap`
          : `Take ${words.asset} out of the hard cap, 30 days after the execution`,
      riskHint: "constitutional",
      parameters: [...lists.values()],
      parameter({ asset }) {
        const found = lists.get(getAddress(asset ?? zeroAddress));
        if (found === undefined) throw new Error(`The deployment has no asset ${asset}`);
        return found;
      },
    }),
  ];
}
