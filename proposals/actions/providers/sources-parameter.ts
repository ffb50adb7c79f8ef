import { type Address, parseAbi } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { formatParameterValue, parameterValue } from "#protocol/chain/view-parameter.ts";
import type { Field } from "#protocol/input/field.ts";

const id = "prices.sources";

const abi = parseAbi([
  "function sources() view returns (address[] sources)",
  "function needed() view returns (uint256 needed)",
]);

/** The sources with how many must be fresh: one value, since a vote sets both at once. */
export function sourcesParameter(feed: Address, components: [Field, Field]): Parameter {
  return {
    id,
    label: "Sources of the price",
    domain: "providers",
    kind: "tuple",
    unit: null,
    decimals: 0,
    bounds: null,
    components,
    actionId: id,
    contract: "PriceFeed",
    address: feed,
    event: parameterEvent({
      address: feed,
      event: "SourcesSet(address[] oldSources, uint256 oldNeeded, address[] newSources, uint256 newNeeded)",
      old: ["oldSources", "oldNeeded"],
      new: ["newSources", "newNeeded"],
    }),
    async read(client, blockNumber) {
      const at = { address: feed, abi, blockNumber: blockNumber ?? (await getBlock(client)).number };
      const [sources, needed] = await Promise.all([
        readContract(client, { ...at, functionName: "sources" }),
        readContract(client, { ...at, functionName: "needed" }),
      ]);
      return parameterValue(components, { sources: JSON.stringify(sources), needed: needed.toString() });
    },
    format: (value) => formatParameterValue(components, value),
  };
}
