import { getAddress, type Hex, size, slice } from "viem";
import { type Check, type Effects, type Found, finding } from "#proposals/report/effects.ts";
import { proxySlots } from "#proposals/report/proxy-slots.ts";

/** Code that the execution makes, replaces or points elsewhere. */
export const code: Check = {
  id: "code",
  title: "Code changed",
  async run(effects) {
    const changed = [...effects.execution.diff.post].map(async ([account, state]) => [
      ...newCode(effects, account, state.code),
      ...(await newPointers(effects, account)),
    ]);
    return (await Promise.all(changed)).flat();
  },
};

function newCode({ execution, name }: Effects, account: Hex & string, made: Hex | undefined): Found[] {
  if (made === undefined || made === "0x") return [];
  const before = execution.diff.pre.get(getAddress(account))?.code;
  const isNew = before === undefined || before === "0x";
  return [
    finding({
      level: isNew ? "warning" : "error",
      key: `${account}:code`,
      title: isNew
        ? `Makes the contract ${name(getAddress(account))}`
        : `Replaces the code of ${name(getAddress(account))}`,
      detail: `${size(made)} bytes of code that nobody could read before the vote.`,
    }),
  ];
}

async function newPointers({ execution, explain, name }: Effects, account: Hex & string): Promise<Found[]> {
  const address = getAddress(account);
  const storage = execution.diff.post.get(address)?.storage ?? {};
  const found: Found[] = [];
  for (const [pointer, slot] of Object.entries(proxySlots)) {
    const after = storage[slot];
    if (after === undefined) continue;
    const before = execution.diff.pre.get(address)?.storage?.[slot];
    await explain((client, blockNumber) => client.getStorageAt({ address, slot, blockNumber }));
    const shown = (value: Hex | undefined) => (value === undefined ? "none" : name(getAddress(slice(value, 12))));
    found.push(
      finding({
        level: "error",
        key: `${account}:${pointer}`,
        title: `Changes the ${pointer} of the proxy ${name(address)}`,
        change: { before: shown(before), after: shown(after) },
      }),
    );
  }
  return found;
}
