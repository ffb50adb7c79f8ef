import { type SignalDetail, signalMessage } from "#governance-ui/api/signals.ts";
import { type SignalMessage, signalId } from "#protocol/signals/signal-messages.ts";

/** What a signal's author signed, or null when the API's text is not what the id is the hash of. */
export function signedText({ id, message }: SignalDetail): SignalMessage | null {
  const { data } = signalMessage.safeParse(message);
  return data !== undefined && signalId(data) === id.toLowerCase() ? data : null;
}
