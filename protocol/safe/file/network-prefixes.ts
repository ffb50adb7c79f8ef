import { z } from "zod";
import { withoutNetworkPrefix } from "#protocol/chain/network-prefix.ts";

/** A file whose addresses may have the short name of its own network before them (EIP-3770). */
export function withoutNetworkPrefixes<T>(schema: z.ZodType<T>, givenChainId: bigint | undefined): z.ZodType<T> {
  return z.preprocess(
    (file, context) =>
      withoutNetworkPrefix(
        file,
        chainIdOf(file) ?? givenChainId?.toString(),
        ({ path, message }) => context.addIssue({ code: "custom", path, message }),
        // What is signed as it stands, whatever it looks like.
        ([key]) => key === "message",
      ),
    schema,
  );
}

function chainIdOf(file: unknown): string | undefined {
  const chainId = typeof file === "object" && file !== null && "chainId" in file ? file.chainId : undefined;
  return typeof chainId === "string" && /^\d+$/.test(chainId) ? chainId : undefined;
}
