import { z } from "zod";

/** A seeded chain in another process, and the folder of its deployment; its history ends at `now`, in unix seconds. */
export const seededChainPlace = z.object({ rpc: z.url(), directory: z.string(), now: z.number() });

export type SeededChainPlace = z.infer<typeof seededChainPlace>;
