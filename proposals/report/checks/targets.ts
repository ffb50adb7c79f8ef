import { type Address, getAddress, type Hex, keccak256, size, slice, zeroAddress } from "viem";
import { blockBefore, hadCode } from "#proposals/report/code-age.ts";
import { type Check, type Found, finding, type Proposed } from "#proposals/report/effects.ts";
import { proxySlots } from "#proposals/report/proxy-slots.ts";

const DAY = 86_400n;
const YOUNG_DAYS = 30n;
/** EIP-7702: what the code of an account of a key starts with when it delegates. */
const DELEGATION = "0xef0100";
/** Above it the code's hash says more than its size. */
const PLAIN_PROXY_BYTES = 45;

/** The code behind each address that the proposal calls, as it is at the forked block. */
export const targets: Check<Proposed> = {
  id: "targets",
  title: "Code of the targets",
  async run(effects) {
    const { subject, source } = effects;
    const addresses = [...new Set(subject.calls.map(({ target }) => getAddress(target)))];
    const past = await blockBefore(source.client, source, YOUNG_DAYS * DAY).catch(() => null);
    return (await Promise.all(addresses.map((address) => about(effects, address, past)))).flat();
  },
};

async function about(effects: Proposed, address: Address, past: bigint | null): Promise<Found[]> {
  const { source, subject, name } = effects;
  const code = await source.client.getCode({ address, blockNumber: source.blockNumber });
  if (code === undefined || code === "0x") {
    const called = subject.calls.some(({ target, data }) => getAddress(target) === address && data !== "0x");
    const level = called ? "error" : "info";
    const title = `There is no code at ${name(address)}`;
    return [
      finding({
        level,
        key: address,
        title,
        detail: called ? "The governor refuses to propose a call to it." : "It only receives coins.",
      }),
    ];
  }
  const facts = [
    finding({
      level: "info",
      key: address,
      title: `${name(address)} has ${size(code)} bytes of code`,
      detail: `hash ${keccak256(code)}`,
    }),
  ];
  if (code.toLowerCase().startsWith(DELEGATION)) {
    const title = `${name(address)} is an account of a key whose code is that of ${name(getAddress(slice(code, 3)))}`;
    facts.push(
      finding({
        level: "warning",
        key: `${address}:7702`,
        title,
        detail: "Its key can change this at any time (EIP-7702).",
      }),
    );
  }
  const made = past === null ? null : await hadCode(source.client, address, past);
  if (made === false) {
    const title = `${name(address)} was made less than ${YOUNG_DAYS} days before the forked block`;
    facts.push(finding({ level: "warning", key: `${address}:young`, title, mark: "young" }));
  }
  return [...facts, ...(await behind(effects, address, code))];
}

async function behind({ source, name }: Proposed, address: Address, code: Hex): Promise<Found[]> {
  const found: Found[] = [];
  for (const [pointer, slot] of Object.entries(proxySlots)) {
    const value = await source.client.getStorageAt({ address, slot, blockNumber: source.blockNumber });
    const account = value === undefined || value === "0x" ? zeroAddress : getAddress(slice(value, 12));
    if (account === zeroAddress) continue;
    const title = `${name(address)} is a proxy; its ${pointer} is ${name(account)}`;
    const detail = "The code pin does not see behind a proxy: what it runs can change after the vote.";
    found.push(finding({ level: "warning", key: `${address}:${pointer}`, title, detail }));
  }
  const minimal = size(code) === PLAIN_PROXY_BYTES && code.startsWith("0x363d3d373d3d3d363d73");
  if (minimal) {
    const title = `${name(address)} runs the code of ${name(getAddress(slice(code, 10, 30)))} (EIP-1167)`;
    found.push(finding({ level: "info", key: `${address}:clone`, title }));
  }
  return found;
}
