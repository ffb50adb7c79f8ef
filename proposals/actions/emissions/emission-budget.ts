import { type Address, type Client, parseAbi } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { Action } from "#proposals/catalogue/action.ts";
import { type ActionContext, votesField } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import type { ParameterLimits } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { least } from "#protocol/emissions/integer.ts";
import { readEmission } from "#protocol/emissions/read-emission.ts";
import { emissionEffect } from "./emission-effect.ts";

const id = "emission.budget";

const abi = parseAbi([
  "function MAX_BUDGET_TOKENS() view returns (uint256)",
  "function emittedTokens() view returns (uint256)",
  "function fundedTokens() view returns (uint256)",
]);

/** How much may be emitted in all. */
export function emissionBudget(context: ActionContext, contracts: EmissionContracts): Action {
  const { controller } = contracts;
  const budget = votesField(context, {
    name: "budget",
    label: "Budget",
    max: (2n ** 96n - 1n).toString(),
    help: "In all, from the first epoch on. The reserve must hold it first.",
  });
  return callAction({
    id,
    domain: "emissions",
    title: "Set the budget of emissions",
    description:
      "The most that may be emitted in all, from the first epoch on: not less than was emitted, not more than was put into the reserve.",
    fields: [budget],
    timelock: context.timelock,
    target: controller,
    function: "setBudget(uint256 budget)",
    sentence: (words) => `Let ${words.budget} be emitted in all`,
    riskHint: "treasury",
    parameter: viewParameter({
      id,
      label: "Budget of emissions",
      domain: "emissions",
      contract: "EmissionController",
      address: controller,
      actionId: id,
      view: "budgetTokens() view returns (uint256 budget)",
      components: [budget],
      event: parameterEvent({
        address: controller,
        event: "BudgetSet(uint256 oldTokens, uint256 newTokens)",
        old: ["oldTokens"],
        new: ["newTokens"],
      }),
      limits: (client, blockNumber) => budgetLimits(client, contracts, blockNumber),
    }),
    async effect(inputs, client) {
      const standing = await readEmission(client, contracts);
      const leftTokens = BigInt(inputs.budget ?? "0") - standing.emittedTokens;
      if (leftTokens < 0n) return null;
      const decided = { ...standing, state: { ...standing.state, leftTokens } };
      return emissionEffect({ standing, decided }, context.token.symbol);
    },
  });
}

async function budgetLimits(
  client: Client,
  { controller, reserve }: { controller: Address; reserve: Address },
  block?: bigint,
): Promise<ParameterLimits> {
  const at = { abi, blockNumber: block ?? (await getBlock(client)).number };
  const [emitted, funded, most] = await Promise.all([
    readContract(client, { ...at, address: controller, functionName: "emittedTokens" }),
    readContract(client, { ...at, address: reserve, functionName: "fundedTokens" }),
    readContract(client, { ...at, address: controller, functionName: "MAX_BUDGET_TOKENS" }),
  ]);
  return {
    min: emitted.toString(),
    max: most.toString(),
    least: emitted.toString(),
    most: least(funded, most).toString(),
    readySeconds: null,
  };
}
