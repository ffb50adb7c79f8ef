import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Keystore } from "ox";
import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeKeystore } from "#operator/keys/keystore-file.ts";
import { loadSigner } from "#operator/keys/signer.ts";

const privateKey = generatePrivateKey();
const password = "correct horse battery staple";
let directory: string;
let keystore: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "althing-signer-"));
  keystore = join(directory, "key.json");
  await writeKeystore(keystore, privateKey, password);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe("the signer", () => {
  it("opens the encrypted keystore", async () => {
    const signer = await loadSigner({ ALTHING_KEYSTORE: keystore, ALTHING_KEYSTORE_PASSWORD: password });
    expect(signer.address).toBe(privateKeyToAddress(privateKey));
  });

  it("takes the password from a file, without its last line break", async () => {
    const file = join(directory, "password");
    await writeFile(file, `${password}\n`);
    const signer = await loadSigner({ ALTHING_KEYSTORE: keystore, ALTHING_KEYSTORE_PASSWORD_FILE: file });
    expect(signer.address).toBe(privateKeyToAddress(privateKey));
  });

  it("opens keystores of others: PBKDF2 and scrypt as ox writes them", async () => {
    for (const [key, options] of [
      Keystore.pbkdf2({ password, iterations: 1000 }),
      Keystore.scrypt({ password, n: 1024 }),
    ]) {
      const path = join(directory, `${options.kdf}.json`);
      await writeFile(path, JSON.stringify(Keystore.encrypt(privateKey, key, options)));
      const signer = await loadSigner({ ALTHING_KEYSTORE: path, ALTHING_KEYSTORE_PASSWORD: password });
      expect(signer.address).toBe(privateKeyToAddress(privateKey));
    }
  });

  it("keeps the key unreadable to others and to a reader of the file", async () => {
    expect((await stat(keystore)).mode & 0o777).toBe(0o600);
    expect(await readFile(keystore, "utf8")).not.toContain(privateKey.slice(2));
  });

  it.each([
    ["no keystore", {}, "ALTHING_KEYSTORE is not set"],
    [
      "a missing file",
      { ALTHING_KEYSTORE: "/nowhere.json" },
      "ALTHING_KEYSTORE names /nowhere.json, which cannot be read (ENOENT)",
    ],
    ["no password", { ALTHING_KEYSTORE: "$" }, "No password for"],
    ["an empty password", { ALTHING_KEYSTORE: "$", ALTHING_KEYSTORE_PASSWORD: "" }, "No password for"],
    [
      "an empty file for a password",
      { ALTHING_KEYSTORE: "$", ALTHING_KEYSTORE_PASSWORD_FILE: "/dev/null" },
      "ALTHING_KEYSTORE_PASSWORD_FILE names /dev/null, which holds no password: it is empty",
    ],
    [
      "a wrong password",
      { ALTHING_KEYSTORE: "$", ALTHING_KEYSTORE_PASSWORD: "wrong" },
      "does not open with this password",
    ],
    ["a bare key", { ALTHING_KEYSTORE: "bare", ALTHING_KEYSTORE_PASSWORD: password }, "bare is not a keystore"],
  ])("refuses %s", async (_, env, message) => {
    const bare = join(directory, "bare");
    await writeFile(bare, privateKey);
    const paths: Record<string, string> = { $: keystore, bare };
    const given: Record<string, string> = { ...env };
    const path = given.ALTHING_KEYSTORE;
    if (path !== undefined) given.ALTHING_KEYSTORE = paths[path] ?? path;
    await expect(loadSigner(given)).rejects.toThrow(message);
    await expect(loadSigner(given)).rejects.not.toThrow(privateKey.slice(2, 20));
  });
});

describe("npm run keystore", () => {
  it("makes a key, and never overwrites one", async () => {
    const path = join(directory, "new.json");
    const first = await keystoreCommand([path]);
    expect(first.stdout).toMatch(/^0x[0-9a-fA-F]{40} is in .*new\.json/);
    const address = first.stdout.slice(0, 42);
    expect((await loadSigner({ ALTHING_KEYSTORE: path, ALTHING_KEYSTORE_PASSWORD: password })).address).toBe(address);
    const second = await keystoreCommand([path]);
    expect(second.stderr).toContain("exists already and is left as it is");
  });

  it("takes in a key from standard input", async () => {
    const path = join(directory, "imported.json");
    const { stdout } = await keystoreCommand([path, "--import"], `${privateKey}\n`);
    expect(stdout).toContain(privateKeyToAddress(privateKey));
    const wrong = await keystoreCommand([join(directory, "wrong.json"), "--import"], "0x12\n");
    expect(wrong.stderr).toContain("Expected a private key: 0x and 64 hexadecimal digits");
  });

  it("takes the password that is piped in, after the key where one is imported", async () => {
    const path = join(directory, "piped.json");
    await keystoreCommand([path], `${password}\n`, "");
    await expect(loadSigner({ ALTHING_KEYSTORE: path, ALTHING_KEYSTORE_PASSWORD: password })).resolves.toBeDefined();
    const imported = join(directory, "piped-import.json");
    await keystoreCommand([imported, "--import"], `${privateKey}\n${password}\n`, "");
    const signer = await loadSigner({ ALTHING_KEYSTORE: imported, ALTHING_KEYSTORE_PASSWORD: password });
    expect(signer.address).toBe(privateKeyToAddress(privateKey));
  });

  it("says that nothing was given where the input ends, and writes no keystore", async () => {
    const path = join(directory, "none.json");
    const { stdout, stderr, code } = await keystoreCommand([path], "", "");
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^Password: \nNothing was given for "Password:": the input ended\. Type it at a terminal/);
    expect(code).toBe(1);
    const second = await keystoreCommand([path, "--import"], `${privateKey}\n`, "");
    expect(second.stderr).toContain('Nothing was given for "Password:"');
    await expect(stat(path)).rejects.toThrow("ENOENT");
  });

  it("ends though the pipe stays open", async () => {
    const path = join(directory, "open.json");
    expect(await keystoreCommand([path], null, "")).toMatchObject({ code: 0 });
  });

  it("refuses a short password and a wrong use", async () => {
    expect((await keystoreCommand([join(directory, "short.json")], "", "short")).stderr).toContain(
      "expected at least 12",
    );
    expect((await keystoreCommand([])).stderr).toContain("Usage: npm run keystore");
  });
});

/** @param input null for the password in a pipe that is left open */
function keystoreCommand(
  args: string[],
  input: string | null = "",
  secret = password,
): Promise<{ stdout: string; stderr: string; code: number | null }> {
  const script = new URL("../../../operator/keystore.ts", import.meta.url).pathname;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [script, ...args],
      { env: { ALTHING_KEYSTORE_PASSWORD: secret } },
      (_, stdout, stderr) => resolve({ stdout, stderr, code: child.exitCode }),
    );
    if (input === null) child.stdin?.write(`${password}\n`);
    else child.stdin?.end(input);
  });
}
