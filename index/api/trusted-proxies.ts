import { BlockList, isIP } from "node:net";

export interface TrustedProxies {
  check(address: string): boolean;
}

/** Those on this machine. */
const LOOPBACK = ["127.0.0.0/8", "::1"];

/**
 * Whose word on a visitor's address is believed: this machine's own proxies, and addresses or networks such as
 * `172.30.0.0/24`. Throws where one is neither.
 */
export function trustedProxies(named: readonly string[]): TrustedProxies {
  const list = new BlockList();
  for (const text of [...LOOPBACK, ...named]) {
    const [address = "", bits, rest] = text.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    const most = family === "ipv6" ? 128 : 32;
    const prefix = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
    if (isIP(address) === 0 || rest !== undefined || !(prefix <= most)) {
      throw new Error(`"${text}" is no address or network, such as 172.30.0.0/24, in TRUSTED_PROXIES`);
    }
    list.addSubnet(address, prefix, family);
  }
  return {
    check(address) {
      const plain = address.replace(/^::ffff:(?=[\d.]+$)/, "");
      return list.check(plain, isIP(plain) === 6 ? "ipv6" : "ipv4");
    },
  };
}
