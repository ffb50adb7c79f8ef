import { type Client, parseAbi } from "viem";
import { readContract } from "viem/actions";
import type { SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { providerName } from "#protocol/providers/provider-name.ts";

const abi = parseAbi([
  "struct Provider { address operator; uint40 registeredSeconds; uint40 statusSeconds; uint8 status; address payee; bytes32 organisation; bytes32 statementHash; }",
  "function providerOf(uint32 provider) view returns (Provider)",
]);
const UNKNOWN = 0;
const BARRED = 3;

/** What becomes of a provider that is barred, or is so no longer; null where the call would fail. */
export async function barredEffect(
  client: Client,
  { registry }: ProviderContracts,
  { provider = "0", barred }: Inputs,
): Promise<SubjectEffect | null> {
  const number = Number(provider);
  const found = await readContract(client, { address: registry, abi, functionName: "providerOf", args: [number] });
  const bars = barred === "true";
  if (found.status === UNKNOWN || bars === (found.status === BARRED)) return null;
  const change = {
    name: providerName(number, found.organisation),
    account: found.operator,
    what: bars ? "activates and renews nothing more" : "may activate and renew again",
    why: "",
    atSeconds: null,
  };
  return subjectEffect(`Provider ${number}`, [change]);
}
