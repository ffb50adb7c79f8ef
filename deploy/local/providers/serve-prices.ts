import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { loopback } from "#deploy/local/ports.ts";
import { writeScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";
import { madeUpPrice } from "./made-up-price.ts";

/**
 * Serves the price that no market made to the reporters of the local network, and answers with its address, where `{round}`
 * stands for the round. It ends with this process, and holds it up no longer.
 */
export async function servePrices(): Promise<string> {
  const priceUsd = writeScaledNumber(madeUpPrice(Number.POSITIVE_INFINITY), 8);
  const server = createServer(({ url = "/" }, answer) => {
    const round = Number(url.slice(1));
    if (!Number.isSafeInteger(round)) return answer.writeHead(404).end();
    return answer.end(JSON.stringify({ round, priceUsd }));
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, loopback, resolve));
  server.unref();
  return `http://${loopback}:${(server.address() as AddressInfo).port}/{round}`;
}
