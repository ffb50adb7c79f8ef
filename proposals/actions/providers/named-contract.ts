import { type Address, getAddress, zeroAddress } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import { type CallActionSpec, callAction } from "#proposals/catalogue/call-action.ts";
import { changeOf, subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { field } from "#protocol/input/field.ts";

type Named = Pick<CallActionSpec, "id" | "title" | "description" | "timelock" | "facts"> & {
  label: string;
  /** As the deployment names it. */
  contract: string;
  address: Address;
  /** The getter; the setter and the event follow from it. */
  view: string;
  /** What the event calls the value: "old" and "new" before it. */
  said: string;
  /** What whoever is named does or may do: "may stop slashes that wait". */
  does: string;
  /** Whether nobody, the zero address, is an answer. */
  mayBeNobody: boolean;
  sentence(account: string): string;
};

/** A vote that names one contract or account which another asks, obeys or lets act. */
export function namedContract(named: Named): Action {
  const { id, label, contract, address, view, said, does, mayBeNobody, sentence, ...shared } = named;
  const suffix = view.charAt(0).toUpperCase() + view.slice(1);
  const input = field({ name: "account", label: "Contract", kind: "address", allowZero: mayBeNobody });
  const parameter = viewParameter({
    id,
    label,
    domain: "providers",
    contract,
    address,
    actionId: id,
    view: `${view}() view returns (address account)`,
    components: [input],
    special: (value) => (value === zeroAddress ? "nobody" : null),
    event: parameterEvent({
      address,
      event: `${suffix}Set(address old${said}, address new${said})`,
      old: [`old${said}`],
      new: [`new${said}`],
    }),
  });
  return callAction({
    ...shared,
    id,
    domain: "providers",
    fields: [input],
    target: address,
    function: `set${suffix}(address account)`,
    sentence: (_, { account = "" }) => sentence(account),
    riskHint: "constitutional",
    async effect({ account = zeroAddress }, client) {
      const [old, next] = [getAddress(await parameter.read(client)), getAddress(account)];
      if (old === next) return null;
      return subjectEffect(label, [
        ...(old === zeroAddress ? [] : [changeOf(old, `no longer ${does}`)]),
        ...(next === zeroAddress ? [] : [changeOf(next, does)]),
      ]);
    },
    parameter,
  });
}
