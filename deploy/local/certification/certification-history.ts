import {
  type Address,
  encodeFunctionData,
  getAbiItem,
  type Hex,
  keccak256,
  parseEther,
  parseEventLogs,
  toBytes,
} from "viem";
import { localAccount } from "#deploy/local/accounts.ts";
import { seededProviders } from "#deploy/local/providers/provider-cast.ts";
import { operatorAccount } from "#deploy/local/providers/staking-plan.ts";
import type { TimedEvent } from "#deploy/local/seed/timeline.ts";
import { sendTogether } from "#deploy/local/send-together.ts";
import { attestationRequest } from "#protocol/certification/attestation-request.ts";
import { schemaUid } from "#protocol/certification/certificate-kind.ts";
import { easAbi } from "#protocol/certification/eas-abi.ts";
import { althingTokenAbi } from "#protocol/chain/abi/AlthingToken.ts";
import { availabilityAbi } from "#protocol/chain/abi/Availability.ts";
import { certificationAbi } from "#protocol/chain/abi/Certification.ts";
import { cutoffSeconds, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import { answered, badEpochs, postings } from "./bad-epochs.ts";
import {
  enterprise,
  expiresSeconds,
  type PlannedCertificate,
  plannedCertificates,
  revokedOf,
  verified,
  wasOut,
} from "./certificates-plan.ts";
import { attesters } from "./certification-cast.ts";
import type { CertificationScene } from "./certification-scene.ts";
import { localKindsOfCertificates } from "./local-tiers.ts";

const hour = 3_600;
const day = 24 * hour;
/** Of one attester's certificates, all in one transaction. */
const ATTESTING_GAS = 12_000_000n;
const ATTESTER_WEI = parseEther("0.2");
const [VERIFIED, ENTERPRISE] = [1, 2];
/** How many certificates are bound in one transaction. */
const BOUND_AT_ONCE = 25;

/** Three months of certificates, by attestations of EAS, and two of availability; bots sweep when something changes. */
export function certificationHistory(scene: CertificationScene, now: number): TimedEvent[] {
  const { client, contracts, eas, multiSend, schedule, signed, token } = scene;
  const { certification, availability } = contracts;
  const together = (calls: { to: Address; data: Hex; valueWei?: bigint }[]) => sendTogether(client, multiSend, calls);
  const all = seededProviders.map((_, index) => index + 1);
  const uids = new Map<PlannedCertificate, Hex>();

  const attest = async (account: number) => {
    const planned = plannedCertificates.filter(({ attester }) => attester === account);
    const requests = planned.map((one) => {
      const kind = localKindsOfCertificates[one.kind];
      if (kind === undefined) throw new Error(`There is no kind ${one.kind}.`);
      const { provider, figures } = one;
      const evidenceHash = keccak256(toBytes(`Made up: ${kind.name} of provider ${provider}`));
      return attestationRequest(certification, {
        kind,
        provider,
        evidenceHash,
        figures,
        expiresSeconds: expiresSeconds(one, now),
      });
    });
    const args = [requests.map(({ schema, data }) => ({ schema, data: [data] }))] as const;
    const data = encodeFunctionData({ abi: easAbi, functionName: "multiAttest", args });
    await signed.send([{ account, to: eas, data, gas: ATTESTING_GAS }]);
    const event = getAbiItem({ abi: easAbi, name: "Attested" });
    const logs = await client.getLogs({ address: eas, event, fromBlock: await client.getBlockNumber() });
    for (const [index, { args: said }] of parseEventLogs({ abi: easAbi, eventName: "Attested", logs }).entries()) {
      const one = planned[index];
      if (one !== undefined) uids.set(one, said.uid);
    }
  };
  const sweep = (daysAgo: number, providers: readonly number[]): TimedEvent => ({
    at: now - daysAgo * day,
    inOneBlock: true,
    run: () =>
      together([
        {
          to: certification,
          data: encodeFunctionData({ abi: certificationAbi, functionName: "sweep", args: [providers] }),
        },
      ]),
  });
  const enter = (provider: number, tier: number) => ({
    account: operatorAccount(provider),
    to: certification,
    data: encodeFunctionData({ abi: certificationAbi, functionName: "enter", args: [provider, tier] }),
  });
  const epochs = [...new Set(badEpochs.map(({ epoch }) => epoch))];

  return [
    {
      at: now - 98 * day,
      async run() {
        await together(
          attesters.map(({ account }) => ({ to: localAccount(account).address, data: "0x", valueWei: ATTESTER_WEI })),
        );
        for (const { account } of attesters) await attest(account);
        const binds = [...uids.values()].map((uid) => ({
          to: certification,
          data: encodeFunctionData({ abi: certificationAbi, functionName: "bind", args: [uid] }),
        }));
        for (let from = 0; from < binds.length; from += BOUND_AT_ONCE) {
          await together(binds.slice(from, from + BOUND_AT_ONCE));
        }
      },
    },
    sweep(97, all),
    {
      at: now - 90 * day,
      run: () =>
        signed.send([
          ...verified.map((provider) => enter(provider, VERIFIED)),
          ...enterprise.map((provider) => enter(provider, ENTERPRISE)),
        ]),
    },
    // The grace of who never had a benchmark has ended.
    sweep(66, all),
    ...epochs.map(
      (epoch): TimedEvent => ({
        at: epochEndSeconds(schedule, epoch) + 2 * hour,
        inOneBlock: true,
        run: async () => together(await postings(scene, epoch)),
      }),
    ),
    sweepAfter(38, wasOut),
    sweepAfter(34, wasOut),
    {
      at: now - 30 * day,
      async run() {
        const { kind, attester, provider } = revokedOf;
        const [, uid] = [...uids].find(([one]) => one.provider === provider && one.kind === kind) ?? [];
        const schema = localKindsOfCertificates[kind]?.schema;
        if (uid === undefined || schema === undefined) throw new Error("What shall be revoked was not certified.");
        const request = { schema: schemaUid(schema, certification), data: { uid, value: 0n } };
        const data = encodeFunctionData({ abi: easAbi, functionName: "revoke", args: [request] });
        await signed.send([{ account: attester, to: eas, data }]);
      },
    },
    sweep(29.9, [revokedOf.provider]),
    sweep(9.9, all),
    {
      at: cutoffSeconds(schedule, answered.epoch) + 6 * hour,
      async run() {
        const { provider, epoch } = answered;
        const account = operatorAccount(provider);
        const reason = keccak256(toBytes("Made up: the data centre's own log shows no fault"));
        await signed.send([
          {
            account,
            to: token,
            data: encodeFunctionData({ abi: althingTokenAbi, functionName: "approve", args: [availability, BOND] }),
          },
          {
            account,
            to: availability,
            data: encodeFunctionData({
              abi: availabilityAbi,
              functionName: "answer",
              args: [provider, BigInt(epoch), reason],
            }),
          },
        ]);
      },
    },
  ];

  /** So many epochs ago, once that epoch's maps count. */
  function sweepAfter(epochsAgo: number, provider: number): TimedEvent {
    const last = badEpochs.find((one) => one.provider === wasOut)?.epoch ?? 0;
    const at = cutoffSeconds(schedule, last + 40 - epochsAgo) + hour;
    return { ...sweep(0, [provider]), at };
  }
}

/** At least what an answer takes. */
const BOND = 1_000n * 10n ** 18n;
