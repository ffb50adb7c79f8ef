import { randomUUID } from "node:crypto";
import type { Channel } from "./channel.ts";

export interface Tried {
  name: string;
  /** Null where the channel took it. */
  trouble: string | null;
}

/** Sends a notice to each channel that says that it is none, and says what each answers. Nothing is stored. */
export async function tryChannels(channels: readonly Channel[], chainId: number): Promise<Tried[]> {
  const at = Math.floor(Date.now() / 1000);
  const message = "This is a try: notices of the bots come here.";
  const notice = { id: randomUUID(), chainId, kind: "try", subject: "try", message, at };
  return Promise.all(
    channels.map(async (channel) => {
      const answer = await channel.send([notice]);
      return { name: channel.name, trouble: answer.kind === "sent" ? null : answer.reason };
    }),
  );
}
