import { Secp256k1 } from "ox";
import { isHex, size } from "viem";
import { runCommand } from "#operator/command/run-command.ts";
import { writeKeystore } from "#operator/keys/keystore-file.ts";
import { readSecret } from "#operator/keys/read-secret.ts";
import { keystorePassword } from "#operator/keys/signer.ts";

const usage = `Usage: npm run keystore -- FILE [--import]
Makes a new key, or with --import asks for one, and writes it encrypted.

The password is that of ALTHING_KEYSTORE_PASSWORD_FILE or ALTHING_KEYSTORE_PASSWORD, else it is asked for. What is asked for can
be piped in, a line each: with --import first the key.`;
const leastPassword = 12;

await runCommand(usage, async () => {
  const args = process.argv.slice(2);
  const files = args.filter((arg) => !arg.startsWith("--"));
  const [file] = files;
  if (file === undefined || files.length > 1 || args.some((arg) => arg.startsWith("--") && arg !== "--import")) {
    throw new Error(usage);
  }
  const privateKey = args.includes("--import") ? await readSecret("Private key: ") : Secp256k1.randomPrivateKey();
  if (!isHex(privateKey) || size(privateKey) !== 32)
    throw new Error("Expected a private key: 0x and 64 hexadecimal digits");
  const password = (await keystorePassword(process.env)) ?? (await newPassword());
  if (password.length < leastPassword)
    throw new Error(`The password has ${password.length} characters, expected at least ${leastPassword}`);
  const address = await writeKeystore(file, privateKey, password);
  console.log(`${address} is in ${file}. Set ALTHING_KEYSTORE=${file} to sign with it.`);
});

async function newPassword(): Promise<string> {
  const password = await readSecret("Password: ");
  // What is piped in was not mistyped.
  if (process.stdin.isTTY && (await readSecret("Again: ")) !== password) throw new Error("The two passwords differ");
  return password;
}
