import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface Mail {
  to: string[];
  text: string;
}

/** A server of mail that asks for a password. `refuse` makes it answer the next steps with numbers of its own. */
export async function startMailServer(password: string) {
  const mails: Mail[] = [];
  const refuse: { recipient?: number; data?: number } = {};
  const fault = (responseCode: number) => Object.assign(new Error("as the test wants it"), { responseCode });
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    logger: false,
    onAuth(auth, _, done) {
      if (auth.username === "althing" && auth.password === password) done(null, { user: auth.username });
      else done(fault(535));
    },
    onRcptTo(_, __, done) {
      done(refuse.recipient === undefined ? null : fault(refuse.recipient));
    },
    onData(stream, { envelope }, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on("end", () => {
        if (refuse.data !== undefined) return done(fault(refuse.data));
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return { port, mails, refuse, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
