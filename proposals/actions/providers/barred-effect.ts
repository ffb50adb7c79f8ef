import { type Client, parseAbi } from "viem";
import { readContract } from "viem/actions";
import type { SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import { epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { providerName } from "#protocol/providers/provider-name.ts";

const abi = parseAbi([
  "struct Provider { address operator; uint40 registeredSeconds; uint40 statusSeconds; uint8 status; address payee; bytes32 organisation; bytes32 statementHash; }",
  "struct Commitment { uint96 neededTokens; uint48 weight; uint24 untilEpoch; uint24 terms; uint16 commissionBps; uint16 nextCommissionBps; uint32 nextCommissionSeconds; bool suspended; }",
  "struct Schedule { uint48 startSeconds; uint32 epochSeconds; uint32 windowSeconds; }",
  "function providerOf(uint32 provider) view returns (Provider)",
  "function commitmentOf(uint32 provider) view returns (Commitment)",
  "function schedule() view returns (Schedule)",
]);
const UNKNOWN = 0;
const BARRED = 3;

/** What becomes of a provider that is barred, or is so no longer; null where the call would fail. */
export async function barredEffect(
  client: Client,
  { registry, commitments }: ProviderContracts,
  { provider = "0", barred }: Inputs,
): Promise<SubjectEffect | null> {
  const number = Number(provider);
  const [found, commitment, schedule] = await Promise.all([
    readContract(client, { address: registry, abi, functionName: "providerOf", args: [number] }),
    readContract(client, { address: commitments, abi, functionName: "commitmentOf", args: [number] }),
    readContract(client, { address: commitments, abi, functionName: "schedule" }),
  ]);
  const bars = barred === "true";
  if (found.status === UNKNOWN || bars === (found.status === BARRED)) return null;
  const who = { name: providerName(number, found.organisation), account: found.operator, why: "" };
  const what = bars ? "activates and renews nothing more" : "may activate and renew again";
  const ends = { ...who, what: "earns no more", why: "its commitment ends and is not renewed" };
  return subjectEffect(`Provider ${number}`, [
    { ...who, what, atSeconds: null },
    ...(bars && commitment.untilEpoch > 0
      ? [{ ...ends, atSeconds: epochEndSeconds(schedule, commitment.untilEpoch - 1) }]
      : []),
  ]);
}
