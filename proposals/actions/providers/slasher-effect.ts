import { type Client, isAddressEqual, parseAbi } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { SubjectEffect } from "#proposals/catalogue/action-effect.ts";
import { changeOf, subjectEffect } from "#proposals/catalogue/subject-effect.ts";
import { readMany } from "#protocol/chain/read-many.ts";
import { writePercentage } from "#protocol/input/field-kinds/percentage.ts";
import type { Inputs } from "#protocol/input/inputs.ts";
import { wordText } from "#protocol/input/text-word.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { providerName } from "#protocol/providers/provider-name.ts";

const abi = parseAbi([
  "struct Request { address slasher; uint32 provider; uint16 bps; uint40 readySeconds; uint8 state; bytes32 ground; bytes32 evidenceHash; }",
  "struct Provider { address operator; uint40 registeredSeconds; uint40 statusSeconds; uint8 status; address payee; bytes32 organisation; bytes32 statementHash; }",
  "function requestCount() view returns (uint256)",
  "function requestOf(uint256 id) view returns (Request)",
  "function LAPSE_SECONDS() view returns (uint256)",
  "function mostBpsOf(address slasher, bytes32 ground) view returns (uint256)",
  "function providerOf(uint32 provider) view returns (Provider)",
]);
/** ISlashingGate.State.Waiting. */
const WAITING = 1;
/** The newest ones; older ones have lapsed unless somebody asks for very many. */
const MOST_READ = 200;

/** What a slasher may do from then on, and whose slash that waits would end with it. */
export async function slasherEffect(
  client: Client,
  { slashing, registry }: Pick<ProviderContracts, "slashing" | "registry">,
  { slasher = "", ground = "", mostBps = "0" }: Inputs,
): Promise<SubjectEffect | null> {
  const { number: blockNumber, timestamp } = await getBlock(client);
  const gate = { address: slashing, abi } as const;
  const account = slasher as `0x${string}`;
  const args = [account, ground as `0x${string}`] as const;
  const at = { ...gate, blockNumber };
  const [old, count, lapse] = await Promise.all([
    readContract(client, { ...at, functionName: "mostBpsOf", args }),
    readContract(client, { ...at, functionName: "requestCount" }),
    readContract(client, { ...at, functionName: "LAPSE_SECONDS" }),
  ]);
  const most = BigInt(mostBps);
  if (old === most) return null;
  const first = count > BigInt(MOST_READ) ? count - BigInt(MOST_READ) + 1n : 1n;
  const ids = Array.from({ length: Number(count - first) + 1 }, (_, index) => first + BigInt(index));
  const requests = await readMany(
    client,
    ids.map((id) => ({ ...gate, functionName: "requestOf", args: [id] }) as const),
    blockNumber,
  );
  const ending = requests.filter(
    (asked) =>
      asked.state === WAITING &&
      isAddressEqual(asked.slasher, account) &&
      asked.ground === ground &&
      BigInt(asked.bps) > most &&
      BigInt(asked.readySeconds) + lapse > timestamp,
  );
  const providers = await readMany(
    client,
    ending.map(({ provider }) => ({ address: registry, abi, functionName: "providerOf", args: [provider] }) as const),
    blockNumber,
  );
  const share = (bps: bigint) => (bps === 0n ? "nothing" : `up to ${writePercentage(bps)} of a pool at once`);
  const does = changeOf(account, `may slash ${share(most)} for "${wordText(ground)}" instead of ${share(old)}`);
  return subjectEffect(`A slasher${ending.length === 0 ? "" : `, and ${ending.length} whose slash ends with it`}`, [
    does,
    ...ending.flatMap(({ provider, bps }, index) => {
      const found = providers[index];
      if (found === undefined) return [];
      return {
        name: providerName(provider, found.organisation),
        account: found.operator,
        what: `is not slashed of ${writePercentage(BigInt(bps))}`,
        why: "what was asked for and waits ends",
        atSeconds: null,
      };
    }),
  ]);
}
