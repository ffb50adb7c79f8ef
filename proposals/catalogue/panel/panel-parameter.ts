import { parseAbi } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { formatParameterValue, parameterValue } from "#protocol/chain/view-parameter.ts";
import type { Field } from "#protocol/input/field.ts";

const abi = parseAbi([
  "function reporters() view returns (address[] reporters)",
  "function quorum() view returns (uint256 quorum)",
]);

type Panel = Pick<Parameter, "id" | "label" | "domain" | "contract" | "address">;

/** The reporters with their quorum: one value, since a vote sets both at once. */
export function panelParameter(panel: Panel, components: [Field, Field]): Parameter {
  const { id, address } = panel;
  return {
    ...panel,
    kind: "tuple",
    unit: null,
    decimals: 0,
    bounds: null,
    components,
    actionId: id,
    event: parameterEvent({
      address,
      event: "ReportersSet(address[] oldReporters, uint256 oldQuorum, address[] newReporters, uint256 newQuorum)",
      old: ["oldReporters", "oldQuorum"],
      new: ["newReporters", "newQuorum"],
    }),
    async read(client, blockNumber) {
      const at = { address, abi, blockNumber: blockNumber ?? (await getBlock(client)).number };
      const [reporters, quorum] = await Promise.all([
        readContract(client, { ...at, functionName: "reporters" }),
        readContract(client, { ...at, functionName: "quorum" }),
      ]);
      return parameterValue(components, { reporters: JSON.stringify(reporters), quorum: quorum.toString() });
    },
    format: (value) => formatParameterValue(components, value),
  };
}
