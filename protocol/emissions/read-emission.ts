import { type Client, parseAbi } from "viem";
import { getBlock, readContract } from "viem/actions";
import { type ControllerParameter, controllerParameters, parameterPlace } from "./controller-parameters.ts";
import type { EmissionContracts } from "./emission-contracts.ts";
import type { EmissionState, EmissionTerms } from "./emission-terms.ts";

const abi = parseAbi([
  "struct Demand { uint64 multiplierWad; uint64 smoothedUsd8; uint64 lastUsd8; uint64 beforeLastUsd8; }",
  "function demand() view returns (Demand)",
  "function parameter(uint8 parameter) view returns (uint256)",
  "function budgetTokens() view returns (uint256)",
  "function emittedTokens() view returns (uint256)",
  "function nextEpoch() view returns (uint256)",
  "function lowered() view returns (uint256 multiplierBps, uint256 untilEpoch)",
]);

/** The controller's state at one block, as the model takes it. */
export type EmissionReading = {
  blockNumber: bigint;
  /** The first epoch that is not accounted. */
  nextEpoch: number;
  state: EmissionState;
  terms: EmissionTerms;
  emittedTokens: bigint;
  /** The guardian's limit on epochs before `untilEpoch`; null when it binds no epoch any more. */
  lowered: { multiplierBps: bigint; untilEpoch: number } | null;
};

/** Reads emission as it stands, all at one block: the newest without one. */
export async function readEmission(
  client: Client,
  { controller }: Pick<EmissionContracts, "controller">,
  blockNumber?: bigint,
): Promise<EmissionReading> {
  const at = { address: controller, abi, blockNumber: blockNumber ?? (await getBlock(client)).number };
  const [values, demand, budgetTokens, emittedTokens, nextEpoch, [multiplierBps, untilEpoch]] = await Promise.all([
    Promise.all(
      controllerParameters.map((_, place) => readContract(client, { ...at, functionName: "parameter", args: [place] })),
    ),
    readContract(client, { ...at, functionName: "demand" }),
    readContract(client, { ...at, functionName: "budgetTokens" }),
    readContract(client, { ...at, functionName: "emittedTokens" }),
    readContract(client, { ...at, functionName: "nextEpoch" }),
    readContract(client, { ...at, functionName: "lowered" }),
  ]);
  const of = (name: ControllerParameter) => values[parameterPlace(name)] ?? 0n;
  return {
    blockNumber: at.blockNumber,
    nextEpoch: Number(nextEpoch),
    state: { ...demand, baselineTokens: of("baselineTokens"), leftTokens: budgetTokens - emittedTokens },
    terms: {
      referenceUsd8: of("referenceUsd8"),
      kappaHalves: of("kappaHalves"),
      minMultiplierBps: of("minMultiplierBps"),
      maxMultiplierBps: of("maxMultiplierBps"),
      deadBandBps: of("deadBandBps"),
      slewDownBps: of("slewDownBps"),
      slewUpBps: of("slewUpBps"),
      decayPpm: of("decayPpm"),
      epochCapTokens: of("epochCapTokens"),
    },
    emittedTokens,
    lowered: nextEpoch < untilEpoch ? { multiplierBps, untilEpoch: Number(untilEpoch) } : null,
  };
}
