import { hexToBytes } from "viem";
import type { DigestKey } from "./digest-account.ts";

/** Of its own, as few need it: 24 packages, 18 MB. */
const PACKAGE = "@aws-sdk/client-kms@3.1164.0";

/** A key of AWS KMS by its id, ARN or alias. Region and credentials come from where AWS's own tools have them. */
export async function openKmsKey(keyId: string): Promise<DigestKey> {
  const { KMSClient, GetPublicKeyCommand, SignCommand } = await loadSdk();
  const region = /^arn:[^:]*:kms:([^:]+):/.exec(keyId)?.[1];
  const client = new KMSClient(region === undefined ? {} : { region });
  const name = `the KMS key ${keyId}`;
  const ask = async <Answer>(what: string, request: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await request();
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      throw new Error(`KMS does not ${what} with ${name}: ${reason}`);
    }
  };
  const { PublicKey } = await ask("tell what signs", () => client.send(new GetPublicKeyCommand({ KeyId: keyId })));
  if (PublicKey === undefined) throw new Error(`KMS tells no public key of ${keyId}`);
  return {
    name,
    publicKey: PublicKey,
    async sign(digest) {
      const command = new SignCommand({
        KeyId: keyId,
        Message: hexToBytes(digest),
        MessageType: "DIGEST",
        SigningAlgorithm: "ECDSA_SHA_256",
      });
      const { Signature } = await ask("sign", () => client.send(command));
      if (Signature === undefined) throw new Error(`KMS gave no signature of ${keyId}`);
      return Signature;
    },
  };
}

async function loadSdk() {
  try {
    return await import("@aws-sdk/client-kms");
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new Error(
      `ALTHING_KMS_KEY needs the package of AWS, which is not installed: npm install --no-save --omit=dev ${PACKAGE}`,
    );
  }
}

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
