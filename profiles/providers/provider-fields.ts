import { type Field, field } from "#protocol/input/field.ts";
import { type GovernedParameter, parameterField } from "#protocol/parameters/governed-parameter.ts";
import { commitmentParameters } from "#protocol/providers/commitment-parameters.ts";
import { feedParameters } from "#protocol/providers/feed-parameters.ts";
import { slashingParameters } from "#protocol/providers/slashing-parameters.ts";
import { MOST_STAKE_USD8 } from "#protocol/providers/unit-kind.ts";
import { vaultParameters } from "#protocol/providers/vault-parameters.ts";

const decimals = 18;

/** The figures that a deployment with providers needs, by their keys in a profile. */
export function providerFields(symbol: string): ReadonlyMap<string, Field> {
  const governed = (parameters: readonly GovernedParameter[]) =>
    parameters.map((parameter) => parameterField(parameter, { symbol, decimals }, parameter.id));
  const fields = [
    field({
      name: "provider.collateralPerUnit",
      label: "Stake behind a unit of a kind that says none",
      kind: "decimal",
      unit: "USD",
      decimals: 8,
      min: "0",
      max: MOST_STAKE_USD8.toString(),
      example: "200 USD",
    }),
    field({
      name: "providers.registration",
      label: "Who may register: anyone, or those whom votes admit",
      kind: "choice",
      options: [
        { value: "1", label: "open" },
        { value: "0", label: "listed" },
      ],
    }),
    field({
      name: "providers.leastStake",
      label: "Least stake of anybody with a provider",
      kind: "tokens",
      unit: symbol,
      decimals,
      min: (2n ** 50n).toString(),
      max: (2n ** 96n - 1n).toString(),
      example: `10 ${symbol}`,
    }),
    ...governed(vaultParameters),
    ...governed(slashingParameters),
    ...governed(commitmentParameters),
    field({
      name: "rewards.vestingTranches",
      label: "In how many parts, one an epoch, rewards vest",
      kind: "integer",
      unit: "tranches",
      min: "1",
      max: "1000",
      example: "182 tranches",
    }),
    ...governed(feedParameters),
    field({
      name: "prices.round",
      label: "How often reporters report the price",
      kind: "seconds",
      min: "300",
      max: "86400",
      example: "1 hour",
    }),
    field({
      name: "prices.reporterQuorum",
      label: "How many reporters make a price, more than half",
      kind: "integer",
      min: "1",
      max: "12",
      example: "3",
    }),
    field({
      name: "prices.sourcesNeeded",
      label: "How many sources must have a fresh price, the reporters being one",
      kind: "integer",
      min: "2",
      max: "8",
      example: "2",
    }),
  ];
  return new Map(fields.map((item) => [item.name, item]));
}
