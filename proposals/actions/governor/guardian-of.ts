import { type Address, type Client, getAddress, zeroAddress } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import { type CallActionSpec, callAction } from "#proposals/catalogue/call-action.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { field } from "#protocol/input/field.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { guardianEffect } from "./guardian-effect.ts";

const lastSecond = "253402300799"; // of the year 9999
const nobody = JSON.stringify([zeroAddress, "0"]);

type Words = Pick<CallActionSpec, "title" | "description" | "sentence">;

type Guarded = {
  /** Of the actions and the parameter: `<id>.appoint`, `<id>.end` and `<id>`. */
  id: string;
  label: string;
  domain: string;
  timelock: Address;
  contract: string;
  address: Address;
  appoint: Words;
  end: Words;
};

/** Appoints or ends the guardian of a contract, who can do what the contract lets it until a date. */
export function guardianOf({ id, label, domain, timelock, contract, address, appoint, end }: Guarded): Action[] {
  const account = field({ name: "account", label: "Guardian", kind: "address" });
  const until = field({
    name: "until",
    label: "Until",
    kind: "time",
    max: lastSecond,
    help: "At most 730 days ahead.",
  });
  const shared = {
    domain,
    timelock,
    target: address,
    function: "setGuardian(address account, uint48 until)",
    riskHint: "constitutional" as const,
    parameter: viewParameter({
      id,
      label,
      domain,
      contract,
      address,
      actionId: `${id}.appoint`,
      view: "guardian() view returns (address account, uint48 until)",
      components: [account, until],
      special: (value) => (value === nobody ? "nobody" : null),
      event: parameterEvent({
        address,
        event: "GuardianSet(address oldAccount, uint48 oldUntil, address newAccount, uint48 newUntil)",
        old: ["oldAccount", "oldUntil"],
        new: ["newAccount", "newUntil"],
      }),
    }),
    effect: ({ account = zeroAddress, until = "0" }: Inputs, client: Client) =>
      guardianEffect(client, address, { account: getAddress(account), untilSeconds: Number(until) }),
  };
  return [
    callAction({ ...shared, ...end, id: `${id}.end`, fields: [], fixed: { account: zeroAddress, until: "0" } }),
    callAction({ ...shared, ...appoint, id: `${id}.appoint`, fields: [account, until] }),
  ];
}
