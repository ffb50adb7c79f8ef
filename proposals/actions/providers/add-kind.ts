import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import { field } from "#protocol/input/field.ts";
import type { InputIssue } from "#protocol/input/input-error.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { withWords, wordText } from "#protocol/input/text-word.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { KIND_PACE, MOST_STAKE_USD8, MOST_WEIGHT } from "#protocol/providers/unit-kind.ts";

const rail = (of: string) =>
  `(uint128 least${of}, uint128 most${of}, uint16 ${of}StepBps, uint128 ${of}Step, uint32 ${of}DelaySeconds, uint32 ${of}RampUpSeconds, uint32 ${of}RampDownSeconds) ${of}Rail`;

const pace = (of: string) => ({
  [`${of}StepBps`]: `${KIND_PACE.maxStepBps}`,
  [`${of}Step`]: `${KIND_PACE.maxStep}`,
  [`${of}DelaySeconds`]: `${KIND_PACE.minDelaySeconds}`,
  [`${of}RampUpSeconds`]: `${KIND_PACE.rampUpSeconds}`,
  [`${of}RampDownSeconds`]: `${KIND_PACE.rampDownSeconds}`,
});

/** Adds a kind of unit; its rails are what no vote moves later. */
export function addKind({ timelock }: ActionContext, { registry }: ProviderContracts): Action {
  const weight = (name: string, label: string) =>
    field({ name, label, kind: "integer", min: "1", max: MOST_WEIGHT.toString(), example: "100" });
  const stake = (name: string, label: string) =>
    field({
      name,
      label,
      kind: "decimal",
      unit: "USD",
      decimals: 8,
      min: "0",
      max: MOST_STAKE_USD8.toString(),
      example: "200 USD",
    });
  const action = callAction({
    id: "providers.addKind",
    domain: "providers",
    title: "Add a kind of unit",
    description:
      "Providers may then declare and activate units of it. Votes move its weight and its stake later, a quarter at a time, once in 30 days, between the least and the most that this sets for good.",
    fields: [
      field({
        name: "name",
        label: "Name",
        kind: "bytes32",
        example: "CPU unit, 1 core, 4 GB",
        help: "Up to 32 letters, or the 32 bytes themselves.",
      }),
      weight("weight", "Weight of a unit"),
      weight("leastWeight", "Least weight that votes may set"),
      weight("mostWeight", "Greatest weight that votes may set"),
      stake("stakeUsd8", "Stake behind a unit"),
      stake("leastStake", "Least stake that votes may set"),
      stake("mostStake", "Greatest stake that votes may set"),
    ],
    timelock,
    target: registry,
    function: `addKind(bytes32 name, uint32 weight, ${rail("Weight")}, uint64 stakeUsd8, ${rail("Stake")})`,
    fixed: { ...pace("Weight"), ...pace("Stake") },
    sentence: (words) =>
      `Add the kind of unit "${wordText(words.name)}" with a weight of ${words.weight} and a stake of ${words.stakeUsd8}`,
    riskHint: "treasury",
    problems: (inputs) => [
      ...between(inputs, "weight", "leastWeight", "mostWeight"),
      ...between(inputs, "stakeUsd8", "leastStake", "mostStake"),
    ],
    verify: ({ name = "" }, client, place) =>
      verifyEvent(registry, "KindAdded(uint8 indexed kind, bytes32 name)", { name }, client, place),
  });
  return { ...action, parse: (input) => action.parse(withWords(input, ["name"])) };
}

function between(inputs: Inputs, name: string, least: string, most: string): InputIssue[] {
  const [value, min, max] = [inputs[name], inputs[least], inputs[most]].map((text) => BigInt(text ?? "0"));
  if (value === undefined || min === undefined || max === undefined || (value >= min && value <= max)) return [];
  return [{ path: [name], message: "is not between the least and the most that votes may set" }];
}
