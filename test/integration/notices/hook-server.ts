import { once } from "node:events";
import { createServer } from "node:http";
import { z } from "zod";

export interface Answered {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** What takes posts of JSON: Slack, Discord, Telegram or anyone's webhook. It answers as it is told, and keeps what it took. */
export async function startHookServer() {
  const taken: { path: string; body: unknown }[] = [];
  let asked = 0;
  let answer: (body: unknown) => Answered | Promise<Answered> = () => ({ status: 200 });
  const server = createServer(async (request, response) => {
    asked += 1;
    let text = "";
    for await (const chunk of request) text += String(chunk);
    const body: unknown = JSON.parse(text);
    const { status, headers = {}, body: answered = "" } = await answer(body);
    if (status === 200) taken.push({ path: request.url ?? "", body });
    response.writeHead(status, headers).end(answered);
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return z.object({ port: z.number() }).parse(server.address()).port;
  };
  const port = await listen(0);
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  return {
    url: new URL(`http://127.0.0.1:${port}/hook`),
    origin: `http://127.0.0.1:${port}`,
    taken,
    bodies: () => taken.map(({ body }) => body),
    asked: () => asked,
    answers(with_: Answered | ((body: unknown) => Answered | Promise<Answered>)): void {
      answer = typeof with_ === "function" ? with_ : () => with_;
    },
    /** Nobody listens at the port any more. */
    goDown: close,
    comeBack: () => listen(port),
    close,
  };
}
