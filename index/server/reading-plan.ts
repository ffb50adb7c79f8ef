import type { Address, Client } from "viem";
import { erc20Abi, zeroAddress } from "viem";
import { getBalance, readContract } from "viem/actions";
import { committeeReadings } from "#index/committee/committee-readings.ts";
import { emissionReadings } from "#index/emissions/emission-readings.ts";
import { pricePanelReadings } from "#index/providers/price-panel.ts";
import { providerReadings } from "#index/providers/provider-readings.ts";
import { hardCapReading } from "#index/readings/hard-cap-reading.ts";
import type { PlannedReading } from "#index/readings/planned-reading.ts";
import { readingKey } from "#index/readings/reading-keys.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";

/** What is read by `eth_call` beside the logs. */
export function readingPlan(deployment: Deployment, parameters: readonly Parameter[]): PlannedReading[] {
  const token = contractAddress(deployment, "AlthingToken");
  return [
    ...parameters.map((parameter) => ({
      key: readingKey.parameter(parameter.id),
      read: (client: Client, blockNumber: bigint) => parameter.read(client, blockNumber),
    })),
    ...parameters.flatMap(({ id, limits }) =>
      limits === undefined
        ? []
        : {
            key: readingKey.limits(id),
            read: async (client: Client, blockNumber: bigint) => JSON.stringify(await limits(client, blockNumber)),
          },
    ),
    ...emissionReadings(deployment),
    ...committeeReadings(deployment),
    ...providerReadings(deployment),
    ...pricePanelReadings(deployment),
    ...deployment.assets.flatMap(({ address }) => [
      balance(deployment, address),
      spending(deployment, address),
      hardCap(deployment, address),
    ]),
    ...(["name", "symbol"] as const).map((functionName) => ({
      key: functionName === "name" ? readingKey.tokenName : readingKey.tokenSymbol,
      read: (client: Client, blockNumber: bigint) =>
        readContract(client, { address: token, abi: erc20Abi, functionName, blockNumber }),
    })),
  ];
}

function balance(deployment: Deployment, asset: Address | null): PlannedReading {
  const treasury = contractAddress(deployment, "TimelockController");
  return {
    key: readingKey.balance(asset),
    async read(client, blockNumber) {
      const amount =
        asset === null
          ? await getBalance(client, { address: treasury, blockNumber })
          : await readContract(client, {
              address: asset,
              abi: erc20Abi,
              functionName: "balanceOf",
              args: [treasury],
              blockNumber,
            });
      return amount.toString();
    },
  };
}

function spending(deployment: Deployment, asset: Address | null): PlannedReading {
  return {
    key: readingKey.spending(asset),
    async read(client, blockNumber) {
      const [spentTokens, periodEndsAt] = await readContract(client, {
        address: contractAddress(deployment, "AlthingGovernor"),
        abi: althingGovernorAbi,
        functionName: "spending",
        args: [asset ?? zeroAddress],
        blockNumber,
      });
      return JSON.stringify({ spentTokens: spentTokens.toString(), periodEndsAt });
    },
  };
}

function hardCap(deployment: Deployment, asset: Address | null): PlannedReading {
  return {
    key: readingKey.hardCap(asset),
    async read(client, blockNumber) {
      const standing = await readContract(client, {
        address: contractAddress(deployment, "AlthingGovernor"),
        abi: althingGovernorAbi,
        functionName: "hardCap",
        args: [asset ?? zeroAddress],
        blockNumber,
      });
      return hardCapReading(standing);
    },
  };
}
