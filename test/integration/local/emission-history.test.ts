import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toFunctionSelector } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { localAccount, localRoles } from "#deploy/local/accounts.ts";
import { accountedEpochs } from "#deploy/local/emissions/genesis-time.ts";
import { writeReporters } from "#deploy/local/emissions/reporters-file.ts";
import { loadSigner } from "#operator/keys/signer.ts";
import { readLocalProfile } from "#profiles/profile/read-profile.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { emissionReserveAbi } from "#protocol/chain/abi/EmissionReserve.ts";
import { revenueReportsAbi } from "#protocol/chain/abi/RevenueReports.ts";
import { contractAddress } from "#protocol/chain/deployment.ts";
import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import { accountEpoch } from "#protocol/emissions/emission-law.ts";
import { startState } from "#protocol/emissions/emission-terms.ts";
import { parseRevenueCsv } from "#protocol/emissions/revenue-csv.ts";
import { borrowSeededChain, type SeededChain } from "#test/seeded/borrow-seeded-chain.ts";

const outcomes = ["unaccounted", "moved", "in-dead-band", "revenue-unknown", "missed", "raise-refused"];

const reportersFile = z.object({
  reporters: z
    .array(z.object({ keystore: z.string(), passwordFile: z.string(), source: z.object({ csv: z.string() }) }))
    .length(3),
});

let chain: SeededChain;
beforeAll(async () => {
  chain = await borrowSeededChain();
});
afterAll(() => chain?.giveBack());

const controller = () => ({
  address: contractAddress(chain.deployment, "EmissionController"),
  abi: emissionControllerAbi,
});

const everything = { fromBlock: 0n, strict: true } as const;

const epochs = async () => {
  const events = await chain.client.getContractEvents({ ...controller(), ...everything, eventName: "EpochAccounted" });
  return events.map(({ args }) => args);
};

