import { type Address, parseAbi } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { formatParameterValue, parameterValue } from "#protocol/chain/view-parameter.ts";
import type { Field } from "#protocol/input/field.ts";

const id = "emission.reporters";

const abi = parseAbi([
  "function reporters() view returns (address[] reporters)",
  "function quorum() view returns (uint256 quorum)",
]);

/** The reporters with their quorum: one value, since a vote sets both at once. */
export function reportersParameter(reports: Address, components: [Field, Field]): Parameter {
  return {
    id,
    label: "Reporters of revenue",
    domain: "emissions",
    kind: "tuple",
    unit: null,
    decimals: 0,
    bounds: null,
    components,
    actionId: id,
    contract: "RevenueReports",
    address: reports,
    event: parameterEvent({
      address: reports,
      event: "ReportersSet(address[] oldReporters, uint256 oldQuorum, address[] newReporters, uint256 newQuorum)",
      old: ["oldReporters", "oldQuorum"],
      new: ["newReporters", "newQuorum"],
    }),
    async read(client, blockNumber) {
      const at = { address: reports, abi, blockNumber: blockNumber ?? (await getBlock(client)).number };
      const [reporters, quorum] = await Promise.all([
        readContract(client, { ...at, functionName: "reporters" }),
        readContract(client, { ...at, functionName: "quorum" }),
      ]);
      return parameterValue(components, { reporters: JSON.stringify(reporters), quorum: quorum.toString() });
    },
    format: (value) => formatParameterValue(components, value),
  };
}
