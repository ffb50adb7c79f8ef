import { type Address, type Client, getAddress, parseAbi } from "viem";
import { readContract } from "viem/actions";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { type ActionFact, plainFact, warningFact } from "#proposals/catalogue/action-fact.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import { contractName } from "#protocol/chain/deployment.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { field } from "#protocol/input/field.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import type { Inputs } from "#protocol/input/inputs.ts";

const id = "committee.pausable";
const record = "(uint32 length, bool told, uint48 until, uint48 ready)";
const abi = parseAbi([
  "struct Module { uint32 lengthSeconds; bool told; uint48 untilSeconds; uint48 readySeconds; }",
  "function moduleOf(address module) view returns (Module)",
  "function isPaused(address module) view returns (bool)",
]);

const moduleField = field({ name: "module", label: "Module", kind: "address" });
const length = field({
  name: "length",
  label: "Length of a pause",
  kind: "seconds",
  min: "0",
  max: "1209600", // 14 days, as CommitteePause.sol has it
  help: "Zero ends the power over this module. A pause that runs stays.",
});
const told = field({
  name: "told",
  label: "Tell the module",
  kind: "boolean",
  help: "true: this power is the module's guardian, and calls its pause. false: the module asks by itself.",
});

/** What the committee may pause for how long, and the end of a pause before its time. */
export function committeePause(context: ActionContext, contracts: CommitteeContracts): Action[] {
  const { timelock, emissions, providers } = context;
  const { pause } = contracts;
  const known = [
    ...(emissions === null ? [] : [emissions.controller]),
    ...(providers === null ? [] : [providers.vault, providers.commitments]),
  ];
  const shared = { domain: "committee", timelock, target: pause, riskHint: "constitutional" as const };
  return [
    callAction({
      ...shared,
      id,
      title: "Let the committee pause a module",
      description:
        "The committee may stop the module for this long. A pause ends by itself and cannot be renewed before as long again has passed; a vote lifts it at any time.",
      fields: [moduleField, length, told],
      function: "setModule(address module, uint32 length, bool told)",
      sentence: (words, inputs) =>
        inputs.length === "0"
          ? `Let the committee pause ${words.module} no longer`
          : `Let the committee pause ${words.module} for ${words.length} at a time, ${inputs.told === "true" ? "by telling it" : "which it asks for by itself"}`,
      parameters: known.map((module) => pausableParameter(context, contracts, module)),
      parameter: ({ module = "" }: Inputs) => pausableParameter(context, contracts, module),
      findParameter(parameterId) {
        const [, module] = /^committee\.pausable\.(0x[0-9a-fA-F]{40})$/.exec(parameterId) ?? [];
        return module === undefined ? null : pausableParameter(context, contracts, getAddress(module));
      },
    }),
    callAction({
      ...shared,
      id: "committee.liftPause",
      title: "Lift a pause of the committee",
      description:
        "Ends a pause before its time; when the committee may pause again does not change. A module that was told keeps its own end of the pause, which this does not lift.",
      fields: [moduleField],
      function: "lift(address module)",
      sentence: (words) => `Lift the committee's pause of ${words.module}`,
      facts: async (inputs, client) => [await pauseNow(pause, inputs.module ?? "", client)],
      verify: (inputs, client, place) => verifyEvent(pause, "Lifted(address indexed module)", inputs, client, place),
    }),
  ];
}

/** Ids are `committee.pausable.<module>`. */
function pausableParameter({ deployment }: ActionContext, { pause }: CommitteeContracts, module: string): Parameter {
  return viewParameter({
    id: `${id}.${module}`,
    label: `Pause of ${contractName(deployment, module)}`,
    domain: "committee",
    contract: "CommitteePause",
    address: pause,
    actionId: id,
    view: `moduleOf(address module) view returns (${record} record)`,
    args: [module],
    components: [length, told],
    event: parameterEvent({
      address: pause,
      event: "ModuleSet(address indexed module, uint32 oldLengthSeconds, uint32 newLengthSeconds, bool told)",
      // The event leaves out whether it was told before.
      old: null,
      new: ["newLengthSeconds", "told"],
      only: { module },
    }),
  });
}

async function pauseNow(pause: Address, module: string, client: Client): Promise<ActionFact> {
  const at = { address: pause, abi, args: [getAddress(module)] } as const;
  const [isPaused, { told: isTold, untilSeconds }] = await Promise.all([
    readContract(client, { ...at, functionName: "isPaused" }),
    readContract(client, { ...at, functionName: "moduleOf" }),
  ]);
  const until = writePointInTime(BigInt(untilSeconds));
  if (!isPaused) return warningFact("The committee has not paused it: this call fails");
  return isTold
    ? warningFact(`Paused until ${until}. It was told, and stays paused by its own account`)
    : plainFact(`Paused until ${until}: executed later, this call fails`);
}
