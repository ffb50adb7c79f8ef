import { writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { accountSigner } from "#bots/reports/report-signer.ts";
import { urlSource } from "#bots/reports/url-source.ts";
import { csvSource } from "#bots/revenue/csv-source.ts";
import { cutoffSeconds, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import { revenueReportTypedData } from "#protocol/emissions/revenue-report.ts";
import { deployEmissionsFor } from "#test/fixture/voted-emissions.ts";
import { startBotChain } from "./bot-chain.ts";

export type EmissionBotChain = Awaited<ReturnType<typeof startEmissionBotChain>>;

/** A chain with emissions, three reporters of whom two make a quorum, and a service that answers as a test says. */
export async function startEmissionBotChain() {
  const chain = await startBotChain();
  const reporterKeys = [0, 1, 2].map(() => generatePrivateKey());
  const accounts = reporterKeys.map((key) => privateKeyToAccount(key));
  const reporters = accounts.map(({ address }) => address);
  const emissions = await deployEmissionsFor(chain, { reporters, quorum: 2 });
  const { controller, reports, reserve, schedule } = emissions;
  Object.assign(chain.deployment.contracts, {
    EmissionController: controller.address,
    RevenueReports: reports.address,
    EmissionReserve: reserve.address,
    RewardHolder: await controller.read.rewards(),
  });

  let listener: RequestListener = (_, answer) => answer.writeHead(404).end();
  let asked = 0;
  const server = createServer((request, answer) => {
    asked += 1;
    listener(request, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/{epoch}`;
  const csv = join(chain.folder, "revenue.csv");
  const signer = (index: number) => {
    const account = accounts[index];
    if (account === undefined) throw new Error(`There is no reporter ${index}.`);
    return account;
  };

  return {
    ...emissions,
    ...chain,
    reporters,
    reporterKeys,
    url,
    csv,
    asked: () => asked,
    answer(next: RequestListener): void {
      listener = next;
    },
    writeCsv: (...rows: string[]) => writeFile(csv, ["epoch,revenueUsd", ...rows, ""].join("\n")),
    fromCsv: (index: number) => ({ signer: accountSigner(signer(index)), source: csvSource(csv), price: null }),
    fromUrl: (index: number, timeoutMs = 500) => ({
      signer: accountSigner(signer(index)),
      source: urlSource(url, { timeoutMs }),
      price: null,
    }),

    /** Goes to a second after the end of an epoch, while it can be reported. */
    enterWindow: (epoch: number, second = 0) =>
      chain.networkHelpers.time.increaseTo(epochEndSeconds(schedule, epoch) + second),
    passCutoff: (epoch: number) => chain.networkHelpers.time.increaseTo(cutoffSeconds(schedule, epoch)),

    /** Posted by somebody else than the bots. */
    async post(index: number, epoch: number, revenueUsd8: bigint): Promise<void> {
      const account = signer(index);
      const report = { epoch, revenueUsd8, reporter: account.address };
      const typed = revenueReportTypedData(chain.deployment.chainId, reports.address, report);
      await reports.write.post([epoch, revenueUsd8, account.address, await account.signTypedData(typed)]);
    },
    reported: (epoch: number) => Promise.all(reporters.map((reporter) => reports.read.hasReported([epoch, reporter]))),

    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await chain.close();
    },
  };
}