describe("the local chain's year of emissions", () => {
  it("has every epoch accounted but the one that is open for reports", async () => {
    const { client } = chain;
    expect((await epochs()).map(({ epoch }) => Number(epoch))).toEqual([...Array(accountedEpochs).keys()]);
    const { timestamp } = await client.getBlock();
    const next = await client.readContract({ ...controller(), functionName: "nextPokeSeconds" });
    expect(Number(next - timestamp)).toBeGreaterThan(0);
    expect(Number(next - timestamp)).toBeLessThan(10 * 60);
  });

  it("shows every outcome that a newcomer should meet", async () => {
    const met = new Set((await epochs()).map(({ outcome }) => outcomes[outcome]));
    expect(met).toEqual(new Set(outcomes.slice(1)));
  });

  it("is what the model of the law makes of the same revenue, votes and limits", async () => {
    const { settings } = await readLocalProfile("fluence");
    if (settings.emissions === null) throw new Error("The local profile has no emissions.");
    const { terms, startMultiplierBps, baselineTokens } = settings.emissions;
    let current = terms;
    let state = startState(terms, {
      multiplierBps: startMultiplierBps,
      baselineTokens,
      budgetTokens: 60_000_000n * 10n ** 18n,
    });
    let limit = { bps: 0n, untilEpoch: 0n };
    const events = await chain.client.getContractEvents({ ...controller(), ...everything });
    const built = events.findLastIndex(({ eventName }) => eventName === "RevenueSourceSet");
    for (const event of events.slice(built)) {
      if (event.eventName === "ParameterSet") {
        const name = controllerParameters[event.args.parameter]?.name;
        expect(name).toBe("referenceUsd8");
        current = { ...current, referenceUsd8: event.args.newValue };
      }
      if (event.eventName === "Lowered") limit = { bps: event.args.newBps, untilEpoch: event.args.untilEpoch };
      if (event.eventName !== "EpochAccounted") continue;
      const { epoch, outcome, revenueUsd8, newMultiplierWad, emissionTokens } = event.args;
      const known = outcomes[outcome] !== "revenue-unknown" && outcomes[outcome] !== "missed";
      const result = accountEpoch(state, current, {
        revenueUsd8: known ? revenueUsd8 : null,
        loweredBps: epoch < limit.untilEpoch ? limit.bps : null,
        marketAllowsRaise: false,
      });
      state = result.state;
      expect([epoch, emissionTokens, newMultiplierWad]).toEqual([epoch, result.emissionTokens, state.multiplierWad]);
    }
  });

  it("was funded by a vote and has budget left", async () => {
    const { client, deployment } = chain;
    const reserve = { address: contractAddress(deployment, "EmissionReserve"), abi: emissionReserveAbi } as const;
    const budget = await client.readContract({ ...controller(), functionName: "budgetTokens" });
    expect(await client.readContract({ ...reserve, functionName: "fundedTokens" })).toBe(budget);
    expect(budget - (await client.readContract({ ...controller(), functionName: "emittedTokens" }))).toBeGreaterThan(
      0n,
    );
  });

  it("carries the reporters' own signatures", async () => {
    const { client, deployment } = chain;
    const address = contractAddress(deployment, "RevenueReports");
    const filter = { address, abi: revenueReportsAbi, ...everything } as const;
    const posted = await client.getContractEvents({ ...filter, eventName: "ReportPosted" });
    const reporters = localRoles.reporters.map((index) => localAccount(index).address);
    expect(new Set(posted.map(({ args }) => args.reporter))).toEqual(new Set(reporters));
    expect(posted.length).toBeGreaterThan(3 * accountedEpochs - 12);
  });

  it("leaves to treasury votes what is about amounts, and all else to constitutional ones", async () => {
    const address = contractAddress(chain.deployment, "AlthingGovernor");
    const policy = (contract: string, signature: string) => {
      const args = [contractAddress(chain.deployment, contract), toFunctionSelector(signature)] as const;
      return chain.client.readContract({ address, abi: althingGovernorAbi, functionName: "policy", args });
    };
    expect(await policy("EmissionController", "setParameter(uint8,uint256)")).toBe(1);
    expect(await policy("EmissionController", "setBudget(uint256)")).toBe(1);
    expect(await policy("EmissionController", "lift()")).toBe(1);
    expect(await policy("RevenueReports", "setReporters(address[],uint8)")).toBe(1);
    expect(await policy("EmissionReserve", "returnSurplus(uint256)")).toBe(1);
    expect(await policy("EmissionController", "setRevenueSource(address)")).toBe(2);
    expect(await policy("EmissionController", "setRewards(address)")).toBe(2);
    expect(await policy("EmissionController", "setGuardian(address,uint48)")).toBe(2);
    expect(await policy("RewardHolder", "handOver(address)")).toBe(2);
  });
});

describe("what the bots get to report for the local reporters", () => {
  it("is a key for each and the same revenue, past and to come, which calls itself made up", async () => {
    const directory = await mkdtemp(join(tmpdir(), "althing-reporters-"));
    const text = await readFile(await writeReporters(directory, null), "utf8");
    expect(text).toMatch(/^# .*made up/);
    const { reporters } = reportersFile.parse(parse(text));
    const addresses = await Promise.all(
      reporters.map(async ({ keystore, passwordFile }) => {
        const signer = await loadSigner({
          ALTHING_KEYSTORE: join(directory, keystore),
          ALTHING_KEYSTORE_PASSWORD_FILE: join(directory, passwordFile),
        });
        return signer.address;
      }),
    );
    const { client, deployment } = chain;
    const reports = { address: contractAddress(deployment, "RevenueReports"), abi: revenueReportsAbi } as const;
    expect(addresses).toEqual(await client.readContract({ ...reports, functionName: "reporters" }));

    const rows = parseRevenueCsv(await readFile(join(directory, reporters[0]?.source.csv ?? ""), "utf8"), "revenue");
    expect(rows.length).toBe(2 * accountedEpochs);
    for (const { epoch, outcome, revenueUsd8 } of await epochs()) {
      if (outcomes[outcome] === "missed") continue;
      expect(rows[Number(epoch)]?.revenueUsd8 ?? 0n, `epoch ${epoch}`).toBe(revenueUsd8);
    }
    await rm(directory, { recursive: true });
  });
});
