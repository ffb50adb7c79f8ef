import { z } from "zod";

/** Short names of networks with Safes, by chain id: ethereum-lists/chains, which EIP-3770 refers to. */
const shortNames: Readonly<Record<string, string>> = {
  "1": "eth",
  "10": "oeth",
  "56": "bnb",
  "100": "gno",
  "137": "matic",
  "324": "zksync",
  "1101": "zkevm",
  "5000": "mantle",
  "8453": "base",
  "42161": "arb1",
  "42220": "celo",
  "43114": "avax",
  "59144": "linea",
  "84532": "basesep",
  "534352": "scr",
  "11155111": "sep",
};

const prefixed = /^([a-z0-9-]+):(0x[0-9a-fA-F]{40})$/;

/** Addresses of a file without the network's short name before them (EIP-3770), where it is the file's own network. */
export function withoutNetworkPrefixes<T>(schema: z.ZodType<T>, givenChainId: bigint | undefined): z.ZodType<T> {
  return z.preprocess((file, context) => {
    const chainId = chainIdOf(file) ?? givenChainId?.toString();
    const own = chainId === undefined ? undefined : shortNames[chainId];
    const strip = (value: unknown, path: (string | number)[]): unknown => {
      if (Array.isArray(value)) return value.map((item, index) => strip(item, [...path, index]));
      if (typeof value === "object" && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, strip(item, [...path, key])]));
      }
      const [, prefix, address] = typeof value === "string" ? (prefixed.exec(value) ?? []) : [];
      if (prefix === undefined || address === undefined || prefix === own) return address ?? value;
      const message =
        chainId === undefined
          ? `is an address of the network ${prefix}; say which chain this is, with chainId or --chain`
          : `is an address of another network, ${prefix}; this is chain ${chainId}${own === undefined ? "" : ` (${own})`}`;
      context.addIssue({ code: "custom", path, message });
      return address;
    };
    return strip(file, []);
  }, schema);
}

function chainIdOf(file: unknown): string | undefined {
  const chainId = typeof file === "object" && file !== null && "chainId" in file ? file.chainId : undefined;
  return typeof chainId === "string" && /^\d+$/.test(chainId) ? chainId : undefined;
}
