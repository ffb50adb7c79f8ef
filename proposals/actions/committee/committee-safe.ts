import { type Address, type Client, getAddress, parseAbi, slice } from "viem";
import { readContract } from "viem/actions";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import type { Verification, VerificationContext } from "#proposals/catalogue/verification.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { type Field, field } from "#protocol/input/field.ts";
import { safeSlots } from "#protocol/safe/safe-abi.ts";

const abi = parseAbi([
  "function getStorageAt(uint256 offset, uint256 length) view returns (bytes)",
  "function isModuleEnabled(address module) view returns (bool)",
]);

/** What acts for the committee's Safe beside its owners. Its owners and threshold are never set by hand. */
export function committeeSafe({ timelock }: ActionContext, contracts: CommitteeContracts): Action[] {
  const { safe, seating } = contracts;
  const shared = { domain: "committee", timelock, target: seating, riskHint: "constitutional" as const };
  const guard = field({ name: "guard", label: "Guard", kind: "address" });
  const module = field({ name: "module", label: "Module", kind: "address" });
  return [
    callAction({
      ...shared,
      id: "committee.guard",
      title: "Replace the guard of the committee's Safe",
      description:
        "The guard says what the Safe may call and whose signatures count. One that refuses everything stops the committee until a vote replaces it; one that allows everything gives it all that the Safe may do.",
      fields: [guard],
      function: "setGuard(address guard)",
      sentence: (words) => `Let ${words.guard} guard the committee's Safe`,
      parameter: guardParameter(contracts, guard),
    }),
    callAction({
      ...shared,
      id: "committee.enableModule",
      title: "Enable a module of the committee's Safe",
      description:
        "A module does whatever its code says with the Safe: owners, threshold, guard, every power. The guard is not asked.",
      fields: [module],
      function: "enableModule(address module)",
      sentence: (words) => `Let ${words.module} act for the committee's Safe as a module`,
      verify: (inputs, client, place) => verifyModule(safe, inputs.module ?? "", true, client, place),
    }),
    callAction({
      ...shared,
      id: "committee.disableModule",
      title: "Disable a module of the committee's Safe",
      description: "Never the last one: without a module nobody could be seated any more.",
      fields: [module],
      function: "disableModule(address module)",
      sentence: (words) => `Let ${words.module} act for the committee's Safe no longer`,
      verify: (inputs, client, place) => verifyModule(safe, inputs.module ?? "", false, client, place),
    }),
  ];
}

/** A Safe has no getter for its guard, but lets anyone read its storage. */
function guardParameter({ safe, seating }: CommitteeContracts, guard: Field): Parameter {
  return {
    id: "committee.guard",
    label: "Guard of the committee's Safe",
    domain: "committee",
    kind: guard.kind,
    unit: null,
    decimals: 0,
    bounds: null,
    components: [guard],
    actionId: "committee.guard",
    contract: "CommitteeSafe",
    address: safe,
    event: parameterEvent({ address: seating, event: "GuardSet(address indexed guard)", old: null, new: ["guard"] }),
    async read(client, blockNumber) {
      const at = blockNumber === undefined ? {} : { blockNumber };
      const args = [BigInt(safeSlots.guard), 1n] as const;
      const word = await readContract(client, { address: safe, abi, functionName: "getStorageAt", args, ...at });
      return getAddress(slice(word, 12));
    },
    format: (value) => value,
  };
}

async function verifyModule(
  safe: Address,
  module: string,
  wanted: boolean,
  client: Client,
  { blockNumber }: VerificationContext,
): Promise<Verification> {
  const args = [getAddress(module)] as const;
  const enabled = await readContract(client, {
    address: safe,
    abi,
    functionName: "isModuleEnabled",
    args,
    blockNumber,
  });
  const words = (is: boolean) => `${module} ${is ? "is a module" : "is no module"} of the committee's Safe`;
  return { ok: enabled === wanted, expected: words(wanted), actual: words(enabled) };
}
