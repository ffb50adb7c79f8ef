import { createPublicKey } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { Hex, Secp256k1, Signature } from "ox";
import { z } from "zod";

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

const requestSchema = z.object({
  KeyId: z.string(),
  Message: z.string().optional(),
  MessageType: z.string().optional(),
});

export const KEY_ID = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

interface State {
  fault: { status: number; type: string } | null;
  /** What it cannot answer for a while. */
  awayFor: string | null;
  /** Whether it signs with another key than it says. */
  foreign: boolean;
}

/** AWS KMS as its SDK talks to it, with one key: what it signs has a high `s` in every other answer, as there. */
export async function startKmsServer(spki?: Buffer) {
  const privateKey = Secp256k1.randomPrivateKey();
  const { x, y } = Secp256k1.getPublicKey({ privateKey });
  const jwk = { kty: "EC", crv: "secp256k1", x: coordinate(x), y: coordinate(y) };
  const publicKey = spki ?? createPublicKey({ key: jwk, format: "jwk" }).export({ type: "spki", format: "der" });
  const asked: { target: string; region: string }[] = [];
  const state: State = { fault: null, awayFor: null, foreign: false };

  const answerTo = (target: string, request: z.infer<typeof requestSchema>) => {
    const KeyId = request.KeyId;
    if (target === "TrentService.GetPublicKey") {
      return { KeyId, PublicKey: publicKey.toString("base64"), KeySpec: "ECC_SECG_P256K1", KeyUsage: "SIGN_VERIFY" };
    }
    if (request.MessageType !== "DIGEST") throw new Error("Only digests are signed here.");
    const payload = Buffer.from(request.Message ?? "", "base64");
    const key = state.foreign ? Secp256k1.randomPrivateKey() : privateKey;
    const { r, s } = Secp256k1.sign({ payload: Hex.fromBytes(payload), privateKey: key });
    const low = s > ORDER / 2n ? ORDER - s : s;
    const der = Signature.toDerBytes({ r, s: asked.length % 2 === 0 ? low : ORDER - low });
    return { KeyId, Signature: Buffer.from(der).toString("base64"), SigningAlgorithm: "ECDSA_SHA_256" };
  };

  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += String(chunk);
    const target = String(request.headers["x-amz-target"]);
    const region = /\/([^/]+)\/kms\/aws4_request/.exec(String(request.headers.authorization))?.[1] ?? "";
    asked.push({ target, region });
    const given = requestSchema.parse(JSON.parse(text));
    const away = state.awayFor === target ? { status: 500, type: "KMSInternalException" } : state.fault;
    const fault = given.KeyId === KEY_ID ? away : { status: 400, type: "NotFoundException" };
    response.setHeader("content-type", "application/x-amz-json-1.1");
    if (fault !== null) {
      response.writeHead(fault.status).end(JSON.stringify({ __type: fault.type, message: "as the test wants it" }));
    } else {
      response.writeHead(200).end(JSON.stringify(answerTo(target, given)));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    privateKey,
    asked,
    state,
    environment: {
      ALTHING_KMS_KEY: KEY_ID,
      AWS_ENDPOINT_URL_KMS: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
      AWS_SECRET_ACCESS_KEY: "a-secret-of-the-test",
      // Neither files nor addresses of a cloud are asked.
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_MAX_ATTEMPTS: "1",
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const coordinate = (value: bigint) =>
  Buffer.from(Hex.toBytes(Hex.fromNumber(value, { size: 32 }))).toString("base64url");
