import { type Address, type Client, isAddressEqual, parseAbi } from "viem";
import { readContract } from "viem/actions";
import { type ActionFact, plainFact, warningFact } from "#proposals/catalogue/action-fact.ts";
import { organisationName } from "#protocol/committee/organisation-name.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";

const abi = parseAbi([
  "struct Seat { address account; uint32 election; uint8 source; uint8 place; uint8 terms; uint32 sinceSeating; }",
  "struct Term { uint16 number; uint48 endsSeconds; uint32 seating; uint8 seats; uint8 filled; uint8 recalled; bool leftEmpty; bool someLeft; uint48 vacantSinceSeconds; uint32 election; uint8 source; }",
  "function filledSeats() view returns (Seat[])",
  "function term() view returns (Term)",
  "function currentKey(address key) view returns (address)",
  "function organisationOf(address member) view returns (bytes32)",
  "function LEAST_SEATS() view returns (uint256)",
  "function LEAST_THRESHOLD() view returns (uint256)",
]);

/** Whom a recall meets, as they sit now, and what it leaves. */
export async function recallFacts(
  client: Client,
  seats: Address,
  named: number,
  accounts: readonly Address[],
): Promise<ActionFact[]> {
  const at = { address: seats, abi } as const;
  const [filled, term, leastSeats, leastThreshold] = await Promise.all([
    readContract(client, { ...at, functionName: "filledSeats" }),
    readContract(client, { ...at, functionName: "term" }),
    readContract(client, { ...at, functionName: "LEAST_SEATS" }),
    readContract(client, { ...at, functionName: "LEAST_THRESHOLD" }),
  ]);
  const ends = writePointInTime(BigInt(term.endsSeconds));
  const met = await Promise.all(
    accounts.map(async (account) => {
      const key = await readContract(client, { ...at, functionName: "currentKey", args: [account] });
      const who = key === account ? key : `${account}, whose key is ${key} by now,`;
      const seat = filled.find((held) => isAddressEqual(held.account, key));
      if (seat === undefined) {
        const text = `${who} holds no seat: it is passed over, or barred for this term if it resigned in it`;
        return { key: null, fact: warningFact(text) };
      }
      const organisation = organisationName(
        await readContract(client, { ...at, functionName: "organisationOf", args: [key] }),
      );
      const from = seat.election === 0 ? "since the founding" : `by election ${seat.election}`;
      const of = organisation === null ? "" : `, for ${organisation}`;
      return { key, fact: plainFact(`${who} sits ${from}${of}; the term ends ${ends}`) };
    }),
  );
  const leaving = new Set(met.flatMap(({ key }) => key ?? []));
  return [
    ...(named === term.number ? [] : [otherTerm(named, term.number)]),
    ...met.map(({ fact }) => fact),
    left(filled.length - leaving.size, term.seats, leastSeats, leastThreshold),
    share(term.recalled + leaving.size, term.seats),
  ];
}

const otherTerm = (named: number, current: number): ActionFact =>
  warningFact(`It names term ${named}, and term ${current} runs: the call fails, and with it the whole proposal`);

/** Fewer than half, as CommitteeSeats.recall() has it. */
function share(recalled: number, seats: number): ActionFact {
  const text = `With it ${recalled} of ${seats} seats are recalled in this term`;
  return 2 * recalled < seats
    ? plainFact(`${text}, fewer than half`)
    : warningFact(`${text}, half or more: that takes the recall of many, a constitutional vote`);
}

/** Signatures as CommitteeSeats.threshold() has it. */
function left(members: number, seats: number, leastSeats: bigint, leastThreshold: bigint): ActionFact {
  const share = BigInt(Math.ceil((2 * members) / 3));
  const threshold = share > leastThreshold ? share : leastThreshold;
  const text = `Leaves ${members} of ${seats} seats filled until runners-up follow`;
  if (BigInt(members) < threshold) {
    return warningFact(`${text}: too few for the ${threshold} signatures that the committee needs to do anything`);
  }
  const few = BigInt(members) < leastSeats;
  const signatures = `the committee then needs ${threshold} signatures`;
  return few
    ? warningFact(`${text}, fewer than the least of ${leastSeats}; ${signatures}`)
    : plainFact(`${text}; ${signatures}`);
}
