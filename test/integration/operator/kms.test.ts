import { spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import {
  hashMessage,
  parseEther,
  parseTransaction,
  recoverAddress,
  recoverMessageAddress,
  recoverTransactionAddress,
  recoverTypedDataAddress,
} from "viem";
import { privateKeyToAddress } from "viem/accounts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { loadSigner } from "#operator/keys/signer.ts";
import { type BotChain, startBotChain } from "#test/integration/bots/bot-chain.ts";
import { writeDeployment } from "#test/integration/bots/bot-process.ts";
import { KEY_ID, startKmsServer } from "./kms-server.ts";

const HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;
const QUEUED = 5;

let kms: Awaited<ReturnType<typeof startKmsServer>>;
beforeEach(async () => {
  kms = await startKmsServer();
  for (const [name, value] of Object.entries(kms.environment)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await kms.close();
});

const signer = () => loadSigner(process.env);

describe("a key in KMS", () => {
  it("has the address of its public key, and is asked in the region that its name says", async () => {
    const account = await signer();
    expect(account.address).toBe(privateKeyToAddress(kms.privateKey));
    expect(account.type).toBe("local");
    expect(kms.asked).toEqual([{ target: "TrentService.GetPublicKey", region: "eu-central-1" }]);
  });

  it("signs messages, typed data and hashes as a key of one's own does, a high s or a low one", async () => {
    const account = await signer();
    const typed = {
      domain: { name: "Althing", chainId: 5 },
      types: { Ballot: [{ name: "support", type: "uint8" }] },
      primaryType: "Ballot",
      message: { support: 1 },
    } as const;
    for (let times = 0; times < 6; times++) {
      const message = `message ${times}`;
      const signature = await account.signMessage({ message });
      expect(await recoverMessageAddress({ message, signature })).toBe(account.address);
      expect(BigInt(`0x${signature.slice(66, 130)}`)).toBeLessThanOrEqual(HALF_ORDER);
      expect(["1b", "1c"]).toContain(signature.slice(130));
      expect(await recoverTypedDataAddress({ ...typed, signature: await account.signTypedData(typed) })).toBe(
        account.address,
      );
      const hash = hashMessage(message);
      expect(await recoverAddress({ hash, signature: (await account.sign?.({ hash })) ?? "0x" })).toBe(account.address);
    }
  });

  it("signs transactions of either kind", async () => {
    const account = await signer();
    const to = account.address;
    for (let nonce = 0; nonce < 4; nonce++) {
      const serialized = await account.signTransaction({ type: "eip1559", chainId: 5, nonce, to, gas: 21_000n });
      expect(await recoverTransactionAddress({ serializedTransaction: serialized as `0x02${string}` })).toBe(to);
      expect(parseTransaction(serialized)).toMatchObject({ chainId: 5, gas: 21_000n });
      const legacy = await account.signTransaction({ type: "legacy", chainId: 5, nonce, to, gasPrice: 1n });
      expect(await recoverTransactionAddress({ serializedTransaction: legacy as `0x${string}` as never })).toBe(to);
    }
  });

  it("that answers with another key's signature signs nothing", async () => {
    const account = await signer();
    kms.state.foreign = true;
    await expect(account.signMessage({ message: "x" })).rejects.toThrow(
      `the KMS key ${KEY_ID} gave a signature that is not of its own key, ${account.address}`,
    );
  });

  it("that may not be used says so", async () => {
    const account = await signer();
    kms.state.fault = { status: 400, type: "AccessDeniedException" };
    await expect(account.signMessage({ message: "x" })).rejects.toThrow(
      `KMS does not sign with the KMS key ${KEY_ID}: AccessDeniedException: as the test wants it`,
    );
    await expect(signer()).rejects.toThrow("KMS does not tell what signs with");
    vi.stubEnv("ALTHING_KMS_KEY", "alias/other");
    vi.stubEnv("AWS_REGION", "eu-central-1");
    await expect(signer()).rejects.toThrow("NotFoundException");
  });

  it("of another curve is refused", async () => {
    const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const other = await startKmsServer(publicKey.export({ type: "spki", format: "der" }));
    vi.stubEnv("AWS_ENDPOINT_URL_KMS", other.environment.AWS_ENDPOINT_URL_KMS);
    await expect(signer()).rejects.toThrow("is one of P-256: expected a key for signing by ECDSA on secp256k1");
    await other.close();
    const rsa = await startKmsServer(
      generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "der" }),
    );
    vi.stubEnv("AWS_ENDPOINT_URL_KMS", rsa.environment.AWS_ENDPOINT_URL_KMS);
    await expect(signer()).rejects.toThrow("is another kind of key");
    await rsa.close();
  });

  it("beside a keystore is one key too many", async () => {
    vi.stubEnv("ALTHING_KEYSTORE", "key.json");
    await expect(signer()).rejects.toThrow("ALTHING_KEYSTORE and ALTHING_KMS_KEY both name a key: set one of them.");
  });
});

describe("bots whose key is in KMS", () => {
  let chain: BotChain;
  beforeAll(async () => {
    chain = await startBotChain();
  });
  afterAll(() => chain.close());

  it("wait while it is away, with an alarm, and do their work when it is back", async () => {
    await chain.networkHelpers.setBalance(privateKeyToAddress(kms.privateKey), parseEther("10"));
    const id = await chain.propose([chain.threshold(9_000_000)], "Signed far away");
    await chain.pass([id]);
    const deployment = await writeDeployment(chain);
    const flags = ["--network", "local", "--rpc", chain.rpc.url, "--data", chain.folder, "--deployment", deployment];
    kms.state.awayFor = "TrentService.Sign";
    const child = spawn(process.execPath, ["bots/run.ts", ...flags, "--interval-seconds", "0.1"], { env: process.env });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    const exited = once(child, "exit");
    await expect.poll(() => output).toMatch(/cannot sign: KMS does not sign with .*KMSInternalException/);
    const health = /"health":"([^"]+)"/.exec(output)?.[1];
    const alarm = async () => (await (await fetch(`${health}/healthz`)).json()).alarm;
    await expect.poll(alarm).toContain("cannot sign");
    expect(await chain.governor.read.state([id])).not.toBe(QUEUED);

    kms.state.awayFor = null;
    await expect.poll(() => chain.governor.read.state([id])).toBe(QUEUED);
    await expect.poll(alarm).toBeNull();
    child.kill("SIGTERM");
    expect(await exited).toEqual([0, null]);
    expect(output).not.toContain(kms.environment.AWS_SECRET_ACCESS_KEY);
  });
});
