import { getAddress } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { changeOf, subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { field } from "#protocol/input/field.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { barredEffect } from "./barred-effect.ts";

const admissionId = "providers.admission";
const open = field({ name: "open", label: "Open to all", kind: "boolean" });
const admitted = field({ name: "admitted", label: "Admitted", kind: "boolean" });

/** Who may register as a provider, and who activates and renews no more. */
export function providerList({ timelock }: ActionContext, contracts: ProviderContracts): Action[] {
  const { registry } = contracts;
  const shared = { domain: "providers", timelock, target: registry } as const;
  const registration = "providers.registration";
  return [
    callAction({
      ...shared,
      id: registration,
      title: "Open or close the registration of providers",
      description: "Open, anyone registers; closed, those whom votes admit. Who is registered stays.",
      fields: [open],
      function: "setOpen(bool open)",
      sentence: (_, inputs) =>
        inputs.open === "true" ? "Let anyone register as a provider" : "Let only those register whom votes admit",
      riskHint: "constitutional",
      parameter: viewParameter({
        id: registration,
        label: "Registration of providers",
        domain: "providers",
        contract: "ProviderRegistry",
        address: registry,
        actionId: registration,
        view: "isOpen() view returns (bool open)",
        components: [open],
        special: (value) => (value === "true" ? "open to all" : "by admission"),
        event: parameterEvent({ address: registry, event: "RegistrationSet(bool open)", old: null, new: ["open"] }),
      }),
    }),
    callAction({
      ...shared,
      id: admissionId,
      title: "Admit an account to register as a provider, or no longer",
      description: "Counts while registration is closed. Who is registered already stays so.",
      fields: [field({ name: "account", label: "Account", kind: "address" }), admitted],
      function: "setAdmitted(address account, bool admitted)",
      sentence: (words, inputs) =>
        inputs.admitted === "true"
          ? `Admit ${words.account} to register as a provider`
          : `Admit ${words.account} as a provider no longer`,
      riskHint: "treasury",
      parameter: ({ account = "" }) => admissionParameter(registry, account),
      findParameter(id) {
        const [, account] = /^providers\.admission\.(0x[0-9a-fA-F]{40})$/.exec(id) ?? [];
        return account === undefined ? null : admissionParameter(registry, getAddress(account));
      },
      effect: async ({ account = "", admitted: may }) =>
        subjectEffect("Registration of one account", [
          changeOf(getAddress(account), may === "true" ? "may register" : "may register no more"),
        ]),
    }),
    callAction({
      ...shared,
      id: "providers.bar",
      title: "Bar a provider, or end that",
      description:
        "Who is barred activates and renews nothing. What it has activated runs to its end; its stakers earn until then, and leave as those of any other.",
      fields: [
        field({ name: "provider", label: "Provider", kind: "integer", min: "1", max: `${2 ** 32 - 1}`, example: "7" }),
        field({ name: "barred", label: "Barred", kind: "boolean" }),
      ],
      function: "setBarred(uint32 provider, bool barred)",
      sentence: (words, inputs) =>
        inputs.barred === "true" ? `Bar provider ${words.provider}` : `Bar provider ${words.provider} no longer`,
      riskHint: "treasury",
      effect: (inputs, client) => barredEffect(client, contracts, inputs),
      verify: ({ provider = "", barred }, client, place) =>
        verifyEvent(
          registry,
          "StatusSet(uint32 indexed provider, uint8 oldStatus, uint8 newStatus)",
          { provider, newStatus: barred === "true" ? "3" : "1" },
          client,
          place,
        ),
    }),
  ];
}

/** Ids are `providers.admission.<account>`. */
function admissionParameter(registry: ProviderContracts["registry"], account: string): Parameter {
  return viewParameter({
    id: `${admissionId}.${account}`,
    label: `Admission of ${account}`,
    domain: "providers",
    contract: "ProviderRegistry",
    address: registry,
    actionId: admissionId,
    view: "isAdmitted(address account) view returns (bool admitted)",
    args: [account],
    components: [admitted],
    event: parameterEvent({
      address: registry,
      event: "AdmissionSet(address indexed account, bool admitted)",
      old: null,
      new: ["admitted"],
      only: { account },
    }),
  });
}
