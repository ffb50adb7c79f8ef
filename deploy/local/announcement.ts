import { z } from "zod";

const url = z.url({ protocol: /^https?$/ });

/** What the local processes announce on their `listening` line. */
export const chainAnnouncement = z.object({ rpc: url, chainId: z.literal(31337) });
export const apiAnnouncement = z.object({ api: url });
