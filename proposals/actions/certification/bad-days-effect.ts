import { type Client, parseAbi } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import type { SubjectChange, SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import { availabilityParameters } from "#protocol/certification/availability-parameters.ts";
import { isAvailableBelow } from "#protocol/certification/slots.ts";
import { readMany } from "#protocol/chain/read-many.ts";
import { writePercentage } from "#protocol/input/field-kinds/percentage.ts";
import { readParameter } from "#protocol/parameters/read-parameter.ts";
import { providerName } from "#protocol/providers/provider-name.ts";

type Name = (typeof availabilityParameters)[number]["name"];

const abi = parseAbi([
  "struct Provider { address operator; uint40 registeredSeconds; uint40 statusSeconds; uint8 status; address payee; bytes32 organisation; bytes32 statementHash; }",
  "struct Day { uint24 epoch; uint96 badSlots; uint32 sumSlots; uint8 state; bool flagged; bool slashed; uint16 noRewardBelowBps; uint16 slashBelowBps; uint16 slashBps; uint8 answerEpochs; uint8 rulingEpochs; }",
  "function providerCount() view returns (uint32)",
  "function providerOf(uint32 provider) view returns (Provider)",
  "function dayCount(uint32 provider) view returns (uint256)",
  "function daysFrom(uint32 provider, uint256 first, uint256 count) view returns (Day[])",
]);
/** How many bad epochs of a provider are looked at, the latest ones. */
const LOOKED_AT = 30;
const MOST_PROVIDERS = 2_000;
const VOID = 4;

/**
 * Whom a figure of availability would have moved, by the bad epochs that each provider had last: a vote binds only what is
 * posted after it, so what was is the best measure of what comes. Null for the times and the bond, which move nobody.
 */
export async function badDaysEffect(
  client: Client,
  { providers, certification }: ActionContext,
  name: Name,
  value: bigint,
): Promise<SubjectEffect | null> {
  const isOfDays = name === "noRewardBelowBps" || name === "slashBelowBps" || name === "slashBps";
  if (providers === null || certification === null || !isOfDays) return null;
  const { registry } = providers;
  const { availability } = certification;
  const { number: blockNumber } = await getBlock(client);
  const figureOf = (of: Name) =>
    readParameter(
      client,
      availability,
      availabilityParameters.findIndex((one) => one.name === of),
      blockNumber,
    );
  const [old, slashBelow, count] = await Promise.all([
    figureOf(name),
    figureOf("slashBelowBps"),
    readContract(client, { address: registry, abi, functionName: "providerCount", blockNumber }),
  ]);
  if (old === value) return null;
  const all = Array.from({ length: Math.min(count, MOST_PROVIDERS) }, (_, index) => index + 1);
  const counts = await readMany(
    client,
    all.map((provider) => ({ address: availability, abi, functionName: "dayCount", args: [provider] }) as const),
    blockNumber,
  );
  const having = all.filter((_, index) => (counts[index] ?? 0n) > 0n);
  const [days, records] = await Promise.all([
    readMany(
      client,
      having.map((provider) => {
        const last = counts[provider - 1] ?? 0n;
        const first = last > BigInt(LOOKED_AT) ? last - BigInt(LOOKED_AT) : 0n;
        const args = [provider, first, BigInt(LOOKED_AT)] as const;
        return { address: availability, abi, functionName: "daysFrom", args } as const;
      }),
      blockNumber,
    ),
    readMany(
      client,
      having.map((provider) => ({ address: registry, abi, functionName: "providerOf", args: [provider] }) as const),
      blockNumber,
    ),
  ]);
  const changes = having.flatMap((provider, index): SubjectChange[] => {
    const counted = (days[index] ?? []).filter(({ state }) => state !== VOID);
    const below = (floor: bigint) => counted.filter(({ badSlots }) => isAvailableBelow(badSlots, Number(floor))).length;
    const what = wordsOf(
      name,
      { old, value },
      name === "slashBps" ? [below(slashBelow), below(slashBelow)] : [below(old), below(value)],
    );
    const record = records[index];
    if (what === null || record === undefined) return [];
    const { organisation, operator } = record;
    return [{ name: providerName(provider, organisation), account: operator, what, why: "", atSeconds: null }];
  });
  return subjectEffect(`By their last ${LOOKED_AT} bad epochs: ${changes.length} of ${count} providers`, changes);
}

function wordsOf(
  name: Name,
  { old, value }: { old: bigint; value: bigint },
  [was, is]: [number, number],
): string | null {
  const epochs = (number: number) => `${number} ${number === 1 ? "epoch" : "epochs"}`;
  if (name === "slashBps") {
    if (was === 0) return null;
    return `could have been slashed ${writePercentage(value)} instead of ${writePercentage(old)} for ${epochs(was)}`;
  }
  if (was === is) return null;
  return name === "noRewardBelowBps"
    ? `would have earned nothing for ${epochs(is)} instead of ${epochs(was)}`
    : `could have been slashed for ${epochs(is)} instead of ${epochs(was)}`;
}
