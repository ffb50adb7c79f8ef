import { type Client, parseAbi } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import type { SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import type { Call } from "#protocol/chain/call.ts";
import { readMany } from "#protocol/chain/read-many.ts";
import { wordText } from "#protocol/input/text-word.ts";
import { providerName } from "#protocol/providers/provider-name.ts";
import { standingChanges } from "./standing-changes.ts";
import { MOST_SWEPT, type SweptStanding, standingsAfter } from "./standings-after.ts";

const abi = parseAbi([
  "struct Provider { address operator; uint40 registeredSeconds; uint40 statusSeconds; uint8 status; address payee; bytes32 organisation; bytes32 statementHash; }",
  "struct Kind { bytes32 name; bytes32 schemaUid; uint8 figures; uint8 firstFigure; }",
  "function providerCount() view returns (uint32)",
  "function providerOf(uint32 provider) view returns (Provider)",
  "function kindCount() view returns (uint256)",
  "function kindOf(uint8 kind) view returns (Kind)",
]);

/** More are not looked at: what is shown says so. */
const MOST_LOOKED_AT = 2_000;
const ACTIVE = 0;

type Moved = { before: SweptStanding; after: SweptStanding };

/**
 * Whom calls of the timelock would move: standings that the contract's own sweep finds after them, compared with those
 * that it would find without, all computed by a node at one block. Null where they move nobody, or would fail now.
 */
export async function standingEffect(
  client: Client,
  { timelock, certification: contracts, providers: ofProviders }: ActionContext,
  calls: readonly Call[],
  { only }: { only?: readonly number[] } = {},
): Promise<SubjectEffect | null> {
  if (contracts === null || ofProviders === null) return null;
  const { certification } = contracts;
  const { registry } = ofProviders;
  const { number: blockNumber } = await getBlock(client);
  const count = await readContract(client, { address: registry, abi, functionName: "providerCount", blockNumber });
  const looked = only ?? Array.from({ length: Math.min(count, MOST_LOOKED_AT) }, (_, index) => index + 1);
  const moved: Moved[] = [];
  let wasActive = 0;
  for (let from = 0; from < looked.length; from += MOST_SWEPT) {
    const page = looked.slice(from, from + MOST_SWEPT);
    const where = { timelock, certification, blockNumber };
    const [before, after] = await Promise.all([
      standingsAfter(client, where, [], page),
      standingsAfter(client, where, calls, page),
    ]);
    if (before === null || after === null) return null;
    wasActive += before.filter(({ status }) => status === ACTIVE).length;
    moved.push(
      ...before.flatMap((one, index) => {
        const then = after[index];
        return then === undefined || isSame(one, then) ? [] : [{ before: one, after: then }];
      }),
    );
  }
  if (moved.length === 0) return null;

  const kinds = await readKinds(client, certification, blockNumber);
  const records = await readMany(
    client,
    moved.map(
      ({ after: { provider } }) => ({ address: registry, abi, functionName: "providerOf", args: [provider] }) as const,
    ),
    blockNumber,
  );
  const changes = moved.flatMap(({ before, after }, index) => {
    const record = records[index];
    if (record === undefined) return [];
    const who = { name: providerName(after.provider, record.organisation), account: record.operator };
    return standingChanges(before, after, kinds).map((change) => ({ ...who, ...change }));
  });
  return subjectEffect(titleOf(moved, { wasActive, count, looked: looked.length }), changes);
}

function isSame(one: SweptStanding, other: SweptStanding): boolean {
  return one.status === other.status && one.unmet === other.unmet && one.deadlines === other.deadlines;
}

/** "3 of 20 providers leave Active". */
function titleOf(
  moved: readonly Moved[],
  { wasActive, count, looked }: { wasActive: number; count: number; looked: number },
): string {
  const leave = moved.filter(({ before, after }) => before.status === ACTIVE && after.status !== ACTIVE).length;
  const come = moved.filter(({ before, after }) => before.status !== ACTIVE && after.status === ACTIVE).length;
  const parts = [
    ...(leave > 0 ? [`${leave} of ${count} providers ${leave === 1 ? "leaves" : "leave"} Active`] : []),
    ...(come > 0 ? [`${come} of ${count - wasActive} that are not Active ${come === 1 ? "is" : "are"} so again`] : []),
  ];
  const title = parts.length > 0 ? parts.join(", ") : `What ${moved.length} of ${count} providers have to meet changes`;
  return looked > 1 && looked < count ? `${title}, of the first ${looked}` : title;
}

async function readKinds(client: Client, certification: Call["target"], blockNumber: bigint): Promise<string[]> {
  const at = { address: certification, abi, blockNumber } as const;
  const count = Number(await readContract(client, { ...at, functionName: "kindCount" }));
  const kinds = await readMany(
    client,
    Array.from(
      { length: count },
      (_, kind) => ({ address: certification, abi, functionName: "kindOf", args: [kind] }) as const,
    ),
    blockNumber,
  );
  return kinds.map(({ name }) => wordText(name));
}
